#include "scoring/chosen_bindings.h"

#include "scoring/near_surveys.h"
#include "survey/record_kind.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace yardstick {

namespace {

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

Result<std::vector<Binding>> chosen_bindings(const ScoreQuery& query, const BindingStore& bindings, const MetricCatalogue& metrics,
                                             const SurveyStore& surveys)
{
    if (!query.source.empty())
        if (const auto known = check_source(query.source, surveys, bindings); !known)
            return tl::unexpected(known.error());
    const std::vector<Binding> all = current_bindings(bindings);
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
        if (const auto metric = metrics.find(binding.metric_id()); metric && !(*metric)->card().paired_with.empty())
            pairs.emplace(binding.source, binding.plugin + "." + (*metric)->card().paired_with);
    }
    if (chosen.empty() && !query.metric.empty()) {
        if (const auto metric = metrics.find(query.metric); metric && query.source.empty())
            return refuse("not bound yet: " + where_it_fits((*metric)->card(), source_fits((*metric)->card(), surveys)));
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

std::vector<std::span<const Binding>> by_source(const std::vector<Binding>& bindings)
{
    std::vector<std::span<const Binding>> pieces;
    for (auto first = bindings.begin(); first != bindings.end();) {
        const auto last = std::find_if(first, bindings.end(), [&](const Binding& binding) { return binding.source != first->source; });
        pieces.emplace_back(first, last);
        first = last;
    }
    return pieces;
}

} // namespace yardstick
