#pragma once

#include "scoring/metric_catalogue.h"

#include <algorithm>
#include <string>
#include <vector>

namespace yardstick::test {

/// The plugins of a catalogue that are used, by id.
inline std::vector<FoundPlugin> used_plugins(const MetricCatalogue& catalogue)
{
    std::vector<FoundPlugin> used = catalogue.plugins();
    used.erase(std::remove_if(used.begin(), used.end(), [](const FoundPlugin& plugin) { return plugin.state != PluginState::used; }), used.end());
    return used;
}

/// The ids of the metrics that a plugin announces and that were not refused.
inline std::vector<std::string> metric_ids(const FoundPlugin& plugin)
{
    std::vector<std::string> ids;
    for (const MetricCard& card : plugin.metrics)
        ids.push_back(card.id);
    return ids;
}

} // namespace yardstick::test
