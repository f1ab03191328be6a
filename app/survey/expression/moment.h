#pragma once

#include "core/clock.h"
#include "core/problem.h"
#include "core/time_zone.h"

#include <string>

namespace yardstick {

/// When and where a request has its expressions evaluated.
struct Moment {
    Instant now;
    TimeZone time_zone;
};

/// The moment that the texts of a request name: an ISO instant and a time zone's name. Where one is empty, `clock` or `time_zone`
/// stands in.
Result<Moment> read_moment(const std::string& now, const std::string& zone, const Clock& clock, const TimeZone& time_zone);

} // namespace yardstick
