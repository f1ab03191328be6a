#include "support/memory_stores.h"

#include "core/error.h"

#include <algorithm>
#include <utility>

// Those of `scoring`.

namespace yardstick::test {

Binding MemoryBindingStore::bind(const Binding& binding)
{
    Binding bound = binding;
    bound.version = 1;
    for (const Binding& other : bindings_)
        if (other.name == binding.name && other.source == binding.source)
            bound.version = std::max(bound.version, other.version + 1);
    bindings_.push_back(bound);
    return bound;
}

std::vector<DayState> MemoryStateStore::states(const StateOwner& owner, const ResponseQuery& query) const
{
    std::vector<DayState> result;
    const auto own = states_.find(owner);
    if (own == states_.end())
        return result;
    for (const auto& [key, state] : own->second) {
        const bool fits = (query.source.empty() || key.source == query.source) &&
                          (query.department.empty() || key.department == query.department) &&
                          (query.site.empty() || key.site == query.site) && (!query.period || query.period->contains(key.day));
        if (fits)
            result.push_back(state);
    }
    return result;
}

void MemoryStateStore::keep(const StateOwner& owner, const std::vector<DayState>& states)
{
    for (const DayState& state : states) {
        DayState& kept = states_[owner].try_emplace(state.key, state).first->second;
        if (kept.changes <= state.changes)
            kept = state;
    }
}

std::vector<KnownLibrary> MemoryVersionStore::known_libraries(const std::string& metric, int version) const
{
    const auto found = libraries_.find({metric, version});
    return found == libraries_.end() ? std::vector<KnownLibrary>() : found->second;
}

bool MemoryVersionStore::add_known_library(const std::string& metric, int version, const KnownLibrary& library, const std::string& first)
{
    if (!failure.empty())
        throw Error(failure);
    if (const auto before = std::exchange(before_adding, nullptr))
        before();
    std::vector<KnownLibrary>& known = libraries_[{metric, version}];
    if ((known.empty() ? std::string() : known.front().sha256) != first)
        return false;
    known.push_back(library);
    return true;
}

std::vector<FigureOwner> MemoryVersionStore::owners_of_figures(const std::string& metric, int version) const
{
    std::vector<FigureOwner> owners;
    for (const auto& [owner, figures] : figures_)
        if (owner.states.metric == metric && owner.states.metric_version == version)
            owners.push_back(owner);
    return owners;
}

std::vector<DayFigure> MemoryVersionStore::day_figures(const FigureOwner& owner) const
{
    std::vector<DayFigure> kept;
    if (const auto found = figures_.find(owner); found != figures_.end())
        for (const auto& [key, figure] : found->second)
            kept.push_back(figure);
    return kept;
}

std::vector<FigureMark> MemoryVersionStore::figure_marks(const FigureOwner& owner) const
{
    std::vector<FigureMark> marks;
    for (const auto& [each, figures] : figures_) {
        FigureOwner of_any_version = each;
        of_any_version.states.metric_version = owner.states.metric_version;
        if (of_any_version == owner)
            for (const auto& [key, figure] : figures)
                if (figure.is_first)
                    marks.push_back({key, figure.changes, each.states.metric_version});
    }
    return marks;
}

void MemoryVersionStore::keep_day_figures(const FigureOwner& owner, const std::vector<DayFigure>& figures)
{
    if (!failure.empty())
        throw Error(failure);
    for (const DayFigure& figure : figures) {
        DayFigure& kept = figures_[owner].try_emplace(figure.key, figure).first->second;
        if (kept.changes > figure.changes)
            continue;
        const bool stays_first = kept.changes == figure.changes && kept.is_first;
        kept = figure;
        kept.is_first = figure.is_first || stays_first;
    }
}

} // namespace yardstick::test
