#include "scoring/score_groups.h"

#include "scoring/holding_target.h"
#include "scoring/version_check.h"
#include "survey/record_kind.h"

#include <algorithm>

// The part of the Scorer that makes Scores of the states of groups.

namespace yardstick {

namespace {

constexpr const char* flag_few_answers = "few_answers";
constexpr const char* flag_pilot = "pilot";
constexpr const char* flag_no_seat = "no_seat";
constexpr const char* flag_partial = "partial";
constexpr const char* flag_rescored = "rescored";
constexpr std::int64_t few_answers = 30; // METRICS.md section 1

bool has_day_in(const std::optional<Period>& period, const std::set<Day>& days)
{
    if (!period)
        return false;
    const auto first = days.lower_bound(period->from);
    return first != days.end() && *first <= period->to;
}

} // namespace

Score Scorer::common_score(const Binding& binding, const Result<std::shared_ptr<Metric>>& metric, const GroupContext& context) const
{
    Score score;
    score.plugin = binding.plugin;
    score.metric = binding.metric;
    score.binding = binding.name;
    score.source = binding.source;
    score.is_record = find_record_kind(binding.source) != nullptr;
    score.department = context.query.department;
    score.period = context.whole.value_or(Period{});
    score.has_period = context.whole.has_value();
    if (!metric) {
        score.state = ScoreState::failed;
        score.reason = metrics_.reason_for(binding.plugin, binding.metric);
    }
    const auto card = metric ? std::optional((*metric)->card()) : metrics_.announced(binding.plugin, binding.metric);
    if (!card)
        return score;
    score.plugin_version = card->plugin_version;
    score.metric_version = card->version;
    score.title = binding.name == binding.metric ? card->title : card->title + " (" + binding.name + ")";
    score.unit = card->unit;
    score.better = card->better;
    score.paired_with = card->paired_with;
    return score;
}

void Scorer::score_parts(Metric& metric, const ParameterValues& parameters, const std::vector<GroupPart>& parts, Score& score) const
{
    std::vector<std::string_view> states;
    const GroupPart* first = nullptr;
    for (const GroupPart& part : parts) {
        states.push_back(part.state);
        if (first == nullptr)
            first = &part;
        if (part.source_version == first->source_version)
            continue;
        const auto change = scale_change(first->bound->questions(first->source_version), part.bound->questions(part.source_version));
        // A version whose rows were all undone, or left the question out, mixes nothing.
        const auto counts = [&](const GroupPart& each) {
            const std::string_view state = each.state;
            const auto figure = metric.score(std::span(&state, 1), parameters);
            return !figure || figure->n > 0;
        };
        if (!change || !counts(part))
            continue;
        if (!counts(*first)) {
            first = &part;
            continue;
        }
        score.state = ScoreState::failed;
        score.reason = "the scale of question " + change->question + " of survey " + score.source + " changed between version "
            + std::to_string(first->source_version) + " (" + change->before + ") and version " + std::to_string(part.source_version) + " ("
            + change->after + "); score them apart with --by survey_version";
        return;
    }
    const auto figure = metric.score(states, parameters);
    if (figure) {
        score.figure = *figure;
        score.state = figure->value ? ScoreState::shown : ScoreState::no_data;
        return;
    }
    score.state = ScoreState::failed;
    score.reason = figure.error().text();
}

void Scorer::show_kept_figure(const KeptFigure& kept, Score& score)
{
    score.plugin_version = kept.day.plugin_version;
    score.metric_version = kept.metric_version;
    score.figure = kept.day.figure;
    score.state = score.figure.value ? ScoreState::shown : ScoreState::no_data;
}

bool Scorer::has_kept_figures(const std::vector<GroupPart>& parts)
{
    return std::any_of(parts.begin(), parts.end(), [](const GroupPart& part) { return part.kept != nullptr; });
}

void Scorer::score_groups(const Binding& binding, const Groups& groups, const std::optional<Problem>& problem, GroupContext& context,
                          std::vector<Score>& scores)
{
    const auto found_metric = metrics_.find(binding.metric_id());
    Score common = common_score(binding, found_metric, context);
    if (problem) {
        common.state = ScoreState::failed;
        common.reason = problem->text();
    }
    if (common.state == ScoreState::failed) {
        scores.push_back(std::move(common));
        return;
    }
    const std::shared_ptr<Metric>& metric = *found_metric;
    const MetricCard& card = metric->card();
    const ParameterValues parameters = parameter_values(binding, card);
    const bool is_trial = is_pilot(card);
    for (const auto& [group, parts] : groups) {
        Score score = common;
        for (std::size_t k = 0; k < group.size(); ++k)
            score.by.emplace_back(context.grouping.keys()[k].name, group[k]);
        score.period = context.grouping.period_of(group, context.whole.value_or(Period{}));
        const std::string department = context.query.department.empty() ? context.grouping.department_of(group) : context.query.department;
        const HoldingTarget held = target_on(context.targets, binding, card, department, score.period.to);
        score.target = held.value;
        score.bands = held.bands;
        if (const auto found = context.voided.find(group); found != context.voided.end())
            score.voided = found->second;
        if (const auto withheld = context.withheld.find(group); withheld != context.withheld.end()) {
            score.state = ScoreState::withheld;
            score.reason = withheld->second;
        } else if (parts.size() == 1 && parts.front().kept && parts.front().kept->day.unit == card.unit) {
            show_kept_figure(*parts.front().kept, score);
        } else {
            score_parts(*metric, parameters, parts, score);
            if (score.state != ScoreState::failed && (has_kept_figures(parts) || has_day_in(score.period, context.kept_days)))
                score.flags.push_back(flag_rescored);
        }
        if (context.partial.contains(group))
            score.flags.push_back(flag_partial);
        if (score.state == ScoreState::shown && score.figure.n < few_answers)
            score.flags.push_back(flag_few_answers);
        if (is_trial)
            score.flags.push_back(flag_pilot);
        if (context.grouping.is_without_seat(group))
            score.flags.push_back(flag_no_seat);
        scores.push_back(std::move(score));
    }
}

bool Scorer::is_pilot(const MetricCard& card) const
{
    return office_.store().setting("stage." + card.full_id()).value_or("pilot") == "pilot";
}

} // namespace yardstick
