#pragma once

#include "host/manifest.h"
#include "scoring/metric.h"

#include <vector>

namespace yardstick {

/// Runs the worked examples of a metric's card: whole, split after every row (of a long one after some) and merged, each time
/// saved and loaded.
///
/// A value or limit must lie within 1e-6 of what the example says (relative above 1), and splitting may change a value
/// by no more than 1e-9. A Problem names the example, counted from 1, the expected and the found.
Result<void> check_examples(Metric& metric, const std::vector<WorkedExample>& examples);

} // namespace yardstick
