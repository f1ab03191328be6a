#pragma once

#include "core/json.h"

#include <string>
#include <string_view>

namespace yardstick {

/// True when `text` is UTF-8, as all texts of a plugin must be.
inline bool is_utf8(const std::string& text)
{
    try {
        Json(text).dump();
        return true;
    } catch (const Json::type_error&) {
        return false;
    }
}

/// The bytes that are wrong, with what stands around them, for people to find them by: ` in "for the ?ffnung"`. Empty when none are.
inline std::string around_wrong_bytes(const std::string& text)
{
    constexpr std::string_view sign = "\uFFFD"; // what the JSON library writes for them
    std::string shown = Json::parse(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace)).get<std::string>();
    const auto at = shown.find(sign);
    if (at == std::string::npos)
        return {};
    const auto is_inside = [&](std::size_t place) { return place < shown.size() && (static_cast<unsigned char>(shown[place]) & 0xc0) == 0x80; };
    std::size_t first = at > 20 ? at - 20 : 0, last = at + 20;
    while (is_inside(first))
        --first;
    while (is_inside(last))
        ++last;
    return " in \"" + shown.substr(first, last - first) + '"';
}

} // namespace yardstick
