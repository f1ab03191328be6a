#include "check/check.h"
#include "check/trial.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace yardstick {

namespace {

constexpr std::int64_t part_rows = 40;

Finding merges_parts(Trial& trial)
{
    for (int round = 0; round < 8; ++round) {
        const std::int64_t first = 20 + static_cast<std::int64_t>(trial.random_below(20));
        const Batch batch = trial.rows(80);
        MetricState total = trial.state_of(rows_of(batch, Slice{0, first}));
        merge(total, trial.state_of(rows_of(batch, Slice{first, 80 - first})));
        const std::string what = "80 rows, split after row " + std::to_string(first) + " and merged";
        if (const Finding found = same_or_fail(what, trial.figure_of(batch), score(total)); found.outcome != Outcome::pass)
            return found;
    }
    return passed();
}

Finding merges_in_any_order(Trial& trial)
{
    constexpr std::size_t parts = 8;
    const Batch batch = trial.rows(8 * parts);
    std::array<std::size_t, parts> order{};
    std::iota(order.begin(), order.end(), 0u);
    std::optional<Figure> expected;
    for (int round = 0; round < 12; ++round) {
        MetricState total = trial.start();
        for (const std::size_t part : order)
            merge(total, trial.state_of(rows_of(batch, Slice{static_cast<std::int64_t>(8 * part), 8})));
        const Figure figure = score(total);
        if (!expected)
            expected = figure;
        if (const Finding found = same_or_fail("the same eight parts, merged in another order", *expected, figure); found.outcome != Outcome::pass)
            return found;
        std::shuffle(order.begin(), order.end(), trial.random());
    }
    return passed();
}

Finding merges_nothing(Trial& trial)
{
    const Batch batch = trial.rows(part_rows);
    const Figure expected = trial.figure_of(batch);
    MetricState state = trial.state_of(batch);
    merge(state, trial.start());
    if (const Finding found = same_or_fail("after merging a state without rows", expected, score(state)); found.outcome != Outcome::pass)
        return found;
    MetricState empty = trial.start();
    merge(empty, trial.state_of(batch));
    return same_or_fail("merged into a state without rows", expected, score(empty));
}

Finding leaves_other(Trial& trial)
{
    const Batch batch = trial.rows(part_rows);
    MetricState total = trial.state_of(trial.rows(part_rows));
    const MetricState other = trial.state_of(batch);
    merge(total, other);
    return same_or_fail("a state that was merged into another", trial.figure_of(batch), score(other));
}

Finding survives_saving(Trial& trial)
{
    const Batch batch = trial.rows(1500);
    const Figure expected = trial.figure_of(batch);
    MetricState again = trial.start();
    load(again, save(trial.state_of(batch)));
    const Figure found = score(again);
    return expected == found ? passed() : failed("saved and loaded: expected " + in_words(expected) + " to the last bit, found " + in_words(found));
}

Finding saves_nothing(Trial& trial)
{
    MetricState again = trial.start();
    load(again, save(trial.start()));
    return same_or_fail("a state without rows, saved and loaded", score(trial.start()), score(again));
}

Finding saves_same_bytes(Trial& trial)
{
    const Batch batch = trial.rows(300);
    const MetricState state = trial.state_of(batch);
    const SavedState first = save(state);
    if (save(state) != first)
        return failed("the same state was saved as other bytes the second time");
    if (save(trial.state_of(batch)) != first)
        return failed("the same rows were saved as other bytes from another state");
    return passed();
}

Finding loads_in_place(Trial& trial)
{
    const Batch batch = trial.rows(part_rows);
    MetricState state = trial.state_of(trial.rows(part_rows));
    load(state, save(trial.state_of(batch)));
    return same_or_fail("loaded into a state that had rows", trial.figure_of(batch), score(state));
}

Finding goes_on_after_loading(Trial& trial)
{
    const Batch batch = trial.rows(2 * part_rows);
    MetricState state = trial.start();
    load(state, save(trial.state_of(rows_of(batch, Slice{0, part_rows}))));
    add(state, rows_of(batch, Slice{part_rows, part_rows}));
    return same_or_fail("loaded, and then given more rows", trial.figure_of(batch), score(state));
}

Finding is_small(Trial& trial)
{
    constexpr std::size_t most = 1u << 20;
    const std::size_t bytes = save(trial.state_of(trial.rows(20'000))).size();
    return bytes > most ? warned("expected at most 1 MiB for 20,000 rows, found " + std::to_string(bytes) + " bytes") : passed();
}

} // namespace

std::span<const Check> state_checks()
{
    static const std::array list{
        Check{"state.merge", "Split and merged, rows score as they do whole.", {"Let merge take over all that add keeps.", small_enough}, merges_parts},
        Check{"state.merge_order", "The order of merging does not matter.", {"Merge by sums, counts, extremes or sorted values; never by which came last.", small_enough}, merges_in_any_order},
        Check{"state.merge_empty", "Merging a state without rows changes nothing.", {"Handle n of 0 on either side of merge.", no_formula_should}, merges_nothing},
        Check{"state.merge_other", "Merging leaves the other state as it was.", {"Take other as const, and copy what you need.", no_formula_should}, leaves_other},
        Check{"state.round_trip", "Saved and loaded, a state scores the same to the last bit.", {"Save every member that add changes, at its full width.", no_formula_should}, survives_saving},
        Check{"state.empty_round_trip", "A state without rows can be saved and loaded.", {"Do not expect rows in save or load.", no_formula_should}, saves_nothing},
        Check{"state.same_bytes", "The same rows are saved as the same bytes.", {"Save no addresses, times, counters or bytes between members.", no_formula_should}, saves_same_bytes},
        Check{"state.load_replaces", "Loading replaces what the state held.", {"Set the members in load; do not add to them.", no_formula_should}, loads_in_place},
        Check{"state.continues", "A loaded state takes more rows.", {"Restore in load all that add needs.", no_formula_should}, goes_on_after_loading},
        Check{"state.small", "A saved state is small: one is kept for each day.", {"Keep counts of values instead of rows.", "Round what a quantile reads: it keeps a count for each value."}, is_small},
    };
    return list;
}

} // namespace yardstick
