#pragma once

#include "survey/expression/scope.h"
#include "survey/expression/value.h"

#include <span>
#include <string_view>

// The functions that an expression may call (SURVEYJS.md section d), but for sumInArray and its kin, which take a
// condition that is evaluated row by row: see array_function.h.
namespace yardstick::expression {

using Arguments = std::span<const Value>;

struct Function {
    std::string_view name; ///< as it is called, letter case included
    Value (*call)(Arguments arguments, const Scope& scope);
};

/// Null when there is none of that name.
const Function* find_function(std::string_view name);

// The tables that find_function looks into, one for each family.
std::span<const Function> number_functions();
std::span<const Function> date_functions();
std::span<const Function> survey_functions();

/// The argument at `place`; missing when fewer were given.
const Value& argument(Arguments arguments, std::size_t place);

/// Adds the way sum() does: numbers without stray decimals, anything else by ECMAScript's +.
Value plainly_added(const Value& left, const Value& right);

} // namespace yardstick::expression
