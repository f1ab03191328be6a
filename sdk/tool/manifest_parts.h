#pragma once

#include "core/json.h"

#include <string>

namespace yardstick {

/// What stands under `key`; empty where nothing does, or something of another type.
inline std::string text_in(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

inline Json list_in(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_array() ? *found : Json::array();
}

} // namespace yardstick
