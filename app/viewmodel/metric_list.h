#pragma once

#include "scoring/binding.h"
#include "scoring/found_plugin.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// Whether a metric can be used, and is.
enum class MetricUse {
    used,    ///< it is bound to something
    unbound, ///< it could be used, but nothing is bound to it
    waiting, ///< nobody has said yet whether its plugin may run
    refused  ///< it cannot be used: `reasons` says why
};

/// One metric, as the Metrics page lists it.
struct MetricEntry {
    std::string id;     ///< "helpdesk.first_response"
    std::string title;  ///< the metric's own id where its card could not be read
    std::string plugin; ///< id and version: "helpdesk 1.2.0"
    std::string path;   ///< of the plugin: two may have one id; empty where it is gone
    MetricUse use = MetricUse::used;
    std::string state;                ///< in words: "used", "no binding", "waits for trust", "refused", "quarantined", "switched off"
    std::vector<std::string> reasons; ///< why it cannot be used, and what to do
    std::optional<MetricCard> card;   ///< as announced; nothing where it was refused or its plugin is gone
    std::vector<Binding> bindings;    ///< that hold, by source and name
};

/// Every metric of `plugins`, and those that something is bound to although they are not there; by title, then id, and of several with
/// one id the one that can be used first. Bindings belong to that one.
std::vector<MetricEntry> metric_entries(const std::vector<FoundPlugin>& plugins, const std::vector<Binding>& bindings);

} // namespace yardstick
