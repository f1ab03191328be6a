#include "scoring/scorer.h"

#include "scoring/accumulation.h"
#include "scoring/score_groups.h"
#include "scoring/staff_release.h"

#include <algorithm>

// The part of the Scorer that stands between what staff answered and everything that shows it (METRICS.md section 13).

namespace yardstick {

namespace {

std::map<std::string, const Round*> by_id(const std::vector<Round>& rounds)
{
    std::map<std::string, const Round*> found;
    for (const Round& round : rounds)
        if (round.closed)
            found[round.id] = &round;
    return found;
}

GroupValues without_round(GroupValues group)
{
    group.pop_back();
    return group;
}

std::vector<bool> dividing(const std::vector<GroupKey>& keys)
{
    std::vector<bool> divides;
    for (const GroupKey& key : keys)
        divides.push_back(key.divides_rounds());
    return divides;
}

bool is_wanted(const Round& round, const ScoreQuery& query)
{
    return (query.department.empty() || query.department == round.department) && (query.site.empty() || query.site == round.site);
}

/// The closing days that a query covers.
std::optional<Period> whole_period(const ScoreQuery& query, const std::vector<Round>& rounds)
{
    std::optional<Period> whole = query.period;
    for (const Round& round : rounds) {
        if (query.period || !round.closed || !is_wanted(round, query))
            continue;
        whole = whole ? Period{std::min(whole->from, *round.closed), std::max(whole->to, *round.closed)} : Period{*round.closed, *round.closed};
    }
    return whole;
}

} // namespace

bool Scorer::is_of_staff(const std::string& source) const
{
    const auto survey = find_survey_in_any_state(surveys_, source);
    return survey && survey->audience() == Audience::staff;
}

void Scorer::score_staff(std::span<const Binding> bindings, const ScoreQuery& query, const std::vector<GroupKey>& keys, std::vector<Score>& scores)
{
    std::vector<Round> rounds = rounds_.rounds();
    std::erase_if(rounds, [&](const Round& round) { return round.survey != bindings.front().source; });
    // Everybody's rows, whatever the query leaves out: what is shown of some depends on what is shown of others.
    ResponseQuery rows;
    rows.source = bindings.front().source;
    rows.period = query.period;
    std::vector<GroupKey> with_round = keys;
    with_round.push_back({GroupKey::Kind::round, {}, "round"});
    Grouping by_round(with_round, office_, surveys_);
    by_round.know_rounds(rounds);
    std::vector<Accumulation> accumulations = accumulations_of(bindings);
    fill_groups(accumulations, by_round, rows, responses_);
    std::map<GroupValues, std::int64_t> people;
    responses_.for_each(rows, [&](const Response& response) { ++people[by_round.group_of(response)]; });

    GroupContext context{query, by_round, whole_period(query, rounds), {}, office_.store().targets(), {}, {}};
    for (const Binding& binding : bindings) {
        Groups parts;
        std::optional<Problem> problem;
        for (Accumulation& accumulation : accumulations) {
            if (accumulation.bound.binding().name != binding.name)
                continue;
            if (accumulation.problem)
                problem = accumulation.problem;
            for (auto& [group, states] : accumulation.groups)
                for (VersionState& part : states)
                    parts[group].push_back({&accumulation.bound, part.source_version, std::move(part.state)});
        }
        score_staff_binding(binding, parts, people, rounds, problem, context, scores);
    }
}

void Scorer::score_staff_binding(const Binding& binding, Groups& parts, const std::map<GroupValues, std::int64_t>& people,
                                 const std::vector<Round>& rounds, const std::optional<Problem>& problem, GroupContext& context,
                                 std::vector<Score>& scores)
{
    const auto closed = by_id(rounds);
    std::vector<StaffPart> staff_parts;
    for (const auto& [group, count] : people) {
        const auto round = closed.find(group.back());
        if (round == closed.end())
            continue;
        Score counted;
        if (const auto metric = metrics_.find(binding.metric_id()); metric && parts.contains(group))
            score_parts(**metric, parameter_values(binding, (*metric)->card()), parts.at(group), counted);
        staff_parts.push_back({without_round(group), round->second, count, counted.figure.n, is_wanted(*round->second, context.query)});
    }
    const std::vector<GroupKey>& with_round = context.grouping.keys();
    const StaffRelease release(staff_parts, dividing({with_round.begin(), with_round.end() - 1}), rounds_.released(binding.source));

    Groups shown;
    std::set<GroupValues> hidden;
    for (const StaffPart& part : staff_parts) {
        if (!part.is_wanted)
            continue;
        std::vector<GroupPart>& merged = shown[part.group];
        if (!release.shows(part.group, *part.round->closed)) {
            hidden.insert(part.group);
            continue;
        }
        GroupValues with_its_round = part.group;
        with_its_round.push_back(part.round->id);
        if (const auto found = parts.find(with_its_round); found != parts.end())
            std::move(found->second.begin(), found->second.end(), std::back_inserter(merged));
    }
    context.withheld.clear();
    context.partial.clear();
    for (const GroupValues& group : hidden) {
        if (release.releases_of(group).empty())
            context.withheld[group] = release.reason_for(group);
        else
            context.partial.insert(group);
    }
    if (shown.empty() && with_round.size() == 1)
        shown[{}] = {};
    // Remembered before anybody sees it.
    if (!problem)
        for (const auto& [group, merged] : shown)
            for (const Release& each : release.releases_of(group))
                rounds_.remember(binding.source, each);
    score_groups(binding, shown, problem, context, scores);
}

} // namespace yardstick
