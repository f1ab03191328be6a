#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "core/time_zone.h"

#include <string>

namespace yardstick {

/// What `yardstickctl eval` answers to one line (SURVEYJS.md section i): {"result": VALUE}, or {"error": {"at", "what"}} for a
/// line that is no request or whose expression does not parse. `clock` and `time_zone` stand in where the line names none.
Json evaluate_line(const std::string& line, const Clock& clock, const TimeZone& time_zone);

} // namespace yardstick
