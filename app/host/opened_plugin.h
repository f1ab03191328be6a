#pragma once

#include "host/guarded_metric.h"
#include "host/library_runner.h"
#include "host/plugin_records.h"
#include "host/read_plugin.h"

#include <memory>
#include <string>
#include <vector>

namespace yardstick {

/// What came of opening a plugin.
struct OpenedPlugin {
    std::string reason;                           ///< why it could not be opened; empty: it could
    bool is_to_try_again = false;                 ///< the reason is not the plugin's: it may be opened another time
    std::vector<std::shared_ptr<Metric>> metrics; ///< that worked out their examples
    std::vector<RefusedMetric> refused_metrics;   ///< that did not
    std::shared_ptr<PluginStanding> standing;     ///< of these metrics
};

/// Opens a plugin that may run: its library is loaded, and each metric works out the examples of its card. That takes as long as the
/// plugin does. Failures of its process are counted in `records`; the one too many stops its metrics. [any thread]
OpenedPlugin open_plugin(const ReadPlugin& plugin, LibraryRunner& runner, const std::shared_ptr<PluginRecords>& records);

} // namespace yardstick
