#include "core/time_zone.h"

#include <date/tz.h>

namespace yardstick {

Result<TimeZone> TimeZone::create(const std::string& iana_name)
{
    try {
        return TimeZone{date::locate_zone(iana_name)};
    } catch (const std::runtime_error&) {
        return refuse("time zone", "an IANA name such as Europe/Berlin", '"' + iana_name + '"');
    }
}

TimeZone TimeZone::utc()
{
    return TimeZone{date::locate_zone("Etc/UTC")};
}

TimeZone TimeZone::of_this_computer()
{
    try {
        return TimeZone{date::current_zone()};
    } catch (const std::runtime_error&) {
        return utc();
    }
}

const std::string& TimeZone::name() const
{
    return zone_->name();
}

LocalTime TimeZone::to_local(Instant instant) const
{
    return zone_->to_local(instant);
}

Day TimeZone::day_of(Instant instant) const
{
    return Day{std::chrono::floor<date::days>(to_local(instant)).time_since_epoch()};
}

Instant TimeZone::to_instant(LocalTime local) const
{
    return zone_->to_sys(local, date::choose::earliest);
}

} // namespace yardstick
