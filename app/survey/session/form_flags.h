#pragma once

#include "core/json.h"
#include "survey/session/form_model.h"

namespace yardstick::session {

/// What the answers hold that the definition does not foresee, [{path, what, found}]: what answer_misfit.h finds, names
/// that no question has, and what was `given`, answers by value name, to expression questions (SURVEYJS.md section j).
Json flags_of(FormModel& form, const Json& given = Json::object());

} // namespace yardstick::session
