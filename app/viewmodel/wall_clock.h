#pragma once

#include "core/problem.h"
#include "core/time_zone.h"

#include <string>

namespace yardstick {

/// When something was, in as few words as tell it on day `today`: "10:41", "yesterday 16:20", "12 Jan 16:20", "30 Dec 2025 16:20".
std::string wall_clock_words(Instant at, const TimeZone& zone, Day today);

/// The moment that somebody means who looks at the clock of the site and writes when something was: "14:30", "1430", "2:30 pm",
/// and before it, unless it is of today, the day: "yesterday 14:30", "mon 9:05" (the last one), "2026-01-14 14:30", "14.1. 14:30",
/// "14 Jan 2026, 14:30". Without a year it is the last such day.
///
/// Of a time that occurs twice when clocks are put back, the earlier. A Problem names a text that is none of these, a time
/// later than `now`, and one that was skipped when clocks were put forward.
Result<Instant> read_wall_clock(const std::string& text, const TimeZone& zone, Instant now);

} // namespace yardstick
