#pragma once

#include "core/problem.h"
#include "survey/answer/ecma_pattern.h"

#include <memory>
#include <string_view>

namespace yardstick {

/// A regular expression of a survey, as ECMAScript understands `new RegExp(pattern)` and `new RegExp(pattern, "i")`.
///
/// Known differences: a lookbehind must have a length that is known beforehand; a group that is repeated keeps what it held
/// in an earlier round; names of groups are ASCII and at most 32 letters; with the letter case ignored U+017F counts as s,
/// U+212A as k and U+1E9E as ß. Patterns longer than 10,000 letters are refused.
///
/// Immutable. [any thread]
class EcmaRegex {
public:
    static Result<EcmaRegex> create(std::string_view pattern, LetterCase letter_case);

    /// True when some part of `text` matches. A match that costs more than a set number of steps is given up and counts as
    /// none: such patterns ("(a+)+$") take ages only where they do not match. Bytes that are no UTF-8 count as U+FFFD.
    bool is_found_in(std::string_view text) const;

private:
    struct Code;
    explicit EcmaRegex(std::shared_ptr<const Code> code);
    std::shared_ptr<const Code> code_;
};

} // namespace yardstick
