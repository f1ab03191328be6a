#pragma once

#include "scoring/metric.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace yardstick {

/// Whether the metrics of a plugin may still run. [any thread]
class PluginStanding {
public:
    /// From now on they fail with `reason`.
    void stop(const std::string& reason);
    std::optional<std::string> stopped() const;

private:
    mutable std::mutex mutex_;
    std::optional<std::string> reason_;
};

/// A metric that fails once its plugin may no longer run, however long it has been held.
class GuardedMetric final : public Metric {
public:
    GuardedMetric(std::shared_ptr<Metric> metric, std::shared_ptr<const PluginStanding> standing)
        : metric_(std::move(metric)), standing_(std::move(standing)) {}

    const MetricCard& card() const override { return metric_->card(); }
    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters) override;
    PendingStates begin_accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters) override;
    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues& parameters) override;

private:
    Result<void> check() const;

    std::shared_ptr<Metric> metric_;
    std::shared_ptr<const PluginStanding> standing_;
};

} // namespace yardstick
