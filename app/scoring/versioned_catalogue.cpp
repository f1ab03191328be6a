#include "scoring/versioned_catalogue.h"

#include <algorithm>

namespace yardstick {

const Result<void>& VersionedCatalogue::check(const std::shared_ptr<Metric>& metric) const
{
    const MetricCard& card = metric->card();
    Checked& checked = checked_[card.full_id()];
    if (checked.metric.lock() != metric)
        checked = {metric, check_.check(metric, all_)};
    return checked.result;
}

std::vector<std::shared_ptr<Metric>> VersionedCatalogue::metrics() const
{
    std::vector<std::shared_ptr<Metric>> metrics = all_.metrics();
    std::erase_if(metrics, [&](const auto& metric) { return !check(metric); });
    return metrics;
}

std::vector<FoundPlugin> VersionedCatalogue::plugins() const
{
    std::vector<FoundPlugin> plugins = all_.plugins();
    for (FoundPlugin& plugin : plugins)
        take_out_refused(plugin);
    return plugins;
}

std::optional<FoundPlugin> VersionedCatalogue::plugin(std::string_view id) const
{
    std::optional<FoundPlugin> plugin = all_.plugin(id);
    if (plugin)
        take_out_refused(*plugin);
    return plugin;
}

void VersionedCatalogue::take_out_refused(FoundPlugin& plugin) const
{
    if (plugin.state != PluginState::used)
        return;
    std::erase_if(plugin.metrics, [&](const MetricCard& card) {
        const auto metric = all_.find(card.full_id());
        if (!metric || check(*metric))
            return false;
        plugin.refused_metrics.push_back({card.id, {check(*metric).error().text()}});
        return true;
    });
}

Result<std::shared_ptr<Metric>> VersionedCatalogue::find(std::string_view id) const
{
    auto metric = all_.find(id);
    if (metric && !check(*metric))
        return refuse("metric " + (*metric)->card().full_id() + " was refused: " + check(*metric).error().text());
    return metric;
}

} // namespace yardstick
