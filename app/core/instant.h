#pragma once

#include <date/date.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace yardstick {

/// A moment in UTC, to the millisecond. Where it is shown, the site's time zone says how late it was there.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// A day of the proleptic Gregorian calendar, of the site that it belongs to.
using Day = date::sys_days;

/// A time of day and a day as the clock on the wall showed it, with no time zone.
using LocalTime = std::chrono::time_point<date::local_t, std::chrono::milliseconds>;

/// ISO 8601 in UTC: "2026-01-15T09:30:00.000Z".
std::string to_text(Instant instant);

/// ISO 8601: "2026-01-15".
std::string to_text(Day day);

/// Reads "2026-01-15"; nothing for another form or an impossible day.
std::optional<Day> parse_day(std::string_view text);

/// Reads "2026-01-15T09:30[:00[.123]]" with "Z" or "+01:00" at the end; nothing without an offset or for an impossible time.
std::optional<Instant> parse_instant(std::string_view text);

/// Reads "2026-01-15T09:30[:00[.123]]", or a blank in place of T, with no offset.
std::optional<LocalTime> parse_local_time(std::string_view text);

} // namespace yardstick
