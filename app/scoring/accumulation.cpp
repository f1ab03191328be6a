#include "scoring/accumulation.h"

#include "core/error.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace yardstick {

namespace {

// Rows that go to the metrics in one call: enough to make a call cheap, few enough for any worker's memory.
constexpr std::size_t rows_per_batch = 8192;

/// Rows of one source version, cut into runs, and which metrics want which run.
struct RowRuns {
    int source_version = 1;
    std::vector<Response> rows;
    std::vector<Slice> runs;
    std::vector<std::vector<std::size_t>> wanted_by; ///< run → places in the list of metrics

    void add(std::vector<Response>&& run, std::vector<std::size_t> metrics)
    {
        runs.push_back({static_cast<std::int64_t>(rows.size()), static_cast<std::int64_t>(run.size())});
        std::move(run.begin(), run.end(), std::back_inserter(rows));
        wanted_by.push_back(std::move(metrics));
    }
};

/// What one metric needs of some runs.
struct Share {
    std::size_t metric = 0;
    std::vector<ColumnSource> sources;
    std::vector<std::size_t> runs;
};

std::vector<Share> shares_of(std::vector<Accumulation>& metrics, const RowRuns& rows)
{
    std::vector<Share> shares;
    for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
        Share share{metric, {}, {}};
        for (std::size_t run = 0; run < rows.runs.size(); ++run)
            if (std::find(rows.wanted_by[run].begin(), rows.wanted_by[run].end(), metric) != rows.wanted_by[run].end())
                share.runs.push_back(run);
        if (share.runs.empty() || metrics[metric].problem)
            continue;
        auto sources = metrics[metric].bound.column_sources(rows.source_version);
        if (!sources) {
            metrics[metric].problem = sources.error();
            continue;
        }
        share.sources = std::move(*sources);
        shares.push_back(std::move(share));
    }
    return shares;
}

/// Hands every metric the runs that it wants, and each state to `take(metric, run, state)`.
template <class Take>
void accumulate(std::vector<Accumulation>& metrics, const RowRuns& rows, const Take& take)
{
    const std::vector<Share> shares = shares_of(metrics, rows);
    std::set<ColumnSource> needed;
    for (const Share& share : shares)
        needed.insert(share.sources.begin(), share.sources.end());
    const std::vector<ColumnSource> sources(needed.begin(), needed.end());
    const auto columns = build_columns(rows.rows, sources);
    // All metrics are given their rows before any is waited for: those that run elsewhere then work at the same time.
    std::vector<PendingStates> pending;
    for (const Share& share : shares) {
        Batch batch;
        batch.rows = static_cast<std::int64_t>(rows.rows.size());
        for (const ColumnSource& source : share.sources)
            batch.columns.push_back(columns[static_cast<std::size_t>(std::lower_bound(sources.begin(), sources.end(), source) - sources.begin())]);
        std::vector<Slice> runs;
        for (const std::size_t run : share.runs)
            runs.push_back(rows.runs[run]);
        BoundMetric& bound = metrics[share.metric].bound;
        pending.push_back(bound.metric().begin_accumulate(batch, runs, bound.parameters()));
    }
    for (std::size_t place = 0; place < shares.size(); ++place) {
        const Share& share = shares[place];
        auto states = pending[place]();
        if (!states) {
            metrics[share.metric].problem = states.error();
            continue;
        }
        for (std::size_t k = 0; k < share.runs.size(); ++k)
            take(share.metric, share.runs[k], std::move((*states)[k]));
    }
}

/// Takes the kept states that are still true, and returns the days whose states are not, with the metrics that want them.
std::map<DayKey, std::vector<std::size_t>> take_kept(std::vector<Accumulation>& metrics, const std::vector<ChangedDay>& days,
                                                     const ResponseQuery& query, const StateStore& store)
{
    std::map<DayKey, std::vector<std::size_t>> stale;
    for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
        BoundMetric& bound = metrics[metric].bound;
        std::map<DayKey, DayState> kept;
        for (DayState& state : store.states(bound.owner(), query))
            kept.emplace(state.key, std::move(state));
        for (const ChangedDay& day : days) {
            if (!bound.holds_on(day.key.day))
                continue;
            const auto found = kept.find(day.key);
            if (found != kept.end() && found->second.changes == day.changes)
                metrics[metric].days.push_back(std::move(found->second));
            else
                stale[day.key].push_back(metric);
        }
    }
    return stale;
}

