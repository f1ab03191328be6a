#pragma once

#include "survey/expression/expression.h"

#include <memory>
#include <string>

namespace yardstick {

/// An expression of a definition, parsed once, and where it stands there.
struct DefinedExpression {
    std::string path; ///< "pages[0].elements[2].visibleIf"
    Expression expression;

    const std::string& text() const { return expression.text(); } ///< as written; never empty
};

/// Null where the definition gives none. Shared by the element it belongs to and the list of all expressions.
using ExpressionPtr = std::shared_ptr<const DefinedExpression>;

} // namespace yardstick
