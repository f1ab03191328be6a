#pragma once

#include "survey/expression/value.h"

// + - * / % ^ of expressions, and what becomes of an empty side (SURVEYJS.md section c, "Arithmetic, and, or").
namespace yardstick::expression {

struct Operands {
    Value left, right;
};

/// With an empty side replaced by what fits the other: 0 beside a number, "" beside a text, an empty list beside a list.
Operands filled(Value left, Value right);

// Each takes operands as `filled` gives them.
Value add(const Value& left, const Value& right);
Value subtract(const Value& left, const Value& right);
Value multiply(const Value& left, const Value& right);
Value divide(const Value& left, const Value& right);
Value remainder(const Value& left, const Value& right);
Value power(const Value& left, const Value& right);

} // namespace yardstick::expression
