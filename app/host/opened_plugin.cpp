#include "host/opened_plugin.h"

#include "core/error.h"
#include "host/formula_metric.h"
#include "host/plugin_trust.h"
#include "host/worked_examples.h"

namespace yardstick {

namespace {

using Metrics = std::vector<std::shared_ptr<Metric>>;

Result<Metrics> metrics_of(const ReadPlugin& plugin, const std::shared_ptr<PluginStanding>& standing, LibraryRunner& runner,
                           const std::shared_ptr<PluginRecords>& records)
{
    const FoundPlugin& found = plugin.found;
    if (const auto* manifest = std::get_if<Manifest>(&plugin.content))
        return runner.open(*manifest, found.sha256, [records, standing, id = found.id, path = found.path, sha256 = found.sha256](const std::string& reason) {
            if (const PluginFailures failures = records->count_failure(sha256, id, path, reason); failures.is_quarantined)
                standing->stop(quarantine_reason(failures));
        });
    Metrics metrics;
    for (const FormulaDefinition& metric : std::get<MetricsFile>(plugin.content).metrics)
        metrics.push_back(std::make_shared<FormulaMetric>(metric.card, metric.formula));
    return metrics;
}

std::vector<const std::vector<WorkedExample>*> examples_of(const ReadPlugin& plugin)
{
    std::vector<const std::vector<WorkedExample>*> examples;
    const auto take = [&](const auto& metrics) {
        for (const auto& metric : metrics)
            examples.push_back(&metric.examples);
    };
    if (const auto* manifest = std::get_if<Manifest>(&plugin.content))
        take(manifest->metrics);
    else
        take(std::get<MetricsFile>(plugin.content).metrics);
    return examples;
}

} // namespace

OpenedPlugin open_plugin(const ReadPlugin& plugin, LibraryRunner& runner, const std::shared_ptr<PluginRecords>& records)
{
    OpenedPlugin opened;
    opened.standing = std::make_shared<PluginStanding>();
    try {
        auto metrics = metrics_of(plugin, opened.standing, runner, records);
        if (!metrics) {
            opened.reason = metrics.error().text();
            return opened;
        }
        const auto examples = examples_of(plugin);
        for (std::size_t place = 0; place < metrics->size(); ++place) {
            auto metric = std::make_shared<GuardedMetric>(std::move((*metrics)[place]), opened.standing);
            // A metric is used when it works out its own examples.
            if (const auto checked = check_examples(*metric, *examples[place]); !checked)
                opened.refused_metrics.push_back({metric->card().id, {checked.error().text()}});
            else
                opened.metrics.push_back(std::move(metric));
        }
    } catch (const Error& error) {
        opened.reason = error.what() + std::string(" It is tried again when it is next needed");
        opened.is_to_try_again = true;
    }
    return opened;
}

} // namespace yardstick
