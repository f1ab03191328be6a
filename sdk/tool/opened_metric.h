#pragma once

#include "formula_table.h"
#include "host/manifest.h"
#include "scoring/metric.h"

#include <filesystem>
#include <memory>

namespace yardstick {

/// One metric of a plugin, ready to run in this process. A library stays loaded until the process ends.
struct OpenedMetric {
    ManifestMetric announced;               ///< as its code says, or the file of metrics
    const ys_metric* table;                 ///< of the library, or one that stands for a formula
    std::unique_ptr<Metric> metric;         ///< as the program runs it
    std::unique_ptr<FormulaTable> formula;  ///< null for one of a library

    /// Metric `place` of the plugin in `file`, which runs the library's code. A Problem when its card cannot be read, or a
    /// formula is refused; throws Json::exception when its examples do not fit plugin.schema.json, NotAPlugin when there
    /// is no such metric.
    static Result<OpenedMetric> open(const std::filesystem::path& file, int place);
};

} // namespace yardstick
