#pragma once

#include "survey/definition/local_text.h"
#include "survey/session/select_question.h"
#include "ui/form/form_context.h"

#include <wx/string.h>

namespace yardstick::ui {

/// What a form itself says, to whoever fills it in: in the language of the survey, not in that of the program.
enum class FormWords {
    next,
    back,
    complete,
    start,
    required,        ///< read out behind a title
    page_of,         ///< {0}: page, {1}: of how many
    choose,          ///< in a list where nothing is chosen
    other_hint,      ///< in the field behind "other"
    comment,
    not_asked,       ///< no question is visible
    add,             ///< a row or an entry
    remove,
    remove_part,     ///< {0}: which: "Remove row 2"
    no_parts,
    row,             ///< {0}: number
    part_of,         ///< {0}: which entry is shown, {1}: of how many
    earlier,         ///< the entry before
    later,
    total,
    move_up,
    move_down,
    keep_order,      ///< the order shown is the answer
    ranked,          ///< the list of what was ranked
    not_ranked,
    rank,            ///< take what is marked into the ranking
    lowest,          ///< the lower end of a range
    highest,
    not_set,         ///< a slider that was not moved yet
    choose_file,
    drop_file,
    file_of_type,    ///< {0}: file, {1}: types that are taken
    file_too_large,  ///< {0}: file, {1}: how large it may be
    file_unread,     ///< {0}: file
    signed_before,
    calendar,
    search_hint,     ///< in an empty field
    search_part,     ///< {0}: what is searched for
    clear,           ///< take away what was chosen or written
    clear_part,      ///< {0}: what
    nothing_fits,    ///< what was typed
    nothing_chosen,
    chosen,          ///< {0}: what
    sign_here,
    your_name,
    type_name,       ///< {0}: what is signed
    or_type_name,    ///< beside the place to draw
    picture_unread,  ///< in the place of one without words
    language,        ///< that the form is shown in
    end
};

/// In `language` ("de", "de-at"), with {0} and {1} filled in: from app/assets/form_words, English for what is not there. [UI thread]
wxString form_words(FormWords words, const std::string& language, const wxString& first = {}, const wxString& second = {});
/// The definition's own words where it has some, else those above.
wxString form_words(const LocalText& own, FormWords words, const std::string& language);

/// A choice as it is shown, in the form's language and with the names in it filled in.
wxString choice_words(session::SelectQuestion& question, const session::LiveChoice& choice);

/// What is said at the end, as HTML.
std::string end_words(session::FormModel& form);

} // namespace yardstick::ui
