#pragma once

#include "survey/expression/value.h"

// When a form takes two values for the same, which decides whether anything has changed. Expressions have rules of their
// own (expression/comparison.h).
namespace yardstick::session {

enum class Sameness {
    exact,  ///< types count, letters count: what a question compares its own values by
    choice, ///< numbers and texts that spell them are the same, letters count: how a value finds its choice
    loose,  ///< as choice, and neither case nor outer blanks count
};

/// Null, missing and "" are the same, and an empty list and missing. Lists are compared in order.
bool are_same(const Value& left, const Value& right, Sameness sameness = Sameness::exact);

} // namespace yardstick::session
