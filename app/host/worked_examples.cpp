#include "host/worked_examples.h"

#include "host/example_rows.h"
#include "scoring/parameter_values.h"
#include "scoring/same_figure.h"

#include <array>
#include <set>
#include <string>

namespace yardstick {

namespace {

std::string in_words(const std::optional<double>& value)
{
    return value ? Json(*value).dump() : "no value";
}

Result<Figure> score_slices(Metric& metric, const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters)
{
    const auto states = metric.accumulate(batch, slices, parameters);
    if (!states)
        return tl::unexpected(states.error());
    const std::vector<std::string_view> views(states->begin(), states->end());
    return metric.score(views, parameters);
}

Result<void> compare(const Figure& found, const WorkedExample& example)
{
    constexpr double tolerance = 1e-6;
    const auto number = [](std::int64_t count) { return std::optional(static_cast<double>(count)); };
    if (!is_near(found.value, example.value, tolerance))
        return refuse("value", in_words(example.value), in_words(found.value));
    if (example.n && *example.n != found.n)
        return refuse("n", in_words(number(*example.n)), in_words(number(found.n)));
    if (example.k && example.k != found.k)
        return refuse("k", in_words(number(*example.k)), found.k ? in_words(number(*found.k)) : "none");
    if (example.low && !is_near(found.low, example.low, tolerance))
        return refuse("low", in_words(example.low), in_words(found.low));
    if (example.high && !is_near(found.high, example.high, tolerance))
        return refuse("high", in_words(example.high), in_words(found.high));
    return {};
}

/// After which rows an example is split: after each of a few dozen, and of more after some, from before the first to after the last.
std::set<std::int64_t> split_places(std::int64_t rows)
{
    constexpr std::int64_t steps = 32;
    std::set<std::int64_t> places;
    for (std::int64_t step = 0; step <= steps; ++step)
        places.insert(rows * step / steps);
    if (rows > 0)
        places.insert({1, rows - 1});
    return places;
}

Result<void> check_splits(Metric& metric, const Batch& batch, const ParameterValues& parameters, const Figure& whole)
{
    constexpr double tolerance = 1e-9;
    for (const std::int64_t first : split_places(batch.rows)) {
        const std::array<Slice, 2> halves{Slice{0, first}, Slice{first, batch.rows - first}};
        const auto merged = score_slices(metric, batch, halves, parameters);
        if (!merged)
            return tl::unexpected(merged.error());
        if (!is_same(*merged, whole, tolerance))
            return refuse("split after row " + std::to_string(first) + " and merged", in_words(whole.value) + " of n " + std::to_string(whole.n),
                          in_words(merged->value) + " of n " + std::to_string(merged->n));
    }
    return {};
}

Result<void> check_example(Metric& metric, const WorkedExample& example)
{
    const Batch batch = batch_of(example.rows, metric.card());
    const ParameterValues parameters = parameter_values(example.parameters, metric.card());
    const std::array<Slice, 1> all{Slice{0, batch.rows}};
    const auto whole = score_slices(metric, batch, all, parameters);
    if (!whole)
        return tl::unexpected(whole.error());
    return compare(*whole, example).and_then([&] { return check_splits(metric, batch, parameters, *whole); });
}

} // namespace

Result<void> check_examples(Metric& metric, const std::vector<WorkedExample>& examples)
{
    std::int64_t rows = 0;
    for (std::size_t place = 0; place < examples.size(); ++place) {
        const std::string name = "worked example " + std::to_string(place + 1);
        rows += count_rows(examples[place].rows);
        if (rows > most_example_rows)
            return tl::unexpected(Problem{examples[place].where, name + ": rows",
                                          "at most " + std::to_string(most_example_rows) + " in all examples", std::to_string(rows) + " up to here"});
        try {
            if (auto checked = check_example(metric, examples[place]); !checked) {
                checked.error().what = name + ": " + checked.error().what;
                checked.error().where = examples[place].where;
                return checked;
            }
        } catch (const UnfitAnswer& unfit) {
            return tl::unexpected(Problem{examples[place].where, name + ": " + unfit.what_is_unfit,
                                          unfit.expected, unfit.found});
        }
    }
    return {};
}

} // namespace yardstick
