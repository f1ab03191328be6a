#pragma once

#include "survey/expression/scope.h"
#include "survey/expression/value.h"

// contains, notcontains, anyof, noneof and allof (SURVEYJS.md section c, the table of set operators). notcontains is not
// always the opposite of contains: some left sides fail both.
namespace yardstick {

bool contains(const Value& left, const Value& right, const Scope& scope);
bool does_not_contain(const Value& left, const Value& right, const Scope& scope);
bool has_any_of(const Value& left, const Value& right, const Scope& scope);
bool has_all_of(const Value& left, const Value& right, const Scope& scope);

} // namespace yardstick
