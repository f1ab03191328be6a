#pragma once

#include "core/instant.h"
#include "core/problem.h"

#include <string>

namespace date {
class time_zone;
}

namespace yardstick {

/// A time zone by its IANA name ("Europe/Berlin"). Cheap to copy; the rules live as long as the program.
class TimeZone {
public:
    static Result<TimeZone> create(const std::string& iana_name);
    static TimeZone utc();
    /// The one that this computer is set to; UTC when it does not say.
    static TimeZone of_this_computer();

    const std::string& name() const;

    LocalTime to_local(Instant instant) const;
    Day day_of(Instant instant) const;

    /// A local time that a clock change skips becomes the moment of the change; one that occurs twice, the earlier.
    Instant to_instant(LocalTime local) const;

private:
    explicit TimeZone(const date::time_zone* zone) : zone_(zone) {}
    const date::time_zone* zone_;
};

} // namespace yardstick
