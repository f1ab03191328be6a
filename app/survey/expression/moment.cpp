#include "survey/expression/moment.h"

#include <optional>

namespace yardstick {

Result<Moment> read_moment(const std::string& now, const std::string& zone, const Clock& clock, const TimeZone& time_zone)
{
    const auto instant = now.empty() ? std::optional(clock.now()) : parse_instant(now);
    if (!instant)
        return refuse("now", "an ISO instant such as 2026-01-15T10:30:00.000Z", now);
    const auto found_zone = zone.empty() ? Result<TimeZone>(time_zone) : TimeZone::create(zone);
    return found_zone.map([&](const TimeZone& found) { return Moment{*instant, found}; });
}

} // namespace yardstick
