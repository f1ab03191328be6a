#pragma once

#include <string>
#include <string_view>

// Of ASCII alone, whatever the locale is: what identifiers, tags, schemes and keywords are made of, not what people write.

namespace yardstick {

constexpr bool is_ascii_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

constexpr bool is_ascii_digit(char c)
{
    return c >= '0' && c <= '9';
}

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
