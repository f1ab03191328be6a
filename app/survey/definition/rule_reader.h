#pragma once

#include "survey/definition/definition.h"
#include "survey/definition/definition_object.h"

namespace yardstick {

// Lists of rules: absent properties give empty lists.

std::vector<ValidatorDefinition> read_validators(const DefinitionObject& object);
std::vector<TriggerDefinition> read_triggers(const DefinitionObject& survey);
std::vector<CalculatedValueDefinition> read_calculated_values(const DefinitionObject& survey);
std::vector<ConditionalText> read_conditional_html(const DefinitionObject& survey);
std::vector<ConditionalText> read_conditional_urls(const DefinitionObject& survey);

} // namespace yardstick
