#include "opened_metric.h"

#include "host/formula_metric.h"
#include "host/loaded_metric.h"
#include "metrics_json.h"
#include "opened_library.h"

#include <fstream>

namespace yardstick {

namespace {

Result<OpenedMetric> open_formula(const std::filesystem::path& file, int place)
{
    std::string id;
    auto plugin = MetricsFile::read(file, id);
    if (!plugin)
        return tl::unexpected(plugin.error().front());
    for (const MetricsFile::Refused& refused : plugin->refused)
        if (refused.place == static_cast<std::size_t>(place))
            return tl::unexpected(refused.problems.front());
    // Those that are left stand in the file's order.
    auto left = static_cast<std::size_t>(place);
    for (const MetricsFile::Refused& refused : plugin->refused)
        left -= refused.place < static_cast<std::size_t>(place) ? 1 : 0;
    if (left >= plugin->metrics.size())
        throw NotAPlugin(file.string() + ": there is no metric " + std::to_string(place + 1));
    const FormulaDefinition& definition = plugin->metrics[left];
    ManifestMetric announced{definition.card, definition.examples, Json()};
    auto table = std::make_unique<FormulaTable>(definition);
    const ys_metric& published = table->table();
    return OpenedMetric{std::move(announced), &published, std::make_unique<FormulaMetric>(definition.card, definition.formula), std::move(table)};
}

std::string text_or_nothing(const char* text)
{
    return text ? text : "";
}

Result<OpenedMetric> open_of_library(const std::filesystem::path& file, int place)
{
    const OpenedLibrary library = OpenedLibrary::open(file);
    if (!library.plugin || place >= library.plugin->metric_count)
        throw NotAPlugin(file.string() + ": there is no metric " + std::to_string(place + 1));
    const ys_metric& table = *library.plugin->metrics[place];
    const Json json = Json::parse(table.card);
    auto card = MetricCard::read(json);
    if (!card)
        return tl::unexpected(card.error());
    card->plugin = text_or_nothing(library.plugin->id);
    card->plugin_version = text_or_nothing(library.plugin->version);
    card->department = text_or_nothing(library.plugin->department);
    ManifestMetric announced{*card, {}, json};
    for (const Json& example : json.at("examples"))
        announced.examples.push_back(WorkedExample::read(example));
    return OpenedMetric{std::move(announced), &table, std::make_unique<LoadedMetric>(nullptr, table, *card), nullptr};
}

} // namespace

Result<OpenedMetric> OpenedMetric::open(const std::filesystem::path& file, int place)
{
    return is_metrics_file(file) ? open_formula(file, place) : open_of_library(file, place);
}

} // namespace yardstick
