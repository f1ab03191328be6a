#pragma once

#include "core/time_zone.h"
#include "survey/definition/element_details.h"
#include "survey/expression/value.h"

#include <optional>

namespace yardstick {

/// What minValueExpression and maxValueExpression of a question came to; nothing where it has none.
struct ComputedLimits {
    std::optional<Value> minimum;
    std::optional<Value> maximum;
};

/// The smallest and the largest value that a text input takes; empty where there is none.
struct TextLimits {
    Value minimum;
    Value maximum;
};

/// An expression takes the place of `min` or `max`, also when it comes to nothing. A date that is computed counts to the day,
/// with datetime-local to the minute. Inputs for dates end with 2999. `min` and `max` mean something only where a browser
/// orders the input (number, range, date, datetime, datetime-local, month, time, week) or SurveyJS
/// does not know it, expressions everywhere.
TextLimits limits_of(const TextDetails& input, const ComputedLimits& computed, const TimeZone& zone);

// As survey-core compares: dates by moment, two texts by code unit ("10" is below "9"), anything else as numbers. What cannot
// be compared, and an empty limit, is passed. `value` is not empty.
bool is_below_minimum(const TextDetails& input, const Value& value, const TextLimits& limits, const TimeZone& zone);
bool is_above_maximum(const TextDetails& input, const Value& value, const TextLimits& limits, const TimeZone& zone);

/// True for a number, or a text that is one, in an input of type "number" that is not a multiple of the step; what lies
/// beyond six decimals does not count.
bool is_off_step(const TextDetails& input, const Value& value);

} // namespace yardstick
