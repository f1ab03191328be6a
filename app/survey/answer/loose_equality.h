#pragma once

#include "survey/expression/value.h"

namespace yardstick {

/// ECMAScript == (ECMA-262, IsLooselyEqual): 1 and "1" are equal, true and "1" too; lists and objects are equal to
/// themselves only, and to the text that they come to.
bool are_loosely_equal(const Value& left, const Value& right);

/// How survey-core finds the choice that a value is: 1 and "1" are the same choice, so are true and "TRUE", "a" and "A" are
/// not. Lists and objects are compared member by member.
bool is_same_choice(const Value& left, const Value& right);

} // namespace yardstick
