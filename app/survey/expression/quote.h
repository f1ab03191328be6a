#pragma once

namespace yardstick {

/// What a text stands in, in an expression and in a value that is retyped.
constexpr bool is_quote(char c)
{
    return c == '\'' || c == '"';
}

} // namespace yardstick
