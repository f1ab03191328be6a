#include "scoring/scorer.h"

#include "scoring/accumulation.h"
#include "scoring/binding_versions.h"
#include "scoring/grouping.h"
#include "scoring/holding_target.h"
#include "scoring/near_surveys.h"
#include "scoring/score_groups.h"
#include "scoring/version_check.h"
#include "survey/record_kind.h"

#include <algorithm>
#include <set>

namespace yardstick {

namespace {


constexpr const char* flag_few_answers = "few_answers";
constexpr const char* flag_pilot = "pilot";
constexpr const char* flag_no_seat = "no_seat";
constexpr const char* flag_partial = "partial";
constexpr const char* flag_rescored = "rescored";
constexpr std::int64_t few_answers = 30; // METRICS.md section 1

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

bool has_day_in(const std::optional<Period>& period, const std::set<Day>& days)
{
    return period && std::any_of(days.begin(), days.end(), [&](Day day) { return period->contains(day); });
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

/// Refuses what is neither a survey in any state, nor a record kind, nor bound.
Result<void> check_source(const std::string& source, const SurveyStore& surveys, const BindingStore& bindings)
{
    if (find_record_kind(source) || find_survey_in_any_state(surveys, source))
        return {};
    std::set<std::string> known;
    for (const RecordKind& kind : record_kinds())
        known.insert(kind.id);
    for (const SurveyVersion& version : surveys.versions())
        known.insert(version.survey->id());
    for (const Binding& binding : current_bindings(bindings))
        known.insert(binding.source);
    if (known.contains(source))
        return {};
    std::string expected;
    for (const std::string& each : known)
        expected += (expected.empty() ? "one of " : ", ") + each;
    return refuse("survey or record kind", expected, '"' + source + '"');
}

} // namespace

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
        if (const auto metric = metrics_.find(query.metric); metric && query.source.empty())
            return refuse("not bound yet: " + where_it_fits((*metric)->card(), source_fits((*metric)->card(), surveys_)));
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
    if (!query.source.empty())
        if (const auto known = check_source(query.source, surveys_, bindings_); !known)
            return tl::unexpected(known.error());
    auto chosen = chosen_bindings(query);
    if (!chosen)
        return tl::unexpected(chosen.error());

    std::vector<Score> scores;
    for (auto first = chosen->begin(); first != chosen->end();) {
        const auto last = std::find_if(first, chosen->end(), [&](const Binding& binding) { return binding.source != first->source; });
        score_source(std::span(first, last), query, *keys, scores);
        first = last;
    }
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

Score Scorer::common_score(const Binding& binding, const GroupContext& context) const
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
    const auto metric = metrics_.find(binding.metric_id());
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

void Scorer::put(const KeptFigure& kept, Score& score)
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
    Score common = common_score(binding, context);
    if (problem) {
        common.state = ScoreState::failed;
        common.reason = problem->text();
    }
    if (common.state == ScoreState::failed) {
        scores.push_back(std::move(common));
        return;
    }
    const auto metric = metrics_.find(binding.metric_id()).value();
    const MetricCard& card = metric->card();
    const ParameterValues parameters = parameter_values(binding, card);
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
            put(*parts.front().kept, score);
        } else {
            score_parts(*metric, parameters, parts, score);
            if (score.state != ScoreState::failed && (has_kept_figures(parts) || has_day_in(score.period, context.kept_days)))
                score.flags.push_back(flag_rescored);
        }
        if (context.partial.contains(group))
            score.flags.push_back(flag_partial);
        if (score.state == ScoreState::shown && score.figure.n < few_answers)
            score.flags.push_back(flag_few_answers);
        if (is_pilot(card))
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
    for (const HoldingVersion& version : holding_versions(bindings_.binding_history(), current.source, current.name))
        if (version.binding.metric_id() == current.metric_id())
            bound.emplace_back(version.binding, metric, surveys_, version.from, version.until);
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
    for (auto first = all.begin(); first != all.end();) {
        const auto last = std::find_if(first, all.end(), [&](const Binding& binding) { return binding.source != first->source; });
        if (is_of_staff(first->source)) {
            first = last; // nothing of staff is kept but their answers
            continue;
        }
        ResponseQuery rows;
        rows.source = first->source;
        // A metric that fails shows its reason when it is asked for a score; the others go on.
        std::vector<Accumulation> accumulations = accumulations_of(std::span(first, last));
        update_days(accumulations, responses_.days(rows), rows);
        first = last;
    }
    return computed_ - before;
}

} // namespace yardstick
