#pragma once

#include <string>

namespace yardstick::session {

/// True when `pattern` (ECMAScript syntax) matches somewhere in `text`. A pattern that cannot be read matches nothing; so
/// does one that takes too long, for a survey file is not to be trusted with our time. [any thread]
bool matches(const std::string& pattern, const std::string& text, bool ignores_case);

} // namespace yardstick::session
