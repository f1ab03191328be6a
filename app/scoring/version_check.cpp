#include "scoring/version_check.h"

#include "core/error.h"
#include "scoring/accumulation.h"
#include "scoring/metric_catalogue.h"
#include "scoring/metric_probe.h"
#include "scoring/outcome_difference.h"
#include "scoring/parameter_values.h"
#include "scoring/probe_rows.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace yardstick {

namespace {

/// Has no states and keeps none, so that every day is computed from its rows.
class NoStates final : public StateStore {
public:
    std::vector<DayState> states(const StateOwner&, const ResponseQuery&) const override { return {}; }
    void keep(const StateOwner&, const std::vector<DayState>&) override {}
    void drop_states() override {}
};

Problem raise_the_version(const FoundPlugin& plugin, const MetricCard& card, const std::string& compared, const Result<Figure>& on_record,
                          const Result<Figure>& now)
{
    const auto [expected, found] = told_apart(on_record, now);
    const std::string kept = plugin.is_removable ? " (those that were replaced are kept in .replaced/" + plugin.id + " of your plugin folder)" : "";
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

/// True when the metric runs at all: it takes no rows. What does not was not refused by the metric.
bool can_run(Metric& metric)
{
    const MetricCard& card = metric.card();
    Batch rows = probe_rows(card);
    rows.rows = 0;
    const Slice none{0, 0};
    return metric.accumulate(rows, std::span(&none, 1), parameter_values(std::map<std::string, std::vector<double>>(), card)).has_value();
}

/// By SHA-256. What proves nothing is as if it had never been known.
using KnownProbes = std::map<std::string, ProbeRecord>;

KnownProbes known_probes(const std::vector<KnownLibrary>& libraries)
{
    KnownProbes known;
    for (const KnownLibrary& library : libraries)
        if (auto record = from_record(library.probe))
            known.emplace(library.sha256, std::move(*record));
    return known;
}

/// What the first file made of the probe rows.
std::optional<Result<Figure>> first_outcome(const std::vector<KnownLibrary>& libraries, const KnownProbes& known)
{
    for (const KnownLibrary& library : libraries)
        if (const auto found = known.find(library.sha256); found != known.end())
            return found->second.probe.figure;
    return std::nullopt;
}

/// The format of states that others have left and this metric reads; nothing when it reads none of them.
std::optional<std::string> format_of(Metric& metric, const MetricProbe& probe, const KnownProbes& known)
{
    for (const auto& [sha256, record] : known)
        if (reads_states(metric, probe, record.probe.states))
            return record.state_format;
    return std::nullopt;
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

} // namespace

Result<void> VersionCheck::check(const std::shared_ptr<Metric>& metric, const MetricCatalogue& all)
{
    const MetricCard& card = metric->card();
    const std::string id = card.full_id();
    const auto plugin = all.plugin(card.plugin);
    unchecked_.erase(id);
    formats_.erase(id);
    if (!plugin)
        return {};
    formats_[id] = plugin->sha256; // until it is known whose states it reads
    std::optional<MetricProbe> probe;
    for (bool is_on_record = false; !is_on_record;) {
        const std::vector<KnownLibrary> libraries = versions_.known_libraries(id, card.version);
        const KnownProbes known = known_probes(libraries);
        if (const auto same_file = known.find(plugin->sha256); same_file != known.end()) {
            formats_[id] = same_file->second.state_format;
            return {};
        }
        if (!probe && can_run(*metric))
            probe = probe_of(*metric);
        Result<void> compared;
        std::string format = plugin->sha256;
        if (probe) {
            compared = compare(metric, *plugin, first_outcome(libraries, known).value_or(probe->figure), probe->figure);
            format = format_of(*metric, *probe, known).value_or(format);
        }
        if (!probe || has_failed_since(*plugin, all)) {
            unchecked_.insert(id);
            return {};
        }
        if (!compared)
            return compared;
        formats_[id] = format;
        try {
            // Where another program came first with another file, that is compared, too.
            is_on_record = versions_.add_known_library(id, card.version, {plugin->sha256, to_record({*probe, format})},
                                                       libraries.empty() ? "" : libraries.front().sha256);
        } catch (const Error&) {
            return {}; // it is checked again next time
        }
    }
    return {};
}

std::string VersionCheck::state_format(const std::string& metric) const
{
    const auto found = formats_.find(metric);
    return found == formats_.end() ? std::string() : found->second;
}

Result<void> VersionCheck::compare(const std::shared_ptr<Metric>& metric, const FoundPlugin& plugin, const Result<Figure>& on_record,
                                   const Result<Figure>& probe)
{
    const MetricCard& card = metric->card();
    if (!is_same_outcome(on_record, probe))
        return tl::unexpected(raise_the_version(plugin, card, "the made-up rows that every file is tried with", on_record, probe));
    // The first file may not have gone on record itself when figures of its days did.
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
    const auto refuse_for = [&](const DayKey& key, const Result<Figure>& before, const Result<Figure>& found) {
        const std::string compared = to_text(key.day) + " of " + owner.source + ", department " + key.department + ", binding " + owner.states.binding;
        return tl::unexpected(raise_the_version(plugin, metric->card(), compared, before, found));
    };
    if (now.problem)
        return refuse_for(days.front().key, on_record.at(days.front().key).figure, tl::unexpected(*now.problem));
    for (const DayState& day : now.days) {
        const DayFigure& before = on_record.at(day.key);
        const std::string_view state = day.state;
        const Result<Figure> figure = metric->score(std::span(&state, 1), now.bound.parameters());
        if (day.changes == before.changes && !is_same_outcome(before.figure, figure)) // else somebody answered just now
            return refuse_for(day.key, before.figure, figure);
    }
    return {};
}

} // namespace yardstick
