#pragma once

#include "core/json.h"
#include "survey/definition/defined_expression.h"

#include <string>
#include <vector>

namespace yardstick {

enum class TriggerType { visible, complete, setvalue, copyvalue, skip, runexpression };

/// What a survey does when an expression becomes true (SURVEYJS.md section e). Fields that its type does not use are empty.
struct TriggerDefinition {
    TriggerType type = TriggerType::visible;
    ExpressionPtr expression;     ///< the condition; the old form `{name, operator, value}` is rewritten to one. Null: never true
    std::string set_to_name;      ///< setvalue, copyvalue, runexpression: the question or variable
    Json set_value;               ///< setvalue: taken literally
    bool is_variable = false;     ///< setvalue: `set_to_name` is a variable
    std::string from_name;        ///< copyvalue
    ExpressionPtr run_expression; ///< runexpression
    std::string goto_name;        ///< skip
    std::vector<std::string> pages; ///< visible: names
    std::vector<std::string> questions;
};

} // namespace yardstick
