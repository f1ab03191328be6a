#pragma once

#include "core/problem.h"

#include <string>
#include <string_view>

namespace yardstick {

enum class LetterCase { counts, ignored };

/// An ECMAScript regular expression (ECMA-262 without the u and v flags) in the syntax of PCRE2's 16-bit library without
/// UTF, whose characters are UTF-16 code units as ECMAScript's are.
///
/// Refuses what ECMAScript does not know, so that no verb, recursion, callout or possessive quantifier of PCRE2 is reached.
/// What else is wrong is for PCRE2 to refuse. [any thread]
Result<std::u16string> pcre2_pattern(std::u16string_view ecma, LetterCase letter_case);

} // namespace yardstick
