#include "survey/session/regular_expression.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <memory>

namespace yardstick::session {

namespace {

constexpr int most_steps = 1000;         ///< in units of the matcher's own; about a second
constexpr int most_stack_bytes = 8 << 20;

} // namespace

bool matches(const std::string& pattern, const std::string& text, bool ignores_case)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString subject = icu::UnicodeString::fromUTF8(text);
    icu::RegexMatcher matcher(icu::UnicodeString::fromUTF8(pattern), subject, ignores_case ? UREGEX_CASE_INSENSITIVE : 0, status);
    if (U_FAILURE(status))
        return false;
    matcher.setTimeLimit(most_steps, status);
    matcher.setStackLimit(most_stack_bytes, status);
    return matcher.find(status) && U_SUCCESS(status);
}

} // namespace yardstick::session
