#pragma once

#include "survey/expression/name.h"
#include "survey/expression/scope.h"
#include "survey/expression/value.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// Why a text is no expression.
struct SyntaxError {
    std::optional<std::size_t> at; ///< the byte of the text where reading stopped; nothing when no place can be named
    std::string what;              ///< "expected a value or a name in braces", "unknown function ageInYears"
};

namespace expression {
struct Node;
}

/// A SurveyJS expression (SURVEYJS.md sections c and d), decided exactly as survey-core 3.1.1 does.
///
/// Parsed once, immutable, cheap to copy. [any thread]
class Expression {
public:
    /// A function that does not exist is an error too, as is nesting deeper than 200.
    static tl::expected<Expression, SyntaxError> parse(std::string_view text);

    /// Never fails: what cannot be computed is null, NaN or an invalid date, as in survey-core.
    Value evaluate(const Scope& scope) const;

    /// What a condition makes of it: `is_truthy(evaluate(scope))`.
    bool holds(const Scope& scope) const;

    /// The names that it reads, each once, for telling what a changed answer touches. Names in the conditions of sumInArray and
    /// its kin are among them.
    const std::vector<Name>& names() const;

    /// True when it calls a function whose arguments read no name, such as today(): its result may change although no name does.
    bool calls_without_names() const;

    /// As it was given to `parse`.
    const std::string& text() const;

private:
    struct Content;
    explicit Expression(std::shared_ptr<const Content> content);
    std::shared_ptr<const Content> content_;
};

} // namespace yardstick
