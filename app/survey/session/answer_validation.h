#pragma once

#include "survey/session/question.h"

#include <vector>

namespace yardstick::session {

/// The validators of a question that its answer breaks, in their order (SURVEYJS.md section f).
std::vector<AnswerError> broken_rules(Question& question);

/// local@label.label, after the rule of survey-core: a last label of two letters or more, spaces and ()<>[],;: only in a
/// quoted local part.
bool is_email(const Value& value);

} // namespace yardstick::session
