#pragma once

#include "core/time_zone.h"
#include "survey/definition/element_details.h"
#include "survey/expression/value.h"

#include <string>

namespace yardstick::session {

/// A result as an expression question shows it: as currency, percent or decimal in the manner of `locale` ("" is English),
/// as a day, or as it is.
std::string number_in_words(const NumberDisplay& display, const Value& value, const std::string& locale, const TimeZone& zone);

} // namespace yardstick::session
