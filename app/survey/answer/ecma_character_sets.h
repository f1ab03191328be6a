#pragma once

#include <string_view>

// What ECMAScript's \d, \w, \s, their opposites, the dot and \b stand for (ECMA-262, CharacterClassEscape), in the syntax of
// PCRE2. For ecma_pattern.cpp only.
namespace yardstick::ecma_character_sets {

// Contents of character classes. In 16-bit code units a complement can be written as ranges, so that it fits in a class, too.
inline constexpr std::string_view digits = "0-9";
inline constexpr std::string_view no_digits = "\\x{0}-\\x{2f}\\x{3a}-\\x{ffff}";
inline constexpr std::string_view word = "0-9A-Z_a-z";
inline constexpr std::string_view no_word = "\\x{0}-\\x{2f}\\x{3a}-\\x{40}\\x{5b}-\\x{5e}\\x{60}\\x{7b}-\\x{ffff}";
// Without the long s and the Kelvin sign, whose other case is in `word`: PCRE2 would let "s" and "k" match them.
inline constexpr std::string_view no_word_of_any_case =
    "\\x{0}-\\x{2f}\\x{3a}-\\x{40}\\x{5b}-\\x{5e}\\x{60}\\x{7b}-\\x{17e}\\x{180}-\\x{2129}\\x{212b}-\\x{ffff}";
inline constexpr std::string_view white = "\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";
inline constexpr std::string_view no_white =
    "\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}"
    "\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{ffff}";
inline constexpr std::string_view any_but_line_end = "[^\\x{a}\\x{d}\\x{2028}\\x{2029}]";
// Not \b: with Unicode's letters of any case PCRE2 would count all letters as parts of words.
inline constexpr std::string_view boundary = "(?:(?<=[0-9A-Z_a-z])(?![0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?=[0-9A-Z_a-z]))";
inline constexpr std::string_view no_boundary = "(?:(?<=[0-9A-Z_a-z])(?=[0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?![0-9A-Z_a-z]))";

} // namespace yardstick::ecma_character_sets
