#include "cli/plugin_output.h"

#include "cli/context.h"
#include "host/plugin_host.h"
#include "host/plugin_text.h"

namespace yardstick {

namespace {

/// The bindings of a metric; null where no workspace says.
Json bindings_of(const std::string& plugin, const std::string& metric, const PluginsHere& here)
{
    if (!here.bindings)
        return nullptr;
    Json bindings = Json::array();
    for (const Binding& binding : *here.bindings)
        if (binding.plugin == plugin && binding.metric == metric)
            bindings.push_back({{"source", binding.source}, {"name", binding.name}});
    return bindings;
}

Json metric_json(const std::string& plugin, const std::string& metric, const std::optional<MetricCard>& card, const PluginsHere& here)
{
    return {{"metric", metric},
            {"title", card ? Json(card->title) : Json(nullptr)},
            {"version", card ? Json(card->version) : Json(nullptr)},
            {"bindings", bindings_of(plugin, metric, here)}};
}

std::optional<MetricCard> announced(const std::string& plugin, const std::string& metric, const PluginsHere& here)
{
    return here.catalogue ? here.catalogue->announced(plugin, metric) : std::nullopt;
}

std::vector<Json> metric_row(const FoundPlugin& plugin, const Json& metric, std::string_view state)
{
    Json bindings = Json::array();
    for (const Json& binding : metric["bindings"])
        bindings.push_back(binding["name"].get<std::string>() + " on " + binding["source"].get<std::string>());
    return {plugin.id + '.' + metric["metric"].get<std::string>(), metric["version"], state, metric["title"], bindings};
}

} // namespace

PluginsHere plugins_here(CommandContext& context)
{
    const auto workspace = context.find_workspace();
    if (workspace)
        return {&(*workspace)->metrics(), current_bindings((*workspace)->bindings())};
    context.err << "The versions of metrics are not checked. " << workspace.error().text() << '\n';
    return {&context.plugins(), std::nullopt};
}

Json to_json(const FoundPlugin& plugin, const PluginsHere& here)
{
    Json metrics = Json::array();
    for (const MetricCard& card : plugin.metrics)
        metrics.push_back(metric_json(plugin.id, card.id, card, here));
    Json refused = Json::array();
    for (const RefusedMetric& metric : plugin.refused_metrics) {
        refused.push_back(metric_json(plugin.id, metric.id, announced(plugin.id, metric.id, here), here));
        refused.back()["reasons"] = metric.reasons;
    }
    return {{"plugin", plugin.id},
            {"version", plugin.version},
            {"department", plugin.department},
            {"state", state_of(plugin)},
            {"trusted_by", to_text(plugin.trusted_by)},
            {"metrics", metrics},
            {"refused_metrics", refused},
            {"versions_checked", here.bindings.has_value()},
            {"path", plugin.path},
            {"sha256", plugin.sha256},
            {"removable", plugin.is_removable},
            {"reasons", plugin.reasons},
            {"failures", plugin.failures},
            {"last_failure", plugin.last_failure}};
}

std::vector<std::vector<Json>> metric_rows(const std::vector<FoundPlugin>& plugins, const PluginsHere& here)
{
    std::vector<std::vector<Json>> rows;
    for (const FoundPlugin& plugin : plugins) {
        const Json json = to_json(plugin, here);
        for (const Json& metric : json["metrics"])
            rows.push_back(metric_row(plugin, metric, state_of(plugin)));
        for (const Json& metric : json["refused_metrics"])
            rows.push_back(metric_row(plugin, metric, to_text(PluginState::refused)));
    }
    return rows;
}

std::string bound_to(const FoundPlugin& plugin, const PluginsHere& here)
{
    std::string bound;
    if (here.bindings)
        for (const Binding& binding : *here.bindings)
            if (binding.plugin == plugin.id)
                bound += (bound.empty() ? "" : ", ") + binding.name + " on " + binding.source;
    return bound;
}

std::string_view state_of(const FoundPlugin& plugin)
{
    return to_text(plugin.state == PluginState::used && plugin.metrics.empty() ? PluginState::refused : plugin.state);
}

std::string shown_path(const FoundPlugin& plugin)
{
    return plugin_text(plugin.path);
}

std::string described(const FoundPlugin& plugin)
{
    std::string text = "plugin      " + plugin.id + ' ' + plugin.version + "\ndepartment  " + plugin.department;
    for (const MetricCard& card : plugin.metrics)
        text += "\nmetric      " + card.id + ": " + card.title;
    for (const RefusedMetric& metric : plugin.refused_metrics)
        text += "\nrefused     " + metric.id;
    return text + "\nfile        " + shown_path(plugin) + (plugin.has_code ? "" : " (formulas, no code)") + "\nSHA-256     " + plugin.sha256;
}

std::vector<std::string> why_not_used(const FoundPlugin& plugin)
{
    std::vector<std::string> reasons;
    const std::string name = plugin.id.empty() ? shown_path(plugin) : plugin.id;
    for (const std::string& reason : plugin.reasons)
        reasons.push_back(name + ": " + reason);
    for (const RefusedMetric& metric : plugin.refused_metrics)
        for (const std::string& reason : metric.reasons)
            reasons.push_back(name + '.' + metric.id + ": " + reason);
    return reasons;
}

std::string metric_list(const FoundPlugin& plugin)
{
    std::string metrics;
    for (const MetricCard& card : plugin.metrics)
        metrics += (metrics.empty() ? "" : " ") + card.id;
    return metrics;
}

} // namespace yardstick
