#pragma once

#include "core/time_zone.h"
#include "survey/expression/value.h"

#include <cstdint>
#include <optional>
#include <string_view>

// Dates as ECMAScript reckons: a moment in UTC that is taken apart, and put together again, in local time.
namespace yardstick::expression {

/// What a calendar and a clock on the wall show. Values outside their range count on: month 13 is January of the next year.
struct LocalDate {
    std::int64_t year = 1970, month = 1, day = 1; ///< month from 1
    std::int64_t hour = 0, minute = 0, second = 0, millisecond = 0;
};

/// Takes a valid date apart.
LocalDate local_date(Date date, const TimeZone& zone);

/// Puts a date together. A local time that a clock change skips moves on by the change (ECMA-262, "LocalTime"); one that
/// occurs twice is the earlier. Invalid when it is further off than the year 32767.
Date to_date(const LocalDate& local, const TimeZone& zone);

/// The local midnight that the day of `date` began with.
Date start_of_day(Date date, const TimeZone& zone);

/// The days since 1970 of its local day.
std::int64_t day_number(Date date, const TimeZone& zone);

/// 0 for Sunday.
int weekday(Date date, const TimeZone& zone);

/// Reads ISO 8601: a day alone is local midnight and rolls over when the month has no such day; a time without an offset is
/// local. Invalid for every other form, so that a text means the same on each machine.
Date parse_date(std::string_view text, const TimeZone& zone);

/// survey-core's getDate: a date stays, a number is milliseconds, a text is read. Nothing for what is falsy.
std::optional<Date> date_from(const Value& value, const TimeZone& zone);

Date date_of(Instant instant);

} // namespace yardstick::expression
