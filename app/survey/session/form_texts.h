#pragma once

#include "survey/definition/local_text.h"
#include "survey/session/form_model.h"

#include <string>

// The texts of a form in its language, with the names in them filled in (SURVEYJS.md section g). Not escaped: what shows
// them knows whether they are HTML.
namespace yardstick::session {

/// `text` with names looked up from `place`; "" when it is absent.
std::string filled_in(FormModel& form, const TextTemplate& text, Place& place, bool words_answers = true);
std::string filled_in(FormModel& form, const LocalText& text, Place& place, bool words_answers = true);

std::string title_of(Question& question); ///< the name where there is no title
std::string title_of(Container& container);
/// The html of an html element.
std::string html_of(Question& question);
/// What stands on the last page; the standard words when the definition has none.
std::string completed_html(FormModel& form);
/// Where to go then; "" for nowhere.
std::string navigation_target(FormModel& form);

/// A choice, row, column or rate value as it is shown.
std::string text_of(const FormModel& form, const ChoiceDefinition& choice);
/// The words that a form says by itself, by a key of ours: "yes" is "Yes".
std::string standard_words(std::string_view key);
/// A number or date as an expression question shows it.
std::string displayed(FormModel& form, const NumberDisplay& display, const Value& value);

} // namespace yardstick::session
