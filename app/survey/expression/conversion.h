#pragma once

#include "survey/expression/value.h"

#include <string>
#include <string_view>

// Values as other kinds of values, after the ECMAScript rules that survey-core inherits (ECMA-262, section 7.1) and
// survey-core's own (SURVEYJS.md section c).
namespace yardstick {

/// Lists, objects and dates always, texts unless empty, numbers but 0 and NaN.
bool is_truthy(const Value& value);

/// Missing, null, "", NaN, an empty list, an object whose members are all empty. Not: 0, false, " ", [null].
bool is_empty(const Value& value);

/// ECMAScript Number(): blanks around are cut, "" is 0, "0x1f" is 31, "5 pears" is NaN.
double number_from_text(std::string_view text);
/// The same of any value: null is 0, missing NaN, true 1, a list the number of its joined text.
double number_from(const Value& value);

/// ECMAScript parseInt and parseFloat: the number at the start of a text, NaN when there is none.
double leading_integer(std::string_view text);
double leading_number(std::string_view text);

/// ECMAScript String(): the shortest digits that give the same number, with an exponent from 1e21 and below 1e-6.
std::string text_from(double number);
/// The same of any value: a list is its items joined with commas, an object "[object Object]", a date its ISO text.
std::string text_from(const Value& value);

/// What a text that a variable holds counts as: true and false of any case, the inside of quotes, a number that was typed
/// as a text; anything else stays as it is. SURVEYJS.md section c, "Literals and retyping".
Value retyped(const Value& value);

/// The number that a text is for retyping: not longer than 15 digits, a decimal comma allowed. NaN when it is none.
double numeric_text(std::string_view text);

} // namespace yardstick
