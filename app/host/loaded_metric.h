#pragma once

#include "host/metric_state.h"
#include "scoring/metric.h"

#include <memory>

namespace yardstick {

/// A metric of a plugin that runs in this process. It keeps `library`, whatever that is, as long as it lives.
class LoadedMetric : public Metric {
public:
    LoadedMetric(std::shared_ptr<const void> library, const ys_metric& metric, MetricCard card)
        : library_(std::move(library)), metric_(metric), card_(std::move(card)) {}

    const MetricCard& card() const override { return card_; }
    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters) override;
    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues& parameters) override;

private:
    Problem named(Problem problem) const;

    std::shared_ptr<const void> library_; // first in, so last out: the metric's code lives in it
    const ys_metric& metric_;
    MetricCard card_;
};

} // namespace yardstick
