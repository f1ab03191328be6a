#pragma once

#include <string>
#include <string_view>

namespace yardstick {

/// A path as a shell takes it for one word.
inline std::string as_one_word(const std::string& path)
{
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-+@:,=%";
    if (path.find_first_not_of(plain) == std::string::npos)
        return path;
    std::string word = "'";
    for (const char c : path)
        word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return word + '\'';
}

} // namespace yardstick
