#pragma once

#include "core/json.h"
#include "survey/definition/defined_expression.h"
#include "survey/definition/local_text.h"

#include <optional>
#include <vector>

namespace yardstick {

/// One choice, matrix row, matrix column or rating value: a plain value, or an object with one.
struct ChoiceDefinition {
    Json value;                  ///< text, number or boolean (an object where valuePropertyName is used), its type kept
    LocalText text;              ///< absent: the value is shown
    ExpressionPtr visible_if;
    ExpressionPtr enable_if;
    LocalText image_link;        ///< of imagepicker
    bool is_exclusive = false;   ///< of checkbox and tagbox: takes all others away
    bool show_comment_area = false; ///< asks for a comment when it is chosen
    bool is_comment_required = false;
    std::optional<double> score;  ///< what metrics count for it
    std::optional<double> weight; ///< how much it counts
};

using ChoiceDefinitions = std::vector<ChoiceDefinition>;

} // namespace yardstick
