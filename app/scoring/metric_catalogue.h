#pragma once

#include "scoring/found_plugin.h"
#include "scoring/metric.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// A plugin, or one metric of it, that is not used, and one reason why.
struct RefusedPlugin {
    std::string path;
    std::string id;     ///< "plugin" or "plugin.metric"; empty where its file could not be read
    std::string reason; ///< what was expected and found, and what to do
};

/// The metrics that can be used now. Port: implemented by `host`. [any thread]
class MetricCatalogue {
public:
    virtual ~MetricCatalogue() = default;

    virtual std::vector<std::shared_ptr<Metric>> metrics() const = 0; ///< ordered by plugin, then as the plugin lists them
    virtual std::vector<FoundPlugin> plugins() const = 0;             ///< by id; those without one last

    /// Every reason why something of `plugins()` is not used.
    std::vector<RefusedPlugin> refused() const;

    /// The metric with id "plugin.metric", or just "metric" when one plugin has it. A Problem names what comes near.
    virtual Result<std::shared_ptr<Metric>> find(std::string_view id) const;

    /// One of `plugins()`: the one that has the id, used or not.
    virtual std::optional<FoundPlugin> plugin(std::string_view id) const;

    /// The card of `metric` as `plugin` announces it, whether or not it can be used; nothing where it could not be read.
    virtual std::optional<MetricCard> announced(std::string_view plugin, std::string_view metric) const;

    /// Why `metric` of `plugin` cannot be used, in words: refused for a reason, or not there.
    std::string reason_for(std::string_view plugin, std::string_view metric) const;
};

} // namespace yardstick
