#include "cli/score_working.h"

#include "cli/context.h"
#include "scoring/binding_versions.h"
#include "scoring/field_feed.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick {

namespace {

WorkingVersion working_version(const HoldingVersion& held, const std::optional<MetricCard>& card, const Survey* survey)
{
    const Binding& binding = held.binding;
    WorkingVersion working;
    working.version = binding.version;
    working.from = held.from;
    if (held.until)
        working.until = *held.until - date::days{1};
    if (!card) {
        working.fields.assign(binding.fields.begin(), binding.fields.end());
        working.parameters.assign(binding.parameters.begin(), binding.parameters.end());
        return working;
    }
    for (const Field& field : card->fields) {
        const auto named = binding.fields.find(field.name);
        working.fields.emplace_back(field.name, feed_of(field, named == binding.fields.end() ? "" : named->second, binding.source, survey).question);
    }
    const ParameterValues values = parameter_values(binding, *card);
    for (std::size_t k = 0; k < values.size(); ++k) {
        working.parameters.emplace_back(card->parameters[k].name, values[k]);
        working.is_changed = working.is_changed || values[k] != card->parameters[k].values;
    }
    return working;
}

bool holds_in(const HoldingVersion& version, const Period& period)
{
    return (!version.from || *version.from <= period.to) && (!version.until || period.from < *version.until);
}

} // namespace

ScoreWorking working_of(const Score& score, Workspace& workspace)
{
    ScoreWorking working;
    working.card = workspace.metrics().announced(score.plugin, score.metric);
    if (working.card && score.metric_version > 0 && working.card->version != score.metric_version)
        working.card.reset(); // a kept figure: the words of now are not its own
    const auto survey = find_survey_in_any_state(workspace.surveys(), score.source);
    for (const HoldingVersion& version : holding_versions(workspace.bindings().binding_history(), score.source, score.binding))
        if (version.binding.plugin == score.plugin && version.binding.metric == score.metric && (!score.has_period || holds_in(version, score.period)))
            working.versions.push_back(working_version(version, working.card, survey.get()));
    std::reverse(working.versions.begin(), working.versions.end());
    return working;
}

Json to_json(const ScoreWorking& working)
{
    Json json;
    const auto said = [&](const char* name, std::string MetricCard::* words) { json[name] = working.card ? Json((*working.card).*words) : Json(nullptr); };
    said("how", &MetricCard::how);
    said("why", &MetricCard::why);
    said("ignores", &MetricCard::ignores);
    json["bindings"] = Json::array();
    for (const WorkingVersion& version : working.versions) {
        Json fields = Json::object(), parameters = Json::object();
        for (const auto& [field, question] : version.fields)
            fields[field] = question.empty() ? Json(nullptr) : Json(question);
        for (const auto& [name, values] : version.parameters)
            parameters[name] = values;
        json["bindings"].push_back({{"version", version.version}, {"from", day_or_null(version.from)}, {"until", day_or_null(version.until)}, {"fields", fields}, {"parameters", parameters}});
    }
    return json;
}

std::vector<std::string> binding_lines(const Score& score, const ScoreWorking& working)
{
    std::vector<std::string> lines;
    for (const WorkingVersion& version : working.versions) {
        std::vector<std::string> parts;
        for (const auto& [field, question] : version.fields)
            parts.push_back(field + " ← " + (question.empty() ? "nothing" : question));
        for (const auto& [name, values] : version.parameters)
            parts.push_back(fmt::format("{} {}", name, fmt::join(values, ", ")));
        lines.push_back(fmt::format("binding {}, version {}{}{}{}{}", score.binding, version.version, version.from ? " from " + to_text(*version.from) : "",
                                    version.until ? " until " + to_text(*version.until) : "", parts.empty() ? "" : ": ", fmt::join(parts, "; ")));
    }
    return lines;
}

std::string how_text(const ScoreWorking& working)
{
    const bool is_changed = std::any_of(working.versions.begin(), working.versions.end(), [](const WorkingVersion& version) { return version.is_changed; });
    return working.card->how + (is_changed ? " (The metric's own words: the binding sets other parameters, see below.)" : "");
}

} // namespace yardstick
