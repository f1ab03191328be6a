#include "host/formula_metric.h"

#include "host/formula_rows.h"
#include "host/formula_state.h"
#include "host/plugin_figure.h"

#include <yardstick/plugin/saved.hpp>

#include <cassert>

namespace yardstick {

Problem FormulaMetric::named(Problem problem) const
{
    problem.what = "metric " + card_.full_id() + ": " + problem.what;
    return problem;
}

Result<std::vector<SavedState>> FormulaMetric::accumulate(const Batch& batch, std::span<const Slice> slices,
                                                          const ParameterValues& parameters)
{
    assert(batch.columns.size() == card_.fields.size() && "column k of the batch is field k of the card");
    if (const auto checked = check_parameters(formula_, card_, parameters); !checked)
        return tl::unexpected(named(checked.error()));
    FormulaRows rows(formula_, batch, parameters);
    std::vector<SavedState> states;
    states.reserve(slices.size());
    try {
        for (const Slice slice : slices) {
            const auto state = FormulaState::start(formula_);
            for (std::int64_t row = slice.first; row < slice.first + slice.count; ++row)
                if (const auto terms = rows.terms(row))
                    state->add(*terms);
            states.push_back(state->save());
        }
    } catch (const BadInput& why) {
        return tl::unexpected(named({{}, why.what(), {}, {}}));
    }
    if (const auto checked = rows.check_time(); !checked)
        return tl::unexpected(named(checked.error()));
    return states;
}

Result<Figure> FormulaMetric::score(std::span<const std::string_view> states, const ParameterValues& parameters)
{
    if (const auto checked = check_parameters(formula_, card_, parameters); !checked)
        return tl::unexpected(named(checked.error()));
    const auto total = FormulaState::start(formula_), part = FormulaState::start(formula_);
    try {
        for (const std::string_view saved : states) {
            if (saved.empty())
                continue;
            if (const auto loaded = part->load(saved); !loaded)
                return tl::unexpected(named(loaded.error()));
            total->merge(*part);
        }
    } catch (const BadInput& why) {
        return tl::unexpected(named({{}, why.what(), {}, {}}));
    }
    return total->score(card_)
        .and_then([&](Figure figure) { return check_domain(std::move(figure), card_); })
        .map_error([&](Problem problem) { return named(std::move(problem)); });
}

} // namespace yardstick
