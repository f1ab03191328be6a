#pragma once

#include "core/instant.h"

#include <string>

namespace yardstick {

/// Days from `from` to `to`, both inclusive.
struct Period {
    Day from;
    Day to;

    bool contains(Day day) const { return from <= day && day <= to; }
    auto operator<=>(const Period&) const = default;
};

enum class PeriodUnit { day, week, month, quarter, year };

/// The whole unit that `day` lies in. Weeks start on Monday (ISO 8601).
Period period_around(Day day, PeriodUnit unit);

/// Its name: "2025-03-14", "2025-03-10" (a week is named after its Monday), "2025-03", "2025-Q1", "2025".
std::string period_name(Day day, PeriodUnit unit);

/// The unit that comes `count` units after the one of `day`, or before it when `count` is negative.
Period period_after(Day day, PeriodUnit unit, int count);

} // namespace yardstick
