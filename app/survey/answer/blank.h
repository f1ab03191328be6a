#pragma once

#include "survey/expression/conversion.h"
#include "survey/expression/text.h"

#include <algorithm>

namespace yardstick {

/// Empty for a person: is_empty(), a text of white space, an object that holds nothing else.
inline bool is_blank(const Value& value)
{
    if (value.is_text())
        return expression::trimmed(value.text()).empty();
    if (value.is_object())
        return std::all_of(value.object().begin(), value.object().end(), [](const Value::Member& member) { return is_blank(member.second); });
    return is_empty(value);
}

} // namespace yardstick
