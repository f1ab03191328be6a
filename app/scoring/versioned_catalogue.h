#pragma once

#include "scoring/metric_catalogue.h"
#include "scoring/version_check.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace yardstick {

/// The metrics of a catalogue that are what their versions were in this workspace (see VersionCheck); the others are refused.
/// [the store's thread]
class VersionedCatalogue final : public MetricCatalogue {
public:
    VersionedCatalogue(const MetricCatalogue& all, VersionCheck& check) : all_(all), check_(check) {}

    std::vector<std::shared_ptr<Metric>> metrics() const override;
    std::vector<FoundPlugin> plugins() const override;
    Result<std::shared_ptr<Metric>> find(std::string_view id) const override;
    std::optional<FoundPlugin> plugin(std::string_view id) const override;
    std::optional<MetricCard> announced(std::string_view plugin, std::string_view metric) const override { return all_.announced(plugin, metric); }

private:
    struct Checked {
        std::weak_ptr<Metric> metric;
        Result<void> result;
    };

    const Result<void>& check(const std::shared_ptr<Metric>& metric) const;
    void take_out_refused(FoundPlugin& plugin) const;

    const MetricCatalogue& all_;
    VersionCheck& check_;
    mutable std::map<std::string, Checked> checked_; ///< by "plugin.metric"; a plugin that is opened again is checked again
};

} // namespace yardstick
