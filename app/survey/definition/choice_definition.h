#pragma once

#include "core/json.h"
#include "survey/definition/defined_expression.h"
#include "survey/definition/local_text.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace yardstick {

/// One choice, matrix row, matrix column or rating value: a plain value, or an object with one.
struct ChoiceDefinition {
    Json value;     ///< text, number or boolean (an object where valuePropertyName is used), its type kept
    LocalText text; ///< absent: the value is shown
    ExpressionPtr visible_if;
    ExpressionPtr enable_if;
    LocalText image_link;           ///< of imagepicker
    bool is_exclusive = false;      ///< of checkbox and tagbox: takes all others away
    bool show_comment_area = false; ///< asks for a comment when it is chosen
    bool is_comment_required = false;
    std::optional<double> score;  ///< what metrics count for it
    std::optional<double> weight; ///< how much it counts
};

/// An immutable list of choices. Copies share it: the cells of a matrix all offer the matrix's own.
class ChoiceDefinitions {
public:
    ChoiceDefinitions() = default;
    ChoiceDefinitions(std::vector<ChoiceDefinition> choices)
        : choices_(std::make_shared<const std::vector<ChoiceDefinition>>(std::move(choices)))
    {
    }

    const std::vector<ChoiceDefinition>& list() const;
    auto begin() const { return list().begin(); }
    auto end() const { return list().end(); }
    std::size_t size() const { return list().size(); }
    bool empty() const { return list().empty(); }
    const ChoiceDefinition& operator[](std::size_t i) const { return list()[i]; }

private:
    std::shared_ptr<const std::vector<ChoiceDefinition>> choices_; ///< null: none
};

} // namespace yardstick
