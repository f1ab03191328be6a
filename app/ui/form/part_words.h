#pragma once

#include "survey/definition/local_text.h"

#include <wx/string.h>

#include <string>

namespace yardstick::ui {

/// What questions made of parts, lists and files say themselves, in the language of the survey.
enum class PartWords {
    add,            ///< a row or an entry
    remove,
    remove_part,    ///< {0}: which: "Remove row 2"
    no_parts,
    row,            ///< {0}: number
    part_of,        ///< {0}: which entry is shown, {1}: of how many
    earlier,        ///< the entry before
    later,
    total,
    move_up,
    move_down,
    keep_order,     ///< the order shown is the answer
    ranked,         ///< the list of what was ranked
    not_ranked,
    rank,           ///< take what is marked into the ranking
    lowest,         ///< the lower end of a range
    highest,
    not_set,        ///< a slider that was not moved yet
    choose_file,
    drop_file,
    file_of_type,   ///< {0}: file, {1}: types that are taken
    file_too_large, ///< {0}: file, {1}: how large it may be
    file_unread,    ///< {0}: file
    signed_before,
    calendar,
    end
};

/// English, German, French or Spanish; English for any other language.
wxString part_words(PartWords words, const std::string& language, const wxString& first = {}, const wxString& second = {});
/// The definition's own words where it has some, else those above.
wxString part_words(const LocalText& own, PartWords words, const std::string& language);

} // namespace yardstick::ui
