#include "viewmodel/plugin_words.h"

#include "report/figure_text.h"

#include <filesystem>

namespace yardstick {

namespace {

std::string trusted_by_words(TrustedBy by)
{
    switch (by) {
    case TrustedBy::nobody: return "nobody";
    case TrustedBy::build: return "Yardstick, with which it came";
    case TrustedBy::person: return "a person here, who said so of exactly this file";
    case TrustedBy::folder: return "its folder, whose plugins are all trusted";
    }
    return {};
}

std::string state_sentences(const FoundPlugin& plugin)
{
    switch (plugin.state) {
    case PluginState::used:
        if (plugin.refused_metrics.empty())
            return "It is used.";
        if (plugin.metrics.empty())
            return "It runs, but none of its metrics can be used: each was refused. Who made it can mend it.";
        return "It is used, but not all of it: " + counted(static_cast<std::int64_t>(plugin.refused_metrics.size()), "metric was refused.", "metrics were refused.");
    case PluginState::unknown:
        return "It waits for a decision. Trust it if you know who made it. Until then none of it runs. " +
               what_trusting_means(plugin);
    case PluginState::distrusted:
        return "It does not run, because somebody said that it may not. Trust it to use it again.";
    case PluginState::refused:
        return "It cannot be used. What to do is said with each reason; who made it can mend it.";
    case PluginState::quarantined:
        return "It is kept from running, because it failed too often. Tell who made it, and let it try again when it is mended.";
    case PluginState::off:
        return "It does not run while plugins are off. Turn plugins on, above.";
    }
    return {};
}

std::string metric_state(const FoundPlugin& plugin)
{
    return plugin.state == PluginState::used ? "can be used" : state_words(plugin.state);
}

} // namespace

std::string state_words(PluginState state)
{
    switch (state) {
    case PluginState::used: return "used";
    case PluginState::unknown: return "waits for trust";
    case PluginState::distrusted: return "not trusted";
    case PluginState::refused: return "refused";
    case PluginState::quarantined: return "quarantined";
    case PluginState::off: return "switched off";
    }
    return {};
}

std::string plugin_name(const FoundPlugin& plugin)
{
    if (plugin.id.empty()) {
        const std::filesystem::path path(plugin.path);
        return path.filename().string() + " of folder " + path.parent_path().filename().string();
    }
    return plugin.version.empty() ? plugin.id : plugin.id + ' ' + plugin.version;
}

std::string what_trusting_means(const FoundPlugin& plugin)
{
    if (!plugin.has_code)
        return "It has no code: Yardstick itself computes its formulas, from the fields that its metrics name.";
    return "Trusted, it runs on this computer, in a process of its own without access to files and network; it sees only the fields that its metrics name.";
}

PluginDetails details_of(const FoundPlugin& plugin)
{
    PluginDetails details;
    details.title = plugin_name(plugin);
    if (!plugin.department.empty())
        details.subtitle = "for " + plugin.department + " · ";
    details.subtitle += counted(static_cast<std::int64_t>(plugin.metrics.size() + plugin.refused_metrics.size()), "metric", "metrics") + (plugin.has_code ? " · library" : " · formulas without code");
    details.state = state_sentences(plugin);
    details.reasons = plugin.reasons;
    for (const RefusedMetric& metric : plugin.refused_metrics)
        for (const std::string& reason : metric.reasons)
            details.reasons.push_back("Metric " + metric.id + ": " + reason);
    if (plugin.failures > 0)
        details.reasons.push_back((plugin.failures == 1 ? "It failed once: " : "It failed " + std::to_string(plugin.failures) + " times, the last time so: ") + plugin.last_failure);
    details.facts = {{"File", plugin.path}};
    if (!plugin.sha256.empty())
        details.facts.emplace_back("SHA-256", plugin.sha256);
    details.facts.emplace_back("Trusted by", trusted_by_words(plugin.trusted_by));
    for (const MetricCard& card : plugin.metrics)
        details.metrics.push_back({card.title, card.id, metric_state(plugin)});
    for (const RefusedMetric& metric : plugin.refused_metrics)
        details.metrics.push_back({metric.id, metric.id, "refused"});
    return details;
}

} // namespace yardstick
