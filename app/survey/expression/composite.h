#pragma once

#include "survey/expression/value.h"

namespace yardstick {

/// A list or an object: what holds other values.
inline bool is_composite(const Value& value)
{
    return value.is_list() || value.is_object();
}

} // namespace yardstick
