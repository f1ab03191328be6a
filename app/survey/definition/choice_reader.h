#pragma once

#include "survey/definition/choice_definition.h"
#include "survey/definition/definition_object.h"

namespace yardstick {

/// The list of choices, rows, columns or rate values under property `name`; empty when it is absent.
std::vector<ChoiceDefinition> read_choices(const DefinitionObject& object, std::string_view name);

/// The scale of a rating: rateValues if any, else rateMin, + rateStep … up to rateMax, at most 20 values; rateCount
/// counts only from a given rateMin or down from a given rateMax (measured on survey-core 3.1.1).
std::vector<ChoiceDefinition> read_scale(const DefinitionObject& rating);

/// The numbers of a dropdown that follow its choices: choicesMin, + choicesStep … up to choicesMax; none unless max > min.
std::vector<ChoiceDefinition> read_choice_numbers(const DefinitionObject& dropdown);

} // namespace yardstick
