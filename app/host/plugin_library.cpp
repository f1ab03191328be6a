#include "host/plugin_library.h"

#include <string>

#include <dlfcn.h>

namespace yardstick {

namespace {

std::string text_or_nothing(const char* text)
{
    return text ? text : "nothing";
}

Result<void> check_table(const ys_plugin* plugin, const Manifest& manifest)
{
    if (!plugin)
        return refuse("yardstick_plugin()", "a table", "nothing");
    if (!is_supported_abi(plugin->abi_major, plugin->abi_minor))
        return refuse("ABI of the library", expected_abi(plugin->abi_major), std::to_string(plugin->abi_major) + '.' + std::to_string(plugin->abi_minor));
    if (!YS_HOLDS(plugin, ys_plugin, capability))
        return refuse("size of ys_plugin", std::to_string(sizeof(ys_plugin)) + " bytes or more", std::to_string(plugin->struct_size));
    if (text_or_nothing(plugin->id) != manifest.id)
        return refuse("id that the library gives", manifest.id + " as in the manifest", text_or_nothing(plugin->id));
    if (text_or_nothing(plugin->version) != manifest.version)
        return refuse("version that the library gives", manifest.version + " as in the manifest", text_or_nothing(plugin->version));
    if (plugin->metric_count != static_cast<std::int64_t>(manifest.metrics.size()) || !plugin->metrics)
        return refuse("metrics of the library", std::to_string(manifest.metrics.size()) + " as in the manifest", std::to_string(plugin->metric_count));
    return {};
}

bool is_complete(const ys_metric& metric)
{
    return metric.card && metric.start && metric.add && metric.merge && metric.score && metric.save && metric.load && metric.end;
}

Result<void> check_metric(const ys_metric* metric, const ManifestMetric& announced)
{
    const std::string name = "metric " + announced.card.id;
    if (!metric || !YS_HOLDS(metric, ys_metric, end))
        return refuse(name, "a ys_metric of " + std::to_string(sizeof(ys_metric)) + " bytes or more", metric ? std::to_string(metric->struct_size) : "nothing");
    if (!is_complete(*metric))
        return refuse(name, "a card and all seven functions", "a null pointer");
    constexpr std::size_t largest_state = std::size_t{1} << 30;
    const std::uint32_t alignment = metric->state_alignment;
    if (metric->state_size == 0 || metric->state_size > largest_state || alignment == 0 || (alignment & (alignment - 1)) != 0)
        return refuse(name + ": state", "1 byte to 1 GiB, aligned to a power of two",
                      std::to_string(metric->state_size) + " bytes aligned to " + std::to_string(alignment));
    // Compared as values: the order of keys does not matter.
    const auto given = nlohmann::json::parse(metric->card, nullptr, false);
    if (given.is_discarded() || given != nlohmann::json::parse(announced.json.dump()))
        return refuse(name + ": card of the library", "the card in the manifest; build the plugin again to renew it", "another one");
    return {};
}

} // namespace

Result<std::shared_ptr<PluginLibrary>> PluginLibrary::load(const Manifest& manifest)
{
    // Bound lazily, a missing symbol would end the program at the first call that needs it.
    boost::dll::fs::error_code failure;
    boost::dll::shared_library library(manifest.library, failure, boost::dll::load_mode::rtld_now);
    if (failure) {
        // Boost gives "Bad file descriptor" for everything; the loader's own words name the cause.
        const char* reason = dlerror();
        return refuse("cannot be loaded: " + (reason ? std::string(reason) : failure.message()));
    }
    if (!library.has("yardstick_plugin"))
        return refuse("exported symbol", "yardstick_plugin (YARDSTICK_PLUGIN makes it)");
    const ys_plugin* plugin = library.get<const ys_plugin*()>("yardstick_plugin")();
    if (const auto checked = check_table(plugin, manifest); !checked)
        return tl::unexpected(checked.error());
    for (std::size_t place = 0; place < manifest.metrics.size(); ++place)
        if (const auto checked = check_metric(plugin->metrics[place], manifest.metrics[place]); !checked)
            return tl::unexpected(checked.error());
    return std::make_shared<PluginLibrary>(std::move(library), plugin);
}

} // namespace yardstick
