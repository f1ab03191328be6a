#include "check/check.h"
#include "check/trial.h"
#include "manifest_parts.h"
#include "scoring/same_figure.h"

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

Finding repeats(Trial& trial)
{
    const MetricState state = trial.state_of(trial.rows(50));
    const Figure first = score(state);
    return same_or_fail("scored a second time", first, score(state));
}

Finding changes_nothing(Trial& trial)
{
    const Batch batch = trial.rows(100);
    MetricState state = trial.start();
    add(state, rows_of(batch, Slice{0, 50}));
    score(state);
    add(state, rows_of(batch, Slice{50, 50}));
    return same_or_fail("scored half way, and given more rows", trial.figure_of(batch), score(state));
}

Finding is_always_same(Trial& trial)
{
    const Batch batch = trial.rows(12);
    const Figure expected = trial.figure_of(batch);
    for (int round = 0; round < 1000; ++round)
        if (const Finding found = same_or_fail("the same rows, another time", expected, trial.figure_of(batch)); found.outcome != Outcome::pass)
            return found;
    return passed();
}

Finding counts_rows(Trial& trial)
{
    const Batch batch = trial.rows(200);
    const Figure figure = trial.figure_of(batch);
    if (figure.n > batch.rows)
        return failed("expected n of at most 200 rows, found " + in_words(figure));
    if (figure.k && (*figure.k < 0 || *figure.k > figure.n))
        return failed("expected k of 0 to n, found " + in_words(figure));
    return passed();
}

/// What is shown of a figure with k, "42 of 50", is true of nothing else.
Finding is_share(Trial& trial)
{
    if (!is_unit(trial.card().unit))
        return skipped("its unit is none");
    const std::array<Batch, 2> batches{trial.example_rows(), trial.rows(40)};
    bool has_k = false;
    for (const Batch& batch : batches) {
        const Figure figure = trial.figure_of(batch);
        if (!figure.k || !figure.value || figure.n == 0)
            continue;
        has_k = true;
        if (trial.card().unit != "percent")
            return failed("expected the unit percent, since k is given; found " + trial.card().unit);
        const double share = 100 * static_cast<double>(*figure.k) / static_cast<double>(figure.n);
        if (!is_near(share, *figure.value, 1e-9))
            return failed("expected " + Json(share).dump() + " of k " + std::to_string(*figure.k) + ", found " + in_words(figure));
    }
    return has_k ? passed() : skipped("it gives no k");
}

Finding stays_in_domain(Trial& trial)
{
    const MetricCard& card = trial.card();
    if (!card.lowest && !card.highest)
        return skipped("its card has no domain");
    if (card.lowest && card.highest && *card.lowest >= *card.highest)
        return skipped("no value can lie in its card's domain");
    const auto lies_outside = [&](const Figure& figure) {
        return figure.value && ((card.lowest && *figure.value < *card.lowest) || (card.highest && *figure.value > *card.highest));
    };
    const auto outside = [&](const Figure& figure) {
        return failed("expected a value of " + (card.lowest ? Json(*card.lowest).dump() : "any") + " to " + (card.highest ? Json(*card.highest).dump() : "any") +
                      ", found " + in_words(figure));
    };
    if (const Figure figure = trial.figure_of(trial.rows(200)); lies_outside(figure))
        return outside(figure);
    const std::int64_t most = std::min<std::int64_t>(trial.example_rows().rows, 100);
    for (std::int64_t row = 0; row < most; ++row)
        if (const Figure figure = trial.figure_of(rows_of(trial.example_rows(), std::vector<std::int64_t>(100, row))); lies_outside(figure))
            return outside(figure);
    return passed();
}

Finding names_interval(Trial& trial)
{
    const Figure figure = trial.figure_of(trial.rows(100));
    return figure.interval.empty() ? failed("expected the interval's name, or why there is none; found nothing") : passed();
}

Finding holds_value(Trial& trial)
{
    const Figure figure = trial.figure_of(trial.rows(100));
    if (!figure.value || !figure.low || !figure.high)
        return skipped("it gives no interval");
    return *figure.low <= *figure.value && *figure.value <= *figure.high ? passed() : warned("the value lies outside of its interval: " + in_words(figure));
}

} // namespace

std::span<const Check> figure_checks()
{
    static const std::array list{
        Check{"figure.repeats", "Scored twice, a state gives the same figure.", {"Let score change nothing.", no_formula_should}, repeats},
        Check{"figure.half_way", "Scoring half way does not disturb the rows that follow.", {"Let score change nothing, not even a cache that add forgets.", no_formula_should}, changes_nothing},
        Check{"figure.same", "The same rows always give the same figure.", {"Use no clock, no random numbers and no counter across states.", no_formula_should}, is_always_same},
        Check{"figure.counts", "No more rows count than there are, and k is at most n.", {"Count each row once in n.", no_formula_should}, counts_rows},
        Check{"figure.share", "Where there is k, the value is a share: 100 k / n, in percent.", {"Write .unit(ys::percent), or give no k: it is the numerator of a share and nothing else.", "Write \"unit\": \"percent\"."}, is_share},
        Check{"figure.domain", "The value stays within the card's domain.", {"Correct the formula, or .domain(lowest, highest).", "Correct the formula, or \"lowest\" and \"highest\"."}, stays_in_domain},
        Check{"figure.interval_name", "The figure names its interval, or says why there is none.", {"Write .between(low, high, \"Wilson 95 %\") or .without_interval(\"none: a count\").", no_formula_should}, names_interval},
        Check{"figure.interval", "The value lies within its interval.", {"Compare the formula of the interval with its source.", no_formula_should}, holds_value},
    };
    return list;
}

} // namespace yardstick
