#pragma once

#include "survey/expression/number_text.h"
#include "survey/expression/value.h"

#include <string>

// Values as other kinds of values, after the ECMAScript rules that survey-core inherits (ECMA-262, section 7.1) and
// survey-core's own (SURVEYJS.md section c).
namespace yardstick {

/// Lists, objects and dates always, texts unless empty, numbers but 0 and NaN.
bool is_truthy(const Value& value);

/// Missing, null, "", NaN, an empty list, an object whose members are all empty. Not: 0, false, " ", [null].
bool is_empty(const Value& value);

/// ECMAScript Number() of any value: null is 0, missing NaN, true 1, a list the number of its joined text.
double number_from(const Value& value);

/// ECMAScript String() of any value: a list is its items joined with commas, an object "[object Object]", a date its ISO text.
std::string text_from(const Value& value);

/// What a text that a variable holds counts as: true and false of any case, the inside of quotes, a number that was typed
/// as a text; anything else stays as it is. SURVEYJS.md section c, "Literals and retyping".
Value retyped(const Value& value);

} // namespace yardstick
