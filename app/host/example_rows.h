#pragma once

#include "host/manifest.h"
#include "scoring/metric.h"

#include <vector>

namespace yardstick {

/// The rows of a worked example as columns. Throws Json::exception when an answer has another type than its field.
Batch batch_of(const std::vector<Json>& rows, const MetricCard& card);

/// The parameters that an example runs with: its own, and the card's where it has none.
ParameterValues parameters_of(const WorkedExample& example, const MetricCard& card);

} // namespace yardstick
