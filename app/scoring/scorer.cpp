#include "scoring/scorer.h"

#include "scoring/bound_metric.h"
#include "scoring/grouping.h"
#include "survey/record_kind.h"

#include "core/error.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace yardstick {

namespace {

// Rows that go to a metric in one call, and days' states that go to the store in one transaction.
constexpr std::size_t rows_per_batch = 8192;

using Group = std::vector<std::string>;
using GroupStates = std::map<Group, std::vector<SavedState>>;

constexpr const char* flag_few_answers = "few_answers";
constexpr const char* flag_pilot = "pilot";
constexpr const char* flag_no_seat = "no_seat";
constexpr std::int64_t few_answers = 30; // METRICS.md section 1

/// Adds one saved state for each run of `responses` that `runs` delimits. Returns the first Problem, if any.
Result<std::vector<SavedState>> accumulate_runs(BoundMetric& bound, int source_version, std::span<const Response> responses,
                                                const std::vector<Slice>& runs)
{
    const auto sources = bound.column_sources(source_version);
    if (!sources)
        return tl::unexpected(sources.error());
    Batch batch{build_columns(responses, *sources), static_cast<std::int64_t>(responses.size())};
    return bound.metric().accumulate(batch, runs, bound.parameters());
}

/// The states of some whole days, for one metric.
Result<std::vector<DayState>> compute_days(BoundMetric& bound, const ResponseStore& store, std::span<const ChangedDay> days)
{
    std::vector<DayState> states;
    std::vector<Response> rows;
    std::vector<Slice> runs;
    std::size_t flushed = 0;
    const auto flush = [&]() -> Result<void> {
        if (runs.empty())
            return {};
        auto saved = accumulate_runs(bound, states[flushed].key.source_version, rows, runs);
        if (!saved)
            return tl::unexpected(saved.error());
        for (SavedState& state : *saved)
            states[flushed++].state = std::move(state);
        rows.clear();
        runs.clear();
        return {};
    };
    for (const ChangedDay& day : days) {
        ResponseStore::DayContent content = store.read_day(day.key);
        // One batch has the columns of one survey version, and a size that a worker can take.
        const bool is_other_version = !runs.empty() && states.back().key.source_version != day.key.source_version;
        if (is_other_version || rows.size() + content.responses.size() > rows_per_batch)
            if (const auto done = flush(); !done)
                return tl::unexpected(done.error());
        runs.push_back({static_cast<std::int64_t>(rows.size()), static_cast<std::int64_t>(content.responses.size())});
        states.push_back({day.key, content.changes, {}});
        std::move(content.responses.begin(), content.responses.end(), std::back_inserter(rows));
    }
    if (const auto done = flush(); !done)
        return tl::unexpected(done.error());
    return states;
}

/// Every state of `owner` and the query's days, computed anew where the kept one is stale, missing or damaged.
Result<std::vector<DayState>> fresh_states(BoundMetric& bound, const StateOwner& owner, const ResponseQuery& query,
                                           const std::vector<ChangedDay>& days, StateStore& store, const ResponseStore& responses,
                                           std::int64_t& computed)
{
    std::map<DayKey, DayState> kept;
    for (DayState& state : store.states(owner, query))
        kept.emplace(state.key, std::move(state));
    std::vector<DayState> result;
    std::vector<ChangedDay> stale;
    for (const ChangedDay& day : days) {
        const auto found = kept.find(day.key);
        if (found == kept.end() || found->second.changes != day.changes)
            stale.push_back(day);
        else
            result.push_back(std::move(found->second));
    }
    if (stale.empty())
        return result;
    auto fresh = compute_days(bound, responses, stale);
    if (!fresh)
        return tl::unexpected(fresh.error());
    computed += static_cast<std::int64_t>(fresh->size());
    try {
        store.keep(owner, *fresh);
    } catch (const Error&) {
        // States only save time: a workspace that cannot be written to right now still has its scores.
    }
    std::move(fresh->begin(), fresh->end(), std::back_inserter(result));
    std::sort(result.begin(), result.end(), [](const DayState& a, const DayState& b) { return a.key < b.key; });
    return result;
}

/// States of groups that only the rows tell apart, for one metric.
Result<GroupStates> compute_groups(BoundMetric& bound, Grouping& grouping, const ResponseQuery& query, const ResponseStore& store)
{
    GroupStates states;
    std::map<std::pair<int, Group>, std::vector<Response>> rows;
    std::size_t waiting = 0;
    std::optional<Problem> problem;
    const auto flush = [&] {
        for (auto entry = rows.begin(); entry != rows.end() && !problem;) {
            const int version = entry->first.first;
            std::vector<Response> batch;
            std::vector<Slice> runs;
            const auto first = entry;
            for (; entry != rows.end() && entry->first.first == version; ++entry) {
                runs.push_back({static_cast<std::int64_t>(batch.size()), static_cast<std::int64_t>(entry->second.size())});
                std::move(entry->second.begin(), entry->second.end(), std::back_inserter(batch));
            }
            auto saved = accumulate_runs(bound, version, batch, runs);
            if (!saved) {
                problem = saved.error();
                return;
            }
            auto group = first;
            for (SavedState& state : *saved)
                states[(group++)->first.second].push_back(std::move(state));
        }
        rows.clear();
        waiting = 0;
    };
    store.for_each(query, [&](const Response& response) {
        if (problem || !bound.holds_on(response.day))
            return;
        rows[{response.source_version, grouping.group_of(response)}].push_back(response);
        if (++waiting == rows_per_batch)
            flush();
    });
    flush();
    if (problem)
        return tl::unexpected(*problem);
    return states;
}

std::vector<std::string_view> views_of(const std::vector<SavedState>& states)
{
    return {states.begin(), states.end()};
}

ResponseQuery response_query(const ScoreQuery& query, const std::string& source)
{
    ResponseQuery result;
    result.source = source;
    result.department = query.department;
    result.site = query.site;
    result.period = query.period;
    return result;
}

/// Groups of a query with the number of responses that were undone in each.
std::map<Group, std::int64_t> voided_by_group(const ResponseStore& store, ResponseQuery query, Grouping& grouping)
{
    std::map<Group, std::int64_t> voided;
    if (store.count(query).voided == 0)
        return voided;
    query.with_voided = true;
    store.for_each(query, [&](const Response& response) {
        if (response.is_voided)
            ++voided[grouping.group_of(response)];
    });
    return voided;
}

} // namespace

