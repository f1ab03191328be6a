#include "scoring/version_check.h"

#include "core/error.h"
#include "scoring/accumulation.h"
#include "scoring/metric_catalogue.h"
#include "scoring/parameter_values.h"
#include "scoring/probe_rows.h"
#include "scoring/same_figure.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <utility>

namespace yardstick {

namespace {

constexpr std::size_t days_compared = 3;
// Another compiler may add in another order; no formula differs by so little.
constexpr double rounding = 1e-9;

/// Has no states and keeps none, so that every day is computed from its rows.
class NoStates final : public StateStore {
public:
    std::vector<DayState> states(const StateOwner&, const ResponseQuery&) const override { return {}; }
    void keep(const StateOwner&, const std::vector<DayState>&) override {}
    void drop_states() override {}
};

/// What a metric makes of the probe rows, merged from two halves: a figure, or its refusal.
Result<Figure> probe_of(Metric& metric)
{
    const MetricCard& card = metric.card();
    const ParameterValues parameters = parameter_values(std::map<std::string, std::vector<double>>(), card);
    const Batch rows = probe_rows(card);
    const std::array halves{Slice{0, rows.rows / 2}, Slice{rows.rows / 2, rows.rows - rows.rows / 2}};
    return metric.accumulate(rows, halves, parameters).and_then([&](const std::vector<SavedState>& states) {
        return metric.score(std::vector<std::string_view>(states.begin(), states.end()), parameters);
    });
}

std::string to_record(const Result<Figure>& probe)
{
    return (probe ? to_json(*probe) : Json{{"refused", probe.error().text()}}).dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Nothing for a text that tells neither a figure nor a metric's own refusal: it proves nothing.
std::optional<Result<Figure>> from_record(const std::string& text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    if (const auto refused = json.find("refused"); refused != json.end() && refused->is_string())
        return refuse(refused->get<std::string>());
    Result<Figure> figure = figure_from_json(json);
    return figure ? std::optional(std::move(figure)) : std::nullopt;
}

bool is_same_outcome(const Result<Figure>& a, const Result<Figure>& b)
{
    return a && b ? is_same(*a, *b, rounding) : a.has_value() == b.has_value();
}

std::string in_words(const std::optional<double>& number, int digits)
{
    if (!number)
        return "none";
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.*g", digits, *number);
    return text.data();
}

/// Value and n, and of the rest what is not as in `other`.
std::string in_words(const Figure& figure, const Figure& other, int digits)
{
    std::string words = (figure.value ? in_words(figure.value, digits) : "no value") + " of n " + std::to_string(figure.n);
    if (figure.k != other.k)
        words += ", k " + (figure.k ? std::to_string(*figure.k) : "none");
    const auto add = [&](const char* name, const std::optional<double>& mine, const std::optional<double>& of_other) {
        if (!is_near(mine, of_other, rounding))
            words += std::string(", ") + name + ' ' + in_words(mine, digits);
    };
    add("low", figure.low, other.low);
    add("high", figure.high, other.high);
    add("standard error", figure.standard_error, other.standard_error);
    return words;
}

/// Two outcomes that are not the same, with as few digits as tell them apart.
std::pair<std::string, std::string> in_words(const Result<Figure>& a, const Result<Figure>& b)
{
    const auto words = [](const Result<Figure>& outcome, const Result<Figure>& other, int digits) {
        return outcome ? in_words(*outcome, other ? *other : *outcome, digits) : "no figure (" + outcome.error().text() + ')';
    };
    constexpr int fewest_digits = 4, all_digits = 17;
    for (int digits = fewest_digits;; ++digits)
        if (std::pair both(words(a, b, digits), words(b, a, digits)); both.first != both.second || digits == all_digits)
            return both;
}

Problem raise_the_version(const FoundPlugin& plugin, const MetricCard& card, const std::string& compared, const Result<Figure>& on_record,
                          const Result<Figure>& now)
{
    const auto [expected, found] = in_words(on_record, now);
    const std::string kept = plugin.is_removable ? " (one that was replaced is kept in .replaced/" + plugin.id + " of your plugin folder)" : "";
    return {plugin.path,
            "plugin " + plugin.id + ' ' + plugin.version + " gives another figure than before for " + compared + " under version " +
                std::to_string(card.version) + " of the metric",
            expected,
            found + "; raise the metric's version in its card, or put the plugin back that was there before" + kept};
}

/// True when the plugin's process has failed since it was found so, or the plugin may no longer run: what its metrics say then
/// may be said for them.
bool has_failed_since(const FoundPlugin& before, const MetricCatalogue& all)
{
    const auto now = all.plugin(before.id);
    return !now || now->state != PluginState::used || now->failures != before.failures || now->sha256 != before.sha256;
}

/// Leaves the newest three days.
void keep_newest(std::vector<ChangedDay>& changed_days)
{
    std::set<Day, std::greater<>> days;
    for (const ChangedDay& each : changed_days)
        days.insert(each.key.day);
    if (days.size() <= days_compared)
        return;
    const Day oldest = *std::next(days.begin(), days_compared - 1);
    std::erase_if(changed_days, [&](const ChangedDay& each) { return each.key.day < oldest; });
}

FigureOwner owner_of(const BoundMetric& metric)
{
    return {metric.owner(), metric.binding().source};
}

} // namespace

bool VersionCheck::is_closed(Day day) const
{
    // A day is over everywhere on earth twelve hours after it is over in Greenwich.
    return clock_.now() >= day + date::days{1} + std::chrono::hours{12};
}

Result<void> VersionCheck::check(const std::shared_ptr<Metric>& metric, const MetricCatalogue& all)
{
    const MetricCard& card = metric->card();
    const auto plugin = all.plugin(card.plugin);
    unchecked_.erase(card.full_id());
    if (!plugin)
        return {};
    std::vector<KnownLibrary> known = versions_.known_libraries(card.full_id(), card.version);
    std::erase_if(known, [](const KnownLibrary& library) { return !from_record(library.probe); });
    if (std::any_of(known.begin(), known.end(), [&](const KnownLibrary& library) { return library.sha256 == plugin->sha256; }))
        return {};
    const Result<Figure> probe = probe_of(*metric);
    // The first may not have gone on record itself when figures of its days did.
    const Result<void> compared = compare(metric, *plugin, known.empty() ? probe : *from_record(known.front().probe), probe);
    if (has_failed_since(*plugin, all)) {
        unchecked_.insert(card.full_id());
        return {};
    }
    if (!compared)
        return compared;
    try {
        versions_.add_known_library(card.full_id(), card.version, {plugin->sha256, to_record(probe)});
    } catch (const Error&) {
        // It is checked again next time.
    }
    return {};
}

Result<void> VersionCheck::compare(const std::shared_ptr<Metric>& metric, const FoundPlugin& plugin, const Result<Figure>& on_record,
                                   const Result<Figure>& probe)
{
    const MetricCard& card = metric->card();
    if (!is_same_outcome(on_record, probe))
        return tl::unexpected(raise_the_version(plugin, card, "the made-up rows that every file is tried with", on_record, probe));
    for (const FigureOwner& owner : versions_.owners_of_figures(card.full_id(), card.version))
        if (auto compared = compare_days(metric, plugin, owner); !compared)
            return compared;
    return {};
}

Result<void> VersionCheck::compare_days(const std::shared_ptr<Metric>& metric, const FoundPlugin& plugin, const FigureOwner& owner)
{
    const std::vector<Binding> bindings = bindings_.binding_history();
    const auto binding = std::find_if(bindings.begin(), bindings.end(), [&](const Binding& each) {
        return each.source == owner.source && each.name == owner.states.binding && each.version == owner.states.binding_version;
    });
    if (binding == bindings.end())
        return {};
    std::map<DayKey, DayFigure> on_record;
    for (DayFigure& figure : versions_.day_figures(owner))
        on_record.emplace(figure.key, std::move(figure));

    std::vector<Accumulation> accumulations;
    accumulations.emplace_back(BoundMetric(*binding, metric, surveys_, std::nullopt, std::nullopt));
    Accumulation& now = accumulations.front();
    // Only days whose rows are still what they were. One that no longer feeds the metric fails with a reason of its own.
    ResponseQuery query;
    query.source = owner.source;
    std::vector<ChangedDay> days = responses_.days(query);
    std::erase_if(days, [&](const ChangedDay& day) {
        const auto found = on_record.find(day.key);
        return found == on_record.end() || found->second.changes != day.changes || !now.bound.column_sources(day.key.source_version);
    });
    keep_newest(days);
    NoStates no_states;
    fill_days(accumulations, days, query, no_states, responses_);
    const auto compare = [&](const DayKey& key, const Result<Figure>& figure) -> Result<void> {
        const Figure& before = on_record.at(key).figure;
        if (is_same_outcome(before, figure))
            return {};
        return tl::unexpected(raise_the_version(plugin, metric->card(), to_text(key.day) + " of " + owner.source, before, figure));
    };
    if (now.problem)
        return compare(days.front().key, tl::unexpected(*now.problem));
    for (const DayState& day : now.days) {
        const std::string_view state = day.state;
        if (auto compared = compare(day.key, metric->score(std::span(&state, 1), now.bound.parameters())); !compared)
            return compared;
    }
    return {};
}

void VersionCheck::remember(std::vector<Accumulation>& metrics)
{
    for (Accumulation& metric : metrics)
        if (!metric.problem && !unchecked_.contains(metric.bound.binding().metric_id()))
            remember(metric);
}

VersionCheck::Marks& VersionCheck::marks_of(FigureOwner owner)
{
    owner.states.metric_version = 0; // they are of every version
    const auto [found, is_new] = marks_.try_emplace(owner);
    if (!is_new)
        return found->second;
    // Of several, the one that may still be true of the rows. Two of the same rows are of programs that ran at once.
    const auto gives_way = [](const FigureMark& kept, const FigureMark& other) {
        return kept.changes < other.changes || (kept.changes == other.changes && other.metric_version < kept.metric_version);
    };
    for (const FigureMark& mark : versions_.figure_marks(owner))
        if (FigureMark& kept = found->second.try_emplace(mark.key, mark).first->second; gives_way(kept, mark))
            kept = mark;
    return found->second;
}

void VersionCheck::remember(Accumulation& metric)
{
    const FigureOwner owner = owner_of(metric.bound);
    const MetricCard& card = metric.bound.metric().card();
    Marks& marks = marks_of(owner);
    std::vector<DayFigure> fresh;
    for (const DayState& day : metric.days) {
        const auto found = marks.find(day.key);
        if (!is_closed(day.key.day) || (found != marks.end() && found->second.changes >= day.changes))
            continue;
        const std::string_view state = day.state;
        if (auto figure = metric.bound.metric().score(std::span(&state, 1), metric.bound.parameters()))
            fresh.push_back({day.key, day.changes, std::move(*figure), card.unit, card.plugin_version});
    }
    if (fresh.empty())
        return;
    try {
        versions_.keep_day_figures(owner, fresh);
    } catch (const Error&) {
        // A workspace that cannot be written to right now still has its scores. The next program tries again.
    }
    for (const DayFigure& figure : fresh)
        marks[figure.key] = {figure.key, figure.changes, card.version};
    kept_.erase(owner);
}

const KeptFigure* VersionCheck::kept_figure(const BoundMetric& metric, const DayKey& day, std::int64_t changes)
{
    FigureOwner owner = owner_of(metric);
    const Marks& marks = marks_of(owner);
    const auto mark = marks.find(day);
    if (mark == marks.end() || mark->second.changes != changes || mark->second.metric_version == owner.states.metric_version)
        return nullptr;
    owner.states.metric_version = mark->second.metric_version;
    const auto [figures, is_new] = kept_.try_emplace(owner);
    if (is_new)
        for (const DayFigure& figure : versions_.day_figures(owner))
            figures->second.emplace(figure.key, KeptFigure{owner.states.metric_version, figure});
    const auto found = figures->second.find(day);
    return found != figures->second.end() && found->second.day.changes == changes ? &found->second : nullptr;
}

} // namespace yardstick
