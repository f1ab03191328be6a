#include "scoring/metric_catalogue.h"

namespace yardstick {

std::vector<RefusedPlugin> MetricCatalogue::refused() const
{
    std::vector<RefusedPlugin> all;
    for (const FoundPlugin& plugin : plugins()) {
        for (const std::string& reason : plugin.reasons)
            all.push_back({plugin.path, plugin.id, reason});
        for (const RefusedMetric& metric : plugin.refused_metrics)
            for (const std::string& reason : metric.reasons)
                all.push_back({plugin.path, plugin.id + '.' + metric.id, reason});
    }
    return all;
}

Result<std::shared_ptr<Metric>> MetricCatalogue::find(std::string_view id) const
{
    std::vector<std::shared_ptr<Metric>> found;
    std::string known;
    for (const auto& metric : metrics()) {
        const MetricCard& card = metric->card();
        if (card.full_id() == id)
            return metric;
        if (card.id == id)
            found.push_back(metric);
        known += (known.empty() ? "one of " : ", ") + card.full_id();
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return refuse("metric", known.empty() ? "one of a loaded plugin; none is loaded" : known, '"' + std::string(id) + '"');
    std::string choices;
    for (const auto& metric : found)
        choices += (choices.empty() ? "" : " or ") + metric->card().full_id();
    return refuse("metric", choices + ", since several plugins have it", '"' + std::string(id) + '"');
}

std::optional<FoundPlugin> MetricCatalogue::plugin(std::string_view id) const
{
    for (const FoundPlugin& each : plugins())
        if (each.id == id)
            return each;
    return std::nullopt;
}

std::optional<MetricCard> MetricCatalogue::announced(std::string_view plugin_id, std::string_view metric) const
{
    if (const auto found = plugin(plugin_id))
        for (const MetricCard& card : found->metrics)
            if (card.id == metric)
                return card;
    return std::nullopt;
}

std::string MetricCatalogue::reason_for(std::string_view plugin_id, std::string_view metric) const
{
    const auto found = plugin(plugin_id);
    if (!found)
        return "plugin " + std::string(plugin_id) + " is not installed; add it again, on the Plugins page or with yardstickctl plugin add";
    if (!found->reasons.empty())
        return "plugin " + found->id + (found->state == PluginState::refused ? " was refused: " : ": ") + found->reasons.front();
    for (const RefusedMetric& refused : found->refused_metrics)
        if (refused.id == metric && !refused.reasons.empty())
            return "metric " + found->id + '.' + refused.id + " was refused: " + refused.reasons.front();
    return "plugin " + found->id + " " + found->version + " has no metric " + std::string(metric);
}

} // namespace yardstick
