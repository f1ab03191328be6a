#pragma once

#include "survey/expression/expression.h"
#include "survey/expression/tree.h"

#include <tl/expected.hpp>

#include <string_view>

namespace yardstick::expression {

/// Reads a whole expression by the grammar of SURVEYJS.md section c.
tl::expected<Node, SyntaxError> parse(std::string_view text);

} // namespace yardstick::expression
