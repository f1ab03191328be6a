#pragma once

#include "core/json.h"

#include <string>

namespace yardstick {

/// The condition of a trigger in its old form `{name, operator, value}`, written as SurveyJS writes it: "{name} equal
/// 'value'"; an unknown operator counts as "equal". Empty for a trigger that never fires there: nothing is named, there is no
/// value, or the operator is "empty" or "notempty".
std::string condition_of_old_trigger(const std::string& name, const std::string& comparison, const Json& value);

} // namespace yardstick
