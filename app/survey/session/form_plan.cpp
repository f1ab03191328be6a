#include "survey/session/form_plan.h"

#include <algorithm>

namespace yardstick::session {

FormPlan::FormPlan(std::shared_ptr<const Definition> definition) : definition_(std::move(definition))
{
    const auto& values = definition_->calculated_values;
    for (const CalculatedValueDefinition& value : values) {
        auto& reads = reads_.emplace_back();
        for (std::size_t i = 0; value.expression && i < values.size(); ++i) {
            const auto& names = value.expression->expression.names();
            const auto is_read = [&](const Name& name) { return name.text() == values[i].name; };
            if (&values[i] != &value && std::any_of(names.begin(), names.end(), is_read))
                reads.push_back(i);
        }
    }
    has_careful_trigger_ = std::any_of(definition_->triggers.begin(), definition_->triggers.end(), [](const TriggerDefinition& trigger) {
        return trigger.type == TriggerType::complete || trigger.type == TriggerType::skip;
    });
}

} // namespace yardstick::session
