#include "scoring/version_check.h"

#include "core/error.h"
#include "scoring/accumulation.h"

#include <functional>
#include <iterator>
#include <set>
#include <utility>

// The part of the VersionCheck that keeps the figures of closed days.

namespace yardstick {

namespace {

FigureOwner owner_of(const BoundMetric& metric)
{
    FigureOwner owner{metric.owner(), metric.binding().source};
    owner.states.format.clear(); // a figure can be read by all
    return owner;
}

} // namespace

bool VersionCheck::is_closed(Day day) const
{
    // A day is over everywhere on earth twelve hours after it is over in Greenwich.
    return clock_.now() >= day + date::days{1} + std::chrono::hours{12};
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

std::set<Day> VersionCheck::compared_days(const Accumulation& metric) const
{
    std::set<Day, std::greater<>> closed;
    for (const DayState& day : metric.days)
        if (is_closed(day.key.day))
            closed.insert(day.key.day);
    const auto end = closed.size() > days_compared ? std::next(closed.begin(), days_compared) : closed.end();
    return {closed.begin(), end};
}

void VersionCheck::remember(Accumulation& metric)
{
    const FigureOwner owner = owner_of(metric.bound);
    const MetricCard& card = metric.bound.metric().card();
    const std::set<Day> compared = compared_days(metric);
    Marks& marks = marks_of(owner);
    std::vector<DayFigure> fresh;
    for (const DayState& day : metric.days) {
        const auto mark = marks.find(day.key);
        const bool is_first = mark == marks.end() || mark->second.changes < day.changes;
        // Of a day that has its figure already, a later version's is only there to be compared with.
        const bool is_to_compare = !is_first && mark->second.changes == day.changes && mark->second.metric_version != card.version &&
                                   compared.contains(day.key.day) && !figure_of(owner, day.key, day.changes);
        if (!is_closed(day.key.day) || !(is_first || is_to_compare))
            continue;
        const std::string_view state = day.state;
        if (auto figure = metric.bound.metric().score(std::span(&state, 1), metric.bound.parameters()))
            fresh.push_back({day.key, day.changes, std::move(*figure), card.unit, card.plugin_version, is_first});
    }
    if (fresh.empty())
        return;
    try {
        versions_.keep_day_figures(owner, fresh);
    } catch (const Error&) {
        // A workspace that cannot be written to right now still has its scores. The next program tries again.
    }
    for (const DayFigure& figure : fresh)
        if (figure.is_first)
            marks[figure.key] = {figure.key, figure.changes, card.version};
    figures_.erase(owner);
}

const KeptFigure* VersionCheck::figure_of(const FigureOwner& owner, const DayKey& day, std::int64_t changes)
{
    const auto [figures, is_new] = figures_.try_emplace(owner);
    if (is_new)
        for (const DayFigure& figure : versions_.day_figures(owner))
            figures->second.emplace(figure.key, KeptFigure{owner.states.metric_version, figure});
    const auto found = figures->second.find(day);
    return found != figures->second.end() && found->second.day.changes == changes ? &found->second : nullptr;
}

const KeptFigure* VersionCheck::kept_figure(const BoundMetric& metric, const DayKey& day, std::int64_t changes)
{
    FigureOwner owner = owner_of(metric);
    const Marks& marks = marks_of(owner);
    const auto mark = marks.find(day);
    if (mark == marks.end() || mark->second.changes != changes || mark->second.metric_version == owner.states.metric_version)
        return nullptr;
    owner.states.metric_version = mark->second.metric_version;
    return figure_of(owner, day, changes);
}

} // namespace yardstick
