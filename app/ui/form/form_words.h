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
    required,       ///< read out behind a title
    page_of,        ///< {0}: page, {1}: of how many
    choose,         ///< in a list where nothing is chosen
    other_hint,     ///< in the field behind "other"
    comment,
    no_answer_yet,
    not_asked,      ///< no question is visible
    end
};

/// English, German, French or Spanish; English for any other language.
wxString form_words(FormWords words, const std::string& language);
/// The definition's own words where it has some, else those above.
wxString form_words(const LocalText& own, FormWords words, const std::string& language);

/// A choice as it is shown, in the form's language and with the names in it filled in.
wxString choice_words(session::SelectQuestion& question, const session::LiveChoice& choice);

/// What is said at the end, as HTML.
std::string end_words(session::FormModel& form);

} // namespace yardstick::ui