/// Computes the stale days' states from their rows, into `fresh` for each metric.
void compute_days(std::vector<Accumulation>& metrics, const std::map<DayKey, std::vector<std::size_t>>& stale, const ResponseStore& responses,
                  std::vector<std::vector<DayState>>& fresh)
{
    RowRuns rows;
    std::vector<DayState> days; // of the runs, without their states
    const auto flush = [&] {
        accumulate(metrics, rows, [&](std::size_t metric, std::size_t run, SavedState&& state) {
            fresh[metric].push_back({days[run].key, days[run].changes, std::move(state)});
        });
        rows = {};
        days.clear();
    };
    for (const auto& [key, wanted_by] : stale) {
        ResponseStore::DayContent content = responses.read_day(key);
        // One batch has the columns of one survey version.
        if (!days.empty() && (rows.source_version != key.source_version || rows.rows.size() + content.responses.size() > rows_per_batch))
            flush();
        rows.source_version = key.source_version;
        rows.add(std::move(content.responses), wanted_by);
        days.push_back({key, content.changes, {}});
    }
    flush();
}

} // namespace

std::int64_t fill_days(std::vector<Accumulation>& metrics, const std::vector<ChangedDay>& days, const ResponseQuery& query,
                       StateStore& states, const ResponseStore& responses)
{
    const auto stale = take_kept(metrics, days, query, states);
    if (stale.empty())
        return 0;
    std::vector<std::vector<DayState>> fresh(metrics.size());
    compute_days(metrics, stale, responses, fresh);
    std::int64_t computed = 0;
    for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
        computed += static_cast<std::int64_t>(fresh[metric].size());
        try {
            if (!fresh[metric].empty())
                states.keep(metrics[metric].bound.owner(), fresh[metric]);
        } catch (const Error&) {
            // States only save time: a workspace that cannot be written to right now still has its scores.
        }
        auto& all = metrics[metric].days;
        std::move(fresh[metric].begin(), fresh[metric].end(), std::back_inserter(all));
        std::sort(all.begin(), all.end(), [](const DayState& a, const DayState& b) { return a.key < b.key; });
    }
    return computed;
}

void fill_groups(std::vector<Accumulation>& metrics, Grouping& grouping, const ResponseQuery& query, const ResponseStore& responses)
{
    // Rows wait here by survey version, by the metrics that hold on their day, and by group.
    using Waiting = std::map<std::vector<std::string>, std::vector<Response>>;
    std::map<std::pair<int, std::vector<std::size_t>>, Waiting> waiting;
    std::size_t count = 0;
    const auto flush = [&] {
        for (auto& [kind, groups] : waiting) {
            RowRuns rows;
            rows.source_version = kind.first;
            std::vector<const std::vector<std::string>*> names;
            for (auto& [group, responses_of_group] : groups) {
                rows.add(std::move(responses_of_group), kind.second);
                names.push_back(&group);
            }
            accumulate(metrics, rows, [&](std::size_t metric, std::size_t run, SavedState&& state) {
                metrics[metric].groups[*names[run]].push_back({rows.source_version, std::move(state)});
            });
        }
        waiting.clear();
        count = 0;
    };
    responses.for_each(query, [&](const Response& response) {
        std::vector<std::size_t> holding;
        for (std::size_t metric = 0; metric < metrics.size(); ++metric)
            if (metrics[metric].bound.holds_on(response.day))
                holding.push_back(metric);
        waiting[{response.source_version, std::move(holding)}][grouping.group_of(response)].push_back(response);
        if (++count == rows_per_batch)
            flush();
    });
    flush();
}

} // namespace yardstick
