#include "host/guarded_metric.h"

namespace yardstick {

void PluginStanding::stop(const std::string& reason)
{
    const std::lock_guard lock(mutex_);
    reason_ = reason;
}

std::optional<std::string> PluginStanding::stopped() const
{
    const std::lock_guard lock(mutex_);
    return reason_;
}

Result<void> GuardedMetric::check() const
{
    if (const auto reason = standing_->stopped())
        return refuse("metric " + card().full_id() + ": plugin " + card().plugin + ": " + *reason);
    return {};
}

Result<std::vector<SavedState>> GuardedMetric::accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters)
{
    return check().and_then([&] { return metric_->accumulate(batch, slices, parameters); });
}

PendingStates GuardedMetric::begin_accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters)
{
    if (const auto checked = check(); !checked)
        return [problem = checked.error()] { return Result<std::vector<SavedState>>(tl::unexpected(problem)); };
    return metric_->begin_accumulate(batch, slices, parameters);
}

Result<Figure> GuardedMetric::score(std::span<const std::string_view> states, const ParameterValues& parameters)
{
    return check().and_then([&] { return metric_->score(states, parameters); });
}

} // namespace yardstick
