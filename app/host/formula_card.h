#pragma once

#include "core/json_file.h"
#include "host/manifest.h"

#include <string>
#include <vector>

namespace yardstick {

// The parts of a metric in a metrics.json beside its formula (schemas/metrics.schema.json). Every Problem names its place.

/// The card of the metric at `pointer`; plugin, its version and department are left empty.
Checked<MetricCard> read_formula_card(const JsonFile& file, const std::string& pointer);

/// Its worked examples, whose rows may be written once for many that are alike: [42, {"rating": 5}].
Checked<std::vector<WorkedExample>> read_formula_examples(const JsonFile& file, const std::string& pointer,
                                                          const MetricCard& card);

} // namespace yardstick
