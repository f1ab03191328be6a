#include "survey/definition/definition.h"

#include <algorithm>

namespace yardstick {

const ElementDefinition* Definition::find_question(std::string_view name) const
{
    const auto found = std::find_if(elements.begin(), elements.end(), [&](const ElementDefinition* element) {
        return element->name == name && element->type != ElementType::panel && !is_template(*element);
    });
    return found == elements.end() ? nullptr : *found;
}

bool is_template(const ElementDefinition& element)
{
    for (const ElementDefinition* parent = element.parent; parent; parent = parent->parent)
        if (parent->type != ElementType::panel)
            return true;
    return false;
}

} // namespace yardstick
