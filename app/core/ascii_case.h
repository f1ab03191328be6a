#pragma once

#include <string>
#include <string_view>

namespace yardstick {

/// Of ASCII's letters alone, whatever the locale is: of tags, schemes and keywords.
constexpr char ascii_lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string ascii_lowered(std::string_view text)
{
    std::string lowered(text);
    for (char& c : lowered)
        c = ascii_lowered(c);
    return lowered;
}

} // namespace yardstick
