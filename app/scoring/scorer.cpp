#include "scoring/scorer.h"

#include "scoring/accumulation.h"
#include "scoring/binding_versions.h"
#include "scoring/chosen_bindings.h"
#include "scoring/grouping.h"
#include "scoring/score_groups.h"
#include "scoring/version_check.h"

#include <algorithm>

namespace yardstick {

namespace {

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
std::map<GroupValues, std::int64_t> voided_by_group(const ResponseStore& store, ResponseQuery query, Grouping& grouping)
{
    std::map<GroupValues, std::int64_t> voided;
    query.voided = Voided::alone;
    store.for_each(query, [&](const Response& response) { ++voided[grouping.group_of(response)]; });
    return voided;
}

/// The days that a query asks for; without any, those from the first response to the last.
std::optional<Period> whole_period(const ScoreQuery& query, const std::vector<ChangedDay>& days)
{
    if (query.period || days.empty())
        return query.period;
    const auto by_day = [](const ChangedDay& a, const ChangedDay& b) { return a.key.day < b.key.day; };
    const auto [first, last] = std::minmax_element(days.begin(), days.end(), by_day);
    return Period{first->key.day, last->key.day};
}

} // namespace

Result<std::vector<Score>> Scorer::scores(const ScoreQuery& query)
{
    auto keys = parse_group_keys(query.by, surveys_);
    if (!keys)
        return tl::unexpected(keys.error());
    if (!query.department.empty() && !office_.department(query.department))
        return refuse("department", "the id of one that exists", '"' + query.department + '"');
    if (!query.site.empty() && !office_.site(query.site))
        return refuse("site", "the id of one that exists", '"' + query.site + '"');
    auto chosen = chosen_bindings(query, bindings_, metrics_, surveys_);
    if (!chosen)
        return tl::unexpected(chosen.error());

    std::vector<Score> scores;
    for (const std::span<const Binding> bindings : by_source(*chosen))
        score_source(bindings, query, *keys, scores);
    return scores;
}

void Scorer::score_source(std::span<const Binding> bindings, const ScoreQuery& query, const std::vector<GroupKey>& keys, std::vector<Score>& scores)
{
    if (is_of_staff(bindings.front().source))
        return score_staff(bindings, query, keys, scores);
    const ResponseQuery rows = response_query(query, bindings.front().source);
    const std::vector<ChangedDay> days = responses_.days(rows);
    Grouping grouping(keys, office_, surveys_);
    std::vector<Accumulation> accumulations = accumulations_of(bindings);
    if (grouping.is_of_days())
        update_days(accumulations, days, rows);
    else
        fill_groups(accumulations, grouping, rows, responses_);

    GroupContext context{query, grouping, whole_period(query, days), voided_by_group(responses_, rows, grouping), office_.store().targets(), {}, {}};
    const auto kept_figure = [&](const BoundMetric& bound, const DayKey& day, std::int64_t changes) {
        return versions_ && bound.holds_on(day.day) ? versions_->kept_figure(bound, day, changes) : nullptr;
    };
    for (const Binding& binding : bindings) {
        Groups groups;
        std::optional<Problem> problem;
        context.kept_days.clear();
        for (Accumulation& accumulation : accumulations) {
            if (accumulation.bound.binding().name != binding.name)
                continue;
            if (accumulation.problem)
                problem = accumulation.problem;
            for (DayState& day : accumulation.days)
                groups[grouping.group_of(day.key)].push_back(
                    {&accumulation.bound, day.key.source_version, std::move(day.state), kept_figure(accumulation.bound, day.key, day.changes)});
            if (!grouping.is_of_days())
                for (const ChangedDay& day : days)
                    if (kept_figure(accumulation.bound, day.key, day.changes))
                        context.kept_days.insert(day.key.day);
            for (auto& [group, states] : accumulation.groups)
                for (VersionState& part : states)
                    groups[group].push_back({&accumulation.bound, part.source_version, std::move(part.state)});
        }
        if (groups.empty() && keys.empty())
            groups[{}] = {};
        score_groups(binding, groups, problem, context, scores);
    }
}

std::vector<Accumulation> Scorer::accumulations_of(std::span<const Binding> bindings) const
{
    std::vector<Accumulation> accumulations;
    for (const Binding& binding : bindings)
        if (const auto metric = metrics_.find(binding.metric_id()))
            for (BoundMetric& bound : versions_of(binding, *metric))
                accumulations.emplace_back(std::move(bound));
    return accumulations;
}

std::vector<BoundMetric> Scorer::versions_of(const Binding& current, const std::shared_ptr<Metric>& metric) const
{
    std::vector<BoundMetric> bound;
    const std::string format = versions_ ? versions_->state_format(current.metric_id()) : std::string();
    for (const HoldingVersion& version : holding_versions(bindings_.binding_history(), current.source, current.name))
        if (version.binding.metric_id() == current.metric_id())
            bound.emplace_back(version.binding, metric, surveys_, version.from, version.until).set_state_format(format);
    return bound;
}

void Scorer::update_days(std::vector<Accumulation>& metrics, const std::vector<ChangedDay>& days, const ResponseQuery& query)
{
    computed_ += fill_days(metrics, days, query, states_, responses_);
    if (versions_)
        versions_->remember(metrics);
}

std::int64_t Scorer::refresh()
{
    const std::int64_t before = computed_;
    const std::vector<Binding> all = current_bindings(bindings_); // ordered by source
    for (const std::span<const Binding> bindings : by_source(all)) {
        ResponseQuery rows;
        rows.source = bindings.front().source;
        if (is_of_staff(rows.source))
            continue; // nothing of staff is kept but their answers
        // A metric that fails shows its reason when it is asked for a score; the others go on.
        std::vector<Accumulation> accumulations = accumulations_of(bindings);
        update_days(accumulations, responses_.days(rows), rows);
    }
    return computed_ - before;
}

} // namespace yardstick
