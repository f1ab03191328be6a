#include "core/site_time_zone.h"

namespace yardstick {

TimeZone site_time_zone(const Office& office, const std::string& id)
{
    const auto site = office.site(id);
    return site ? TimeZone::create(site->time_zone).value_or(TimeZone::utc()) : TimeZone::utc();
}

} // namespace yardstick
