#pragma once

#include "core/time_zone.h"
#include "survey/definition/element_details.h"
#include "survey/expression/value.h"

#include <string>
#include <string_view>

namespace yardstick {

/// The result of an expression question as it is shown: by displayStyle, as ECMAScript's toLocaleString writes it in the
/// language of `locale` ("" is English; ECMA-402, with the digits rounded half away from zero), and put into `format`. Only
/// numbers have a style: the text "12" stays. Nothing for an empty value. A minimum of digits above their maximum counts as
/// both, a currency that is none as USD.
///
/// The style "date" writes the day in `zone` (1/15/2026 in English).
std::string result_text(const NumberDisplay& display, const Value& result, std::string_view locale, const TimeZone& zone);

/// The result as an expression question keeps it: rounded to `precision` decimals, as ECMAScript's toFixed does it on the
/// exact binary value (1.005 to two decimals is 1). Missing for +Infinity. Anything but a number stays.
Value rounded_result(const NumberDisplay& display, const Value& result);

} // namespace yardstick
