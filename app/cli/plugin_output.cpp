#include "cli/plugin_output.h"

namespace yardstick {

Json to_json(const FoundPlugin& plugin)
{
    Json metrics = Json::array();
    for (const MetricCard& card : plugin.metrics)
        metrics.push_back(card.id);
    Json refused = Json::array();
    for (const RefusedMetric& metric : plugin.refused_metrics)
        refused.push_back({{"metric", metric.id}, {"reasons", metric.reasons}});
    return {{"plugin", plugin.id},
            {"version", plugin.version},
            {"department", plugin.department},
            {"state", to_text(plugin.state)},
            {"trusted_by", to_text(plugin.trusted_by)},
            {"metrics", metrics},
            {"refused_metrics", refused},
            {"path", plugin.path},
            {"sha256", plugin.sha256},
            {"removable", plugin.is_removable},
            {"reasons", plugin.reasons},
            {"failures", plugin.failures},
            {"last_failure", plugin.last_failure}};
}

std::string described(const FoundPlugin& plugin)
{
    std::string text = "plugin      " + plugin.id + ' ' + plugin.version + "\ndepartment  " + plugin.department;
    for (const MetricCard& card : plugin.metrics)
        text += "\nmetric      " + card.id + ": " + card.title;
    for (const RefusedMetric& metric : plugin.refused_metrics)
        text += "\nrefused     " + metric.id;
    return text + "\nfile        " + plugin.path + (plugin.has_code ? "" : " (formulas, no code)") + "\nSHA-256     " + plugin.sha256;
}

std::vector<std::string> why_not_used(const FoundPlugin& plugin)
{
    std::vector<std::string> reasons;
    const std::string name = plugin.id.empty() ? plugin.path : plugin.id;
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
