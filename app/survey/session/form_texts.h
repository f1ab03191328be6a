#pragma once

#include "survey/answer/piping.h"
#include "survey/session/form_model.h"

#include <string>

// The texts of a form in its language, with the names in them filled in (SURVEYJS.md section g). Not escaped: what shows
// them knows whether they are HTML.
namespace yardstick::session {

/// What names in texts at `place` stand for: answers in words, or as they are for addresses. Lives no longer than both.
NameLookUp names_at(FormModel& form, Place& place, bool words_answers = true);

std::string title_of(Question& question); ///< the name where there is no title
std::string title_of(Container& container);
std::string description_of(Question& question); ///< "" where there is none
std::string description_of(Container& container);
/// The html of an html element.
std::string html_of(Question& question);
/// What stands on the last page; the standard words when the definition has none.
std::string completed_html(FormModel& form);
/// Where to go then; "" for nowhere.
std::string navigation_target(FormModel& form);

/// A choice, row, column or rate value as it is shown.
std::string text_of(const FormModel& form, const ChoiceDefinition& choice);

} // namespace yardstick::session
