#pragma once

#include "survey/lint/lint_words.h"

#include <optional>
#include <string>

namespace yardstick {

/// The numbers that a choice stands for; an end may be infinite.
struct NumberRange {
    double low;
    double high;
    bool has_low = true;  ///< false: from above `low` ("over 10")
    bool has_high = true; ///< false: up to below `high` ("under 5")
};

/// The range that a text names: "0-5", "18 to 24 years", "1,000 – 5,000", "65+", "under 18", "10 or more". Nothing for other
/// texts, a single number too.
std::optional<NumberRange> number_range(const std::string& text, const LintWords& language);

/// True when a number is in both. `left` begins no later than `right`.
bool overlap(const NumberRange& left, const NumberRange& right);

} // namespace yardstick
