#pragma once

#include "core/problem.h"
#include "scoring/metric.h"

#include <yardstick/abi.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// One started state of a plugin's metric: memory of ours, contents of the plugin's.
///
/// The library must stay loaded as long as this lives. A Problem's words are the plugin's own; after one from `add`,
/// `merge` or `load` the state is good for nothing but its end.
class MetricState {
public:
    static Result<MetricState> start(const ys_metric& metric, const ParameterValues& parameters);

    Result<void> add(const ArrowArray& batch, Slice slice);
    Result<void> merge(const MetricState& other);
    Result<Figure> score() const;
    /// What the plugin says, not looked at yet.
    Result<ys_score> raw_score() const;
    Result<SavedState> save() const;
    /// Puts a saved state in the place of what it held.
    Result<void> load(std::string_view saved);

    /// The plugin's bytes, for calls straight at the border.
    void* bytes() const { return state_.get(); }

private:
    /// Ends the state if it was started, and gives its memory back.
    struct End {
        const ys_metric* metric;
        bool is_started = false;
        void operator()(void* state) const;
    };

    MetricState(const ys_metric& metric, std::unique_ptr<void, End> state) : metric_(&metric), state_(std::move(state)) {}

    const ys_metric* metric_;
    std::unique_ptr<void, End> state_;
};

} // namespace yardstick