std::optional<double> target_on(const std::vector<DatedTarget>& targets, const Binding& binding, const MetricCard& card,
                                const std::string& department, Day day)
{
    const DatedTarget* holding = nullptr;
    for (const DatedTarget& target : targets) {
        const bool concerns = target.metric == binding.name || target.metric == card.full_id() || target.metric == card.id;
        if (concerns && target.department == department && target.from <= day && (!holding || holding->from < target.from))
            holding = &target;
    }
    return holding ? std::optional(holding->value) : card.target;
}

Result<std::vector<Binding>> Scorer::chosen_bindings(const ScoreQuery& query) const
{
    const std::vector<Binding> all = current_bindings(bindings_);
    std::vector<Binding> chosen;
    std::set<std::pair<std::string, std::string>> pairs;
    for (const Binding& binding : all) {
        if (!query.source.empty() && binding.source != query.source)
            continue;
        const bool is_meant = query.metric.empty() || query.metric == binding.name || query.metric == binding.metric ||
                              query.metric == binding.metric_id();
        if (!is_meant)
            continue;
        chosen.push_back(binding);
        // A paired metric is never shown alone (FEATURES F17).
        if (const auto metric = metrics_.find(binding.metric_id()); metric && !(*metric)->card().paired_with.empty())
            pairs.emplace(binding.source, binding.plugin + "." + (*metric)->card().paired_with);
    }
    if (chosen.empty() && !query.metric.empty()) {
        std::string known;
        for (const Binding& binding : all)
            known += (known.empty() ? "one of " : ", ") + binding.name;
        return refuse("metric", known.empty() ? "a metric with a binding; nothing is bound yet" : known, '"' + query.metric + '"');
    }
    for (const Binding& binding : all) {
        const auto is_same = [&](const Binding& other) { return other.name == binding.name && other.source == binding.source; };
        if (pairs.contains({binding.source, binding.metric_id()}) && std::none_of(chosen.begin(), chosen.end(), is_same))
            chosen.push_back(binding);
    }
    std::sort(chosen.begin(), chosen.end(),
              [](const Binding& a, const Binding& b) { return std::tie(a.source, a.name) < std::tie(b.source, b.name); });
    return chosen;
}

Result<std::vector<Score>> Scorer::scores(const ScoreQuery& query)
{
    auto keys = parse_group_keys(query.by, surveys_);
    if (!keys)
        return tl::unexpected(keys.error());
    if (!query.department.empty() && !office_.department(query.department))
        return refuse("department", "the id of one that exists", '"' + query.department + '"');
    if (!query.site.empty() && !office_.site(query.site))
        return refuse("site", "the id of one that exists", '"' + query.site + '"');
    auto chosen = chosen_bindings(query);
    if (!chosen)
        return tl::unexpected(chosen.error());

    std::vector<Score> scores;
    for (const Binding& binding : *chosen) {
        Grouping grouping(*keys, office_, surveys_);
        score_binding(binding, query, grouping, scores);
    }
    return scores;
}

