#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "core/time_zone.h"
#include "survey/session/form_plan.h"

#include <string>

namespace yardstick {

/// Fills in a survey for one request of `yardstickctl survey run` and reports what became of it, in the keys of SURVEYJS.md
/// section i. `answers`, `apply`, `navigate`, `locale` … come from `request`; never fails, a refusal is a report too.
/// `clock` and `time_zone` stand in where the request names none.
Json run_survey(const Json& request, const Clock& clock, const TimeZone& time_zone);

/// The same for many requests about one definition, which is read once.
Json run_survey(const Json& request, std::shared_ptr<const session::FormPlan> plan, const Clock& clock, const TimeZone& time_zone);

} // namespace yardstick
