#pragma once

#include "survey/session/select_question.h"

namespace yardstick::session {

LiveChoices own_choices(const FormModel& form, const SelectDetails& details);
/// The choices of another question, all or those that were chosen there or were not.
LiveChoices carried_choices(SelectQuestion& from, const SelectDetails& details);
/// A choice for every row of an answer that is a list of rows.
LiveChoices choices_from_rows(const Value& rows, const SelectDetails& details);
/// none, refuse, don't know and other, as far as the question has them.
LiveChoices built_in_choices_after(const FormModel& form, const ElementDefinition& question);
/// By text, runs of digits as numbers. A random order is made where it is shown.
void sort_choices(LiveChoices& choices, ChoicesOrder order);

bool is_empty_value(const Value& value);
/// ECMAScript's `value == true`, which is how conditions of choices and rows are decided.
bool is_as_good_as_true(const Value& value);
} // namespace yardstick::session