void Scorer::score_binding(const Binding& binding, const ScoreQuery& query, Grouping& grouping, std::vector<Score>& scores)
{
    const ResponseQuery rows = response_query(query, binding.source);
    const std::vector<ChangedDay> days = responses_.days(rows);
    Period whole = query.period.value_or(Period{});
    if (!query.period && !days.empty()) {
        const auto by_day = [](const ChangedDay& a, const ChangedDay& b) { return a.key.day < b.key.day; };
        whole = {std::min_element(days.begin(), days.end(), by_day)->key.day, std::max_element(days.begin(), days.end(), by_day)->key.day};
    }

    Score common;
    common.plugin = binding.plugin;
    common.metric = binding.metric;
    common.binding = binding.name;
    common.source = binding.source;
    common.is_record = find_record_kind(binding.source) != nullptr;
    common.department = query.department;
    common.period = whole;
    const auto metric = metrics_.find(binding.metric_id());
    if (!metric) {
        common.state = ScoreState::failed;
        common.reason = metrics_.reason_for(binding.plugin, binding.metric);
        scores.push_back(std::move(common));
        return;
    }
    const MetricCard& card = (*metric)->card();
    common.plugin_version = card.plugin_version;
    common.metric_version = card.version;
    common.title = binding.name == binding.metric ? card.title : card.title + " (" + binding.name + ")";
    common.unit = card.unit;
    common.better = card.better;
    common.paired_with = card.paired_with;

    const auto grouped = grouped_states(binding, **metric, rows, days, grouping);
    if (!grouped) {
        common.state = ScoreState::failed;
        common.reason = grouped.error().text();
        scores.push_back(std::move(common));
        return;
    }
    GroupStates groups = *grouped;
    if (groups.empty() && grouping.keys().empty())
        groups[{}] = {};
    const auto voided = voided_by_group(responses_, rows, grouping);
    const std::vector<DatedTarget> targets = office_.store().targets();
    const ParameterValues parameters = parameter_values(binding, card);
    for (const auto& [group, states] : groups) {
        Score score = common;
        for (std::size_t k = 0; k < group.size(); ++k)
            score.by.emplace_back(grouping.keys()[k].name, group[k]);
        score.period = grouping.period_of(group, whole);
        score.target = target_on(targets, binding, card, query.department, score.period.to);
        if (const auto found = voided.find(group); found != voided.end())
            score.voided = found->second;
        const auto figure = (*metric)->score(views_of(states), parameters);
        if (figure) {
            score.figure = *figure;
            score.state = figure->value ? ScoreState::shown : ScoreState::no_data;
        } else {
            score.state = ScoreState::failed;
            score.reason = figure.error().text();
        }
        if (score.state == ScoreState::shown && score.figure.n < few_answers)
            score.flags.push_back(flag_few_answers);
        if (is_pilot(card))
            score.flags.push_back(flag_pilot);
        if (grouping.is_without_seat(group))
            score.flags.push_back(flag_no_seat);
        scores.push_back(std::move(score));
    }
}

bool Scorer::is_pilot(const MetricCard& card) const
{
    return office_.store().setting("stage." + card.full_id()).value_or("pilot") == "pilot";
}

Result<std::map<std::vector<std::string>, std::vector<SavedState>>> Scorer::grouped_states(const Binding& binding, Metric& metric,
                                                                                          const ResponseQuery& rows,
                                                                                          const std::vector<ChangedDay>& days,
                                                                                          Grouping& grouping)
{
    GroupStates groups;
    for (BoundMetric& bound : versions_of(binding, metric)) {
        if (!grouping.is_of_days()) {
            auto computed = compute_groups(bound, grouping, rows, responses_);
            if (!computed)
                return tl::unexpected(computed.error());
            for (auto& [group, states] : *computed)
                std::move(states.begin(), states.end(), std::back_inserter(groups[group]));
            continue;
        }
        std::vector<ChangedDay> own;
        std::copy_if(days.begin(), days.end(), std::back_inserter(own), [&](const ChangedDay& day) { return bound.holds_on(day.key.day); });
        auto states = fresh_states(bound, bound.owner(), rows, own, states_, responses_, computed_);
        if (!states)
            return tl::unexpected(states.error());
        for (DayState& state : *states)
            groups[grouping.group_of(state.key)].push_back(std::move(state.state));
    }
    return groups;
}

std::vector<BoundMetric> Scorer::versions_of(const Binding& current, Metric& metric) const
{
    std::vector<Binding> versions;
    for (const Binding& binding : bindings_.binding_history())
        if (binding.name == current.name && binding.source == current.source && !binding.is_removed)
            versions.push_back(binding);
    // The newest that is not later than a day holds on it; one without a day replaces everything before it.
    std::vector<BoundMetric> bound;
    std::optional<Day> until;
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        if (until && version->from && *version->from >= *until)
            continue;
        if (version->metric_id() == current.metric_id())
            bound.emplace_back(*version, metric, surveys_, version->from, until);
        if (!version->from)
            break;
        until = version->from;
    }
    return bound;
}

std::int64_t Scorer::refresh()
{
    const std::int64_t before = computed_;
    std::map<std::string, std::vector<ChangedDay>> days_of;
    for (const Binding& binding : current_bindings(bindings_)) {
        const auto metric = metrics_.find(binding.metric_id());
        if (!metric)
            continue;
        ResponseQuery rows;
        rows.source = binding.source;
        const auto [days, is_new] = days_of.try_emplace(binding.source);
        if (is_new)
            days->second = responses_.days(rows);
        Grouping grouping({}, office_, surveys_);
        // A metric that fails shows its reason when it is asked for a score; refreshing goes on with the others.
        (void)grouped_states(binding, **metric, rows, days->second, grouping);
    }
    return computed_ - before;
}

} // namespace yardstick
