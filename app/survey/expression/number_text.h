#pragma once

#include <limits>
#include <string>
#include <string_view>

// Numbers as texts and texts as numbers, after ECMA-262 (Number::toString, StringToNumber, parseInt, parseFloat).
namespace yardstick {

inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// ECMAScript Number(): blanks around are cut, "" is 0, "0x1f" is 31, "5 pears" is NaN.
double number_from_text(std::string_view text);

/// ECMAScript parseInt and parseFloat: the number at the start of a text, NaN when there is none.
double leading_integer(std::string_view text);
double leading_number(std::string_view text);

/// ECMAScript String(): the shortest digits that give the same number, with an exponent from 1e21 and below 1e-6.
std::string text_from(double number);

/// The number that a text is for retyping: not longer than 15 digits, a decimal comma allowed. NaN when it is none.
double numeric_text(std::string_view text);

} // namespace yardstick
