#pragma once

#include "survey/answer/answer_error.h"
#include "survey/expression/scope.h"

#include <optional>

namespace yardstick {

/// What `validator` has against an answer; nothing when it passes (SURVEYJS.md section f). Empty answers pass, except before an
/// expression. A regular expression that is none, or that is_found_in() gives up on, is told apart there: the first passes,
/// for the person cannot mend it, the second does not.
///
/// `scope` is where an expression of the validator is evaluated. [any thread that may use the scope]
std::optional<AnswerError> check_validator(const ValidatorDefinition& validator, const Value& value, const Scope& scope, const Wording& wording);

} // namespace yardstick
