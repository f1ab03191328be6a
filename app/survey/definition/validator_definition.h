#pragma once

#include "survey/definition/defined_expression.h"
#include "survey/definition/local_text.h"

#include <optional>
#include <string>

namespace yardstick {

enum class ValidatorType { numeric, text, answercount, regex, email, expression };
enum class NotificationType { error, warning, info };

/// A rule for an answer beyond "required" (SURVEYJS.md section f). Fields that its type does not use are empty.
struct ValidatorDefinition {
    ValidatorType type = ValidatorType::numeric;
    LocalText text; ///< what to say instead of the standard words
    NotificationType notification_type = NotificationType::error;
    std::optional<double> min_value; ///< numeric, inclusive
    std::optional<double> max_value;
    std::optional<double> min_length; ///< text
    std::optional<double> max_length;
    bool allow_digits = true;        ///< text
    std::optional<double> min_count; ///< answercount
    std::optional<double> max_count;
    std::string regex;                ///< regex, ECMAScript syntax
    bool is_case_insensitive = false; ///< regex
    ExpressionPtr expression;         ///< expression
};

/// "numeric": as survey files write it.
std::string_view name_of(ValidatorType type);

} // namespace yardstick
