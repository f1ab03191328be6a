#pragma once

#include "core/json.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

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

/// True for a unit that the program can show.
inline bool is_unit(std::string_view text)
{
    constexpr std::array<std::string_view, 7> units{"percent", "points", "score", "seconds", "minutes", "hours", "count"};
    return std::find(units.begin(), units.end(), text) != units.end();
}

} // namespace yardstick
