#include "viewmodel/metric_list.h"

#include "viewmodel/plugin_words.h"

#include <algorithm>
#include <tuple>

namespace yardstick {

namespace {

MetricUse use_of(PluginState state)
{
    if (state == PluginState::unknown)
        return MetricUse::waiting;
    return state == PluginState::used ? MetricUse::used : MetricUse::refused;
}

MetricEntry entry_of(const FoundPlugin& plugin, const std::string& metric)
{
    MetricEntry entry;
    entry.id = plugin.id + "." + metric;
    entry.title = metric;
    entry.plugin = plugin.id + " " + plugin.version;
    entry.path = plugin.path;
    entry.use = use_of(plugin.state);
    entry.state = state_words(plugin.state);
    entry.reasons = plugin.reasons;
    return entry;
}

std::vector<MetricEntry> announced_by(const std::vector<FoundPlugin>& plugins)
{
    std::vector<MetricEntry> entries;
    for (const FoundPlugin& plugin : plugins) {
        for (const MetricCard& card : plugin.metrics) {
            MetricEntry entry = entry_of(plugin, card.id);
            entry.title = card.title;
            entry.card = card;
            entries.push_back(std::move(entry));
        }
        for (const RefusedMetric& metric : plugin.refused_metrics) {
            MetricEntry entry = entry_of(plugin, metric.id);
            entry.use = MetricUse::refused;
            entry.state = "refused";
            entry.reasons.insert(entry.reasons.end(), metric.reasons.begin(), metric.reasons.end());
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

// Two plugins may have one id; what is bound is measured by the one that can be used.
MetricEntry* best_of(std::vector<MetricEntry>& entries, const std::string& id)
{
    MetricEntry* best = nullptr;
    for (MetricEntry& entry : entries)
        if (entry.id == id && (!best || entry.use < best->use))
            best = &entry;
    return best;
}

MetricEntry missing(const Binding& binding)
{
    MetricEntry entry;
    entry.id = binding.metric_id();
    entry.title = binding.metric;
    entry.plugin = binding.plugin;
    entry.use = MetricUse::refused;
    entry.state = "not there";
    entry.reasons = {"No plugin that is installed here has this metric. Add the plugin " + binding.plugin + " on the Plugins page, or remove the binding."};
    return entry;
}

} // namespace

std::vector<MetricEntry> metric_entries(const std::vector<FoundPlugin>& plugins, const std::vector<Binding>& bindings)
{
    std::vector<MetricEntry> entries = announced_by(plugins);
    for (const Binding& binding : bindings) {
        MetricEntry* entry = best_of(entries, binding.metric_id());
        if (!entry)
            entry = &entries.emplace_back(missing(binding));
        entry->bindings.push_back(binding);
    }
    for (MetricEntry& entry : entries) {
        if (entry.use != MetricUse::used || !entry.bindings.empty())
            continue;
        entry.use = MetricUse::unbound;
        entry.state = "no binding";
    }
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return std::tie(a.title, a.id, a.use) < std::tie(b.title, b.id, b.use); });
    return entries;
}

} // namespace yardstick
