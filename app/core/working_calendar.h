#pragma once

#include "core/period.h"
#include "core/problem.h"
#include "core/time_zone.h"

#include <array>
#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yardstick {

/// A span of a working day, as minutes after local midnight: [540, 1020) is 09:00 to 17:00.
struct WorkingSpan {
    std::chrono::minutes open;
    std::chrono::minutes close;

    bool operator==(const WorkingSpan&) const = default;
};

/// When an office works: spans for each weekday, and days on which it is closed.
///
/// The business clock of METRICS.md section 4: time outside the spans does not count.
struct WorkingCalendar {
    std::string id;
    std::string name;
    std::array<std::vector<WorkingSpan>, 7> week; ///< by ISO weekday, Monday first; spans sorted, without overlap
    std::set<Day> holidays;

    /// Reads "Mon-Fri 09:00-17:00, Sat 09:00-12:30". Days are Mon … Sun; a day not named is closed.
    static Result<WorkingCalendar> parse(std::string id, std::string name, const std::string& hours);
    /// The inverse of parse, in its shortest form.
    std::string hours_text() const;

    const std::vector<WorkingSpan>& spans_on(Day day) const; ///< empty on a holiday

    /// Working time between two moments on the wall clock of `zone`; zero when `to` is not after `from`.
    std::chrono::milliseconds elapsed(Instant from, Instant to, const TimeZone& zone) const;

    /// The moment at which `work` of working time has passed since `from`. Nothing when the calendar never opens.
    std::optional<Instant> due(Instant from, std::chrono::milliseconds work, const TimeZone& zone) const;
};

} // namespace yardstick
