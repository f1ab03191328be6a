#pragma once

#include "core/period.h"

#include <optional>
#include <string>
#include <string_view>

namespace yardstick {

using Month = date::year_month;

/// The month that a day lies in.
Month month_of(Day day);
/// Reads "2025-03", as scores by month name it.
std::optional<Month> parse_month(std::string_view name);
/// "Mar"
std::string short_name(Month month);
/// "March 2025"
std::string long_name(Month month);

/// Months from `first` to `last`, both inclusive; empty when `last` comes before `first`.
struct MonthSpan {
    Month first{};
    Month last{};

    bool contains(Month month) const { return first <= month && month <= last; }
    int count() const;
    /// "November 2024 to October 2025", or one month's name.
    std::string text() const;
};

/// The stretches that the dashboard offers. All end with the last complete month.
enum class DashboardPeriod { three_months, six_months, twelve_months, this_year, everything };
std::string_view to_text(DashboardPeriod period);

/// The months of `period` seen on `today`; everything begins with `oldest`. In January this year has no complete month:
/// it is then January itself.
MonthSpan months_of(DashboardPeriod period, Day today, Month oldest);

} // namespace yardstick
