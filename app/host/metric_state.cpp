#include "host/metric_state.h"

#include "host/plugin_figure.h"
#include "host/plugin_text.h"
#include "host/state_sink.h"

#include <new>

namespace yardstick {

namespace {

Result<void> checked(ys_status status, const ys_problem& problem, const char* call)
{
    if (status == YS_OK)
        return {};
    std::string why = plugin_text(problem.text, sizeof problem.text);
    if (why.empty())
        why = "status " + std::to_string(status) + " and no reason";
    return refuse(std::string(call) + " failed: " + why);
}

} // namespace

void MetricState::End::operator()(void* state) const
{
    if (is_started)
        metric->end(state);
    ::operator delete(state, std::align_val_t(metric->state_alignment));
}

Result<MetricState> MetricState::start(const ys_metric& metric, const ParameterValues& parameters)
{
    std::vector<ys_parameter> values;
    for (const std::vector<double>& parameter : parameters)
        values.push_back({parameter.data(), static_cast<std::int64_t>(parameter.size()), {}});
    std::unique_ptr<void, End> state(::operator new(metric.state_size, std::align_val_t(metric.state_alignment)), End{&metric});
    ys_problem problem{};
    const ys_status status = metric.start(&metric, state.get(), values.data(), static_cast<std::int64_t>(values.size()), &problem);
    return checked(status, problem, "start").map([&] {
        state.get_deleter().is_started = true;
        return MetricState(metric, std::move(state));
    });
}

Result<void> MetricState::add(const ArrowArray& batch, Slice slice)
{
    ys_problem problem{};
    return checked(metric_->add(state_.get(), &batch, slice.first, slice.count, &problem), problem, "add");
}

Result<void> MetricState::merge(const MetricState& other)
{
    ys_problem problem{};
    return checked(metric_->merge(state_.get(), other.state_.get(), &problem), problem, "merge");
}

Result<SavedState> MetricState::save() const
{
    ys_problem problem{};
    SavedState saved;
    const ys_sink sink = sink_to(saved);
    return checked(metric_->save(state_.get(), &sink, &problem), problem, "save").map([&] { return std::move(saved); });
}

Result<void> MetricState::load(std::string_view saved)
{
    ys_problem problem{};
    return checked(metric_->load(state_.get(), saved.data(), saved.size(), &problem), problem, "load");
}

Result<ys_score> MetricState::raw_score() const
{
    ys_problem problem{};
    ys_score score{};
    score.struct_size = sizeof score;
    return checked(metric_->score(state_.get(), &score, &problem), problem, "score").map([&] { return score; });
}

Result<Figure> MetricState::score() const
{
    return raw_score().and_then([](const ys_score& score) { return figure_of(score); });
}

} // namespace yardstick
