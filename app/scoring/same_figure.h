#pragma once

#include "core/json.h"
#include "scoring/metric.h"

namespace yardstick {

/// True when both are there and differ by no more than `tolerance` (relative above 1), or neither is.
bool is_near(const std::optional<double>& a, const std::optional<double>& b, double tolerance);

/// True when two figures differ by no more than rounding: values, limits and standard errors within `tolerance` (relative
/// above 1), counts not at all.
bool is_same(const Figure& a, const Figure& b, double tolerance);

/// A figure as it is kept, and back: every number exactly. A Problem for what is no figure.
Json to_json(const Figure& figure);
Result<Figure> figure_from_json(const Json& json);

} // namespace yardstick
