#include "viewmodel/binding_consequence.h"

#include "scoring/binding_versions.h"
#include "viewmodel/survey_entry.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick {

namespace {

int next_version(const Binding& binding, const std::vector<Binding>& history)
{
    int newest = 0;
    for (const Binding& each : history)
        if (each.source == binding.source && each.name == binding.name)
            newest = std::max(newest, each.version);
    return newest + 1;
}

/// The versions that hold until `binding` is kept, newest first. Another metric may have had the name before.
std::vector<HoldingVersion> held_before(const Binding& binding, const std::vector<Binding>& history)
{
    std::vector<HoldingVersion> held = holding_versions(history, binding.source, binding.name);
    std::erase_if(held, [&](const HoldingVersion& version) { return version.binding.metric_id() != binding.metric_id(); });
    return held;
}

} // namespace

std::string consequence_of(const Binding& binding, const std::vector<Binding>& history)
{
    const std::vector<HoldingVersion> held = held_before(binding, history);
    const std::string next = version_text(next_version(binding, history));
    if (held.empty())
        return binding.from ? "Figures begin on " + to_text(*binding.from) + "; what was answered before that day is not counted."
                            : "Figures are computed from all responses, from the first on.";
    if (!binding.from)
        return "All figures are computed with " + next + "; " + version_text(held.front().binding.version) + " is kept, but holds on no day any more.";
    std::string text = "Figures from " + to_text(*binding.from) + " on are computed with " + next + "; ";
    for (const HoldingVersion& version : held)
        if (!version.from || *version.from < *binding.from)
            return text + "earlier ones keep " + version_text(version.binding.version) + ".";
    return text + "no version holds on the days before.";
}

std::string left_behind_by(const Binding& binding, const std::vector<Binding>& history)
{
    const std::vector<HoldingVersion> held = held_before(binding, history);
    if (held.empty())
        return {};
    const Binding& before = held.front().binding;
    std::vector<std::string> left;
    for (const auto& [field, question] : before.fields)
        if (!binding.fields.contains(field))
            left.push_back(field + '=' + question);
    for (const auto& [parameter, values] : before.parameters)
        if (!binding.parameters.contains(parameter))
            left.push_back(fmt::format("{}={}", parameter, fmt::join(values, ",")));
    if (left.empty())
        return {};
    return fmt::format("Version {} does not take over {} of {}.", next_version(binding, history), fmt::join(left, " and "), version_text(before.version));
}

} // namespace yardstick
