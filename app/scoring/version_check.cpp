#include "scoring/version_check.h"

#include "core/error.h"
#include "scoring/accumulation.h"
#include "scoring/parameter_values.h"
#include "scoring/probe_rows.h"
#include "scoring/same_figure.h"

#include <algorithm>
#include <array>
#include <set>

namespace yardstick {

namespace {

constexpr std::size_t days_on_record = 3;
// Another compiler may add in another order; no formula differs by so little.
constexpr double rounding = 1e-9;

/// Has no states and keeps none, so that every day is computed from its rows.
class NoStates final : public StateStore {
public:
    std::vector<DayState> states(const StateOwner&, const ResponseQuery&) const override { return {}; }
    void keep(const StateOwner&, const std::vector<DayState>&) override {}
    void drop_states() override {}
};

/// What a metric makes of the probe rows, merged from two halves; its refusal as a text.
std::string probe_of(Metric& metric)
{
    const MetricCard& card = metric.card();
    const ParameterValues parameters = parameter_values(std::map<std::string, std::vector<double>>(), card);
    const Batch rows = probe_rows(card);
    const std::array halves{Slice{0, rows.rows / 2}, Slice{rows.rows / 2, rows.rows - rows.rows / 2}};
    const auto states = metric.accumulate(rows, halves, parameters);
    if (!states)
        return states.error().text();
    const auto figure = metric.score(std::vector<std::string_view>(states->begin(), states->end()), parameters);
    return figure ? to_json(*figure).dump() : figure.error().text();
}

bool is_same_probe(const std::string& a, const std::string& b)
{
    const auto figure_in = [](const std::string& text) -> Result<Figure> {
        const Json json = Json::parse(text, nullptr, false);
        return json.is_object() ? figure_from_json(json) : refuse(text);
    };
    const auto one = figure_in(a), other = figure_in(b);
    if (!one || !other)
        return one.has_value() == other.has_value();
    return is_same(*one, *other, rounding);
}

std::string in_words(const Figure& figure)
{
    return (figure.value ? Json(*figure.value).dump() : "no value") + " of n " + std::to_string(figure.n);
}

Problem raise_the_version(const MetricCard& card, const std::string& where, const std::string& expected, const std::string& found)
{
    return {{},
            "metric " + card.full_id() + ", version " + std::to_string(card.version) + ": " + where,
            expected + " as this version gave before; raise the metric's version, or put the plugin before back",
            found};
}

/// Keeps the days that are among the newest.
void keep_newest(std::map<DayKey, DayFigure>& figures)
{
    std::set<Day, std::greater<>> days;
    for (const auto& [key, figure] : figures)
        days.insert(key.day);
    if (days.size() <= days_on_record)
        return;
    const Day oldest = *std::next(days.begin(), days_on_record - 1);
    std::erase_if(figures, [&](const auto& entry) { return entry.first.day < oldest; });
}

} // namespace

bool VersionCheck::is_closed(Day day) const
{
    // A day is over everywhere on earth twelve hours after it is over in Greenwich.
    return clock_.now() >= day + date::days{1} + std::chrono::hours{12};
}

Result<void> VersionCheck::check(const std::shared_ptr<Metric>& metric, const std::string& sha256)
{
    const MetricCard& card = metric->card();
    const std::vector<KnownLibrary> known = versions_.known_libraries(card.full_id(), card.version);
    if (std::any_of(known.begin(), known.end(), [&](const KnownLibrary& library) { return library.sha256 == sha256; }))
        return {};
    const std::string probe = probe_of(*metric);
    if (!known.empty()) {
        if (!is_same_probe(known.front().probe, probe))
            return tl::unexpected(raise_the_version(card, "the probe rows give another figure", known.front().probe, probe));
        for (const FigureOwner& owner : versions_.owners_of_figures(card.full_id(), card.version))
            if (auto checked = check_days(metric, owner); !checked)
                return checked;
    }
    try {
        versions_.add_known_library(card.full_id(), card.version, {sha256, probe});
    } catch (const Error&) {
        // It is checked again next time.
    }
    return {};
}

Result<void> VersionCheck::check_days(const std::shared_ptr<Metric>& metric, const FigureOwner& owner)
{
    const std::vector<Binding> bindings = bindings_.binding_history();
    const std::vector<DayFigure> figures = versions_.day_figures(owner);
    if (figures.empty())
        return {};
    const auto binding = std::find_if(bindings.begin(), bindings.end(), [&](const Binding& each) {
        return each.source == owner.source && each.name == owner.states.binding && each.version == owner.states.binding_version;
    });
    if (binding == bindings.end())
        return {};

    // Only days whose rows are still what they were.
    ResponseQuery query;
    query.source = owner.source;
    std::vector<ChangedDay> days = responses_.days(query);
    std::erase_if(days, [&](const ChangedDay& day) {
        return std::none_of(figures.begin(), figures.end(), [&](const DayFigure& each) { return each.key == day.key && each.changes == day.changes; });
    });
    std::vector<Accumulation> accumulations;
    accumulations.emplace_back(BoundMetric(*binding, metric, surveys_, std::nullopt, std::nullopt));
    NoStates no_states;
    fill_days(accumulations, days, query, no_states, responses_);
    Accumulation& now = accumulations.front();
    if (now.problem)
        return tl::unexpected(*now.problem);
    for (const DayState& day : now.days) {
        const auto before = std::find_if(figures.begin(), figures.end(), [&](const DayFigure& each) { return each.key == day.key; });
        const std::string_view state = day.state;
        const auto figure = metric->score(std::span(&state, 1), now.bound.parameters());
        if (!figure)
            return tl::unexpected(figure.error());
        if (!is_same(*figure, before->figure, rounding))
            return tl::unexpected(raise_the_version(metric->card(), to_text(day.key.day) + " of " + owner.source + " gives another figure",
                                                    in_words(before->figure), in_words(*figure)));
    }
    return {};
}

void VersionCheck::remember(std::vector<Accumulation>& metrics)
{
    for (Accumulation& metric : metrics)
        if (!metric.problem)
            remember(metric);
}

VersionCheck::Figures& VersionCheck::figures_of(const FigureOwner& owner)
{
    const auto [found, is_new] = on_record_.try_emplace(owner);
    if (is_new)
        for (DayFigure& figure : versions_.day_figures(owner))
            found->second.emplace(figure.key, std::move(figure));
    return found->second;
}

void VersionCheck::remember(Accumulation& metric)
{
    const FigureOwner owner{metric.bound.owner(), metric.bound.binding().source};
    Figures& on_record = figures_of(owner);
    Figures figures = on_record;
    std::map<DayKey, std::string_view> fresh; // states whose figures are not on record yet
    for (const DayState& day : metric.days) {
        const auto found = figures.find(day.key);
        if (!is_closed(day.key.day) || (found != figures.end() && found->second.changes == day.changes))
            continue;
        figures[day.key] = {day.key, day.changes, {}};
        fresh[day.key] = day.state;
    }
    keep_newest(figures);
    std::erase_if(fresh, [&](const auto& day) { return !figures.contains(day.first); });
    if (fresh.empty())
        return;
    for (const auto& [key, state] : fresh) {
        if (auto figure = metric.bound.metric().score(std::span(&state, 1), metric.bound.parameters()))
            figures[key].figure = std::move(*figure);
        else
            figures.erase(key);
    }
    std::vector<DayFigure> kept;
    for (const auto& [key, figure] : figures)
        kept.push_back(figure);
    try {
        versions_.keep_day_figures(owner, kept);
        on_record = std::move(figures);
    } catch (const Error&) {
        // A workspace that cannot be written to right now still has its scores.
    }
}

} // namespace yardstick
