#pragma once

#include "survey/expression/scope.h"
#include "survey/expression/tree.h"

namespace yardstick::expression {

/// What `node` comes to. Both sides of `and` and `or` and all branches of iif() are evaluated, as survey-core does.
Value evaluate(const Node& node, const Scope& scope);

} // namespace yardstick::expression
