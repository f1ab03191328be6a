#pragma once

#include "survey/definition/element_definition.h"

namespace yardstick {

/// The choices that a select question or a rating names; null for others. Good as long as `question` is.
inline const ChoiceDefinitions* choices_of(const ElementDefinition& question)
{
    if (const auto* rating = question.as<RatingDetails>())
        return &rating->values;
    const auto* select = question.as<SelectDetails>();
    return select ? &select->choices : nullptr;
}

} // namespace yardstick
