#include "host/loaded_metric.h"

#include "host/arrow_batch.h"
#include "host/plugin_figure.h"

#include <algorithm>
#include <cassert>

namespace yardstick {

namespace {

[[maybe_unused]] bool fits(const Batch& batch, const MetricCard& card)
{
    return batch.columns.size() == card.fields.size() &&
           std::equal(batch.columns.begin(), batch.columns.end(), card.fields.begin(),
                      [&](const auto& column, const Field& field) { return column->type == field.type && column->rows == batch.rows; });
}

Result<SavedState> accumulate_slice(const ys_metric& metric, const ArrowBatch& batch, Slice slice, const ParameterValues& parameters)
{
    auto state = MetricState::start(metric, parameters);
    if (!state)
        return tl::unexpected(state.error());
    return state->add(*batch.array(), slice).and_then([&] { return state->save(); });
}

Result<Figure> score_states(const ys_metric& metric, std::span<const std::string_view> states, const ParameterValues& parameters)
{
    auto total = MetricState::start(metric, parameters);
    auto part = MetricState::start(metric, parameters);
    if (!total || !part)
        return tl::unexpected(total ? part.error() : total.error());
    for (const std::string_view saved : states) {
        if (saved.empty())
            continue;
        if (const auto merged = part->load(saved).and_then([&] { return total->merge(*part); }); !merged)
            return tl::unexpected(merged.error());
    }
    return total->score();
}

} // namespace

Problem LoadedMetric::named(Problem problem) const
{
    problem.what = "metric " + card_.full_id() + ": " + problem.what;
    return problem;
}

Result<std::vector<SavedState>> LoadedMetric::accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters)
{
    assert(fits(batch, card_) && "column k of the batch is field k of the card");
    const ArrowBatch arrow(batch);
    std::vector<SavedState> states;
    states.reserve(slices.size());
    for (const Slice slice : slices) {
        auto saved = accumulate_slice(metric_, arrow, slice, parameters);
        if (!saved)
            return tl::unexpected(named(std::move(saved.error())));
        states.push_back(std::move(*saved));
    }
    return states;
}

Result<Figure> LoadedMetric::score(std::span<const std::string_view> states, const ParameterValues& parameters)
{
    return score_states(metric_, states, parameters)
        .and_then([&](Figure figure) { return check_domain(std::move(figure), card_); })
        .map_error([&](Problem problem) { return named(std::move(problem)); });
}

} // namespace yardstick
