#pragma once

#include "core/office.h"
#include "core/time_zone.h"

namespace yardstick {

/// The clock on the wall of site `id`; UTC where there is no such site, and where this machine does not know its zone.
TimeZone site_time_zone(const Office& office, const std::string& id);

} // namespace yardstick
