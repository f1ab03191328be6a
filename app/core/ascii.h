#pragma once

namespace yardstick {

/// Of ASCII alone, whatever the locale is; what files and identifiers are made of, not what people write.
constexpr bool is_ascii_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

constexpr bool is_ascii_digit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace yardstick
