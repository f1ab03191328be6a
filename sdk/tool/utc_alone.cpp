// TimeZone (core/time_zone.h) for a program that knows UTC alone: columns of dates are in UTC, so formulas need no other,
// and no tables of time zones have to be beside the tool.

#include "core/time_zone.h"

namespace yardstick {

Result<TimeZone> TimeZone::create(const std::string& iana_name)
{
    if (iana_name != utc().name())
        return refuse("time zone", utc().name(), '"' + iana_name + '"');
    return utc();
}

TimeZone TimeZone::utc()
{
    return TimeZone{nullptr};
}

TimeZone TimeZone::of_this_computer()
{
    return utc();
}

const std::string& TimeZone::name() const
{
    static const std::string name = "Etc/UTC";
    return name;
}

LocalTime TimeZone::to_local(Instant instant) const
{
    return LocalTime{instant.time_since_epoch()};
}

Day TimeZone::day_of(Instant instant) const
{
    return Day{std::chrono::floor<date::days>(to_local(instant)).time_since_epoch()};
}

Instant TimeZone::to_instant(LocalTime local) const
{
    return Instant{local.time_since_epoch()};
}

} // namespace yardstick
