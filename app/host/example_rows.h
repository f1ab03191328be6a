#pragma once

#include "core/json.h"
#include "scoring/batch.h"

#include <vector>

namespace yardstick {

/// The rows of a worked example as columns. Throws Json::exception when an answer has another type than its field.
Batch batch_of(const std::vector<Json>& rows, const MetricCard& card);

} // namespace yardstick
