#pragma once

#include "host/formula.h"
#include "scoring/metric.h"

namespace yardstick {

/// A metric without code: a formula of a metrics.json.
class FormulaMetric : public Metric {
public:
    FormulaMetric(MetricCard card, Formula formula) : card_(std::move(card)), formula_(std::move(formula)) {}

    const MetricCard& card() const override { return card_; }
    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices,
                                               const ParameterValues& parameters) override;
    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues& parameters) override;

private:
    Problem named(Problem problem) const;

    MetricCard card_;
    Formula formula_;
};

} // namespace yardstick
