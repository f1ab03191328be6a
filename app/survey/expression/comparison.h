#pragma once

#include "survey/expression/scope.h"
#include "survey/expression/value.h"

// When survey-core calls two values equal, and which it calls greater (SURVEYJS.md section c, "Equality"). The scope says in
// which time zone a date that meets a text has its day, and what time it is.
namespace yardstick {

/// `=` of expressions. Not transitive: "05" = 5 and 5 = "5.0", but "05" is not "5.0".
bool are_equal(const Value& left, const Value& right, const Scope& scope);
/// Of lists whose order counts.
bool are_equal_in_order(const Value::List& left, const Value::List& right, const Scope& scope);

/// `<` of expressions: never with a missing side, two texts by code unit, otherwise as numbers.
bool is_less(const Value& left, const Value& right, const Scope& scope);

/// `>` of expressions. Not is_less with the sides changed: which side is a text decides how much of a date counts.
bool is_greater(const Value& left, const Value& right, const Scope& scope);

} // namespace yardstick
