#include "worker/opened_library.h"

#include "host/manifest.h"

#include <boost/dll/shared_library.hpp>

#include <list>
#include <string>

#include <dlfcn.h>

namespace yardstick {

namespace {

Result<void> check_table(const ys_plugin* plugin)
{
    if (!plugin)
        return refuse("yardstick_plugin()", "a table", "nothing");
    if (!is_supported_abi(plugin->abi_major, plugin->abi_minor))
        return refuse("ABI of the library", expected_abi(plugin->abi_major), std::to_string(plugin->abi_major) + '.' + std::to_string(plugin->abi_minor));
    if (!YS_HOLDS(plugin, ys_plugin, capability))
        return refuse("size of ys_plugin", std::to_string(sizeof(ys_plugin)) + " bytes or more", std::to_string(plugin->struct_size));
    if (!plugin->id || !plugin->version || !plugin->department)
        return refuse("id, version and department that the library gives", "a text each", "nothing");
    constexpr std::int64_t most = 10'000;
    if (plugin->metric_count < 1 || plugin->metric_count > most || !plugin->metrics)
        return refuse("metrics of the library", "1 to " + std::to_string(most), plugin->metrics ? std::to_string(plugin->metric_count) : "no table");
    return {};
}

bool is_complete(const ys_metric& metric)
{
    return metric.card && metric.start && metric.add && metric.merge && metric.score && metric.save && metric.load && metric.end;
}

Result<void> check_metric(const ys_metric* metric, std::int64_t place)
{
    const std::string name = "metric " + std::to_string(place + 1) + " of the library";
    if (!metric || !YS_HOLDS(metric, ys_metric, end))
        return refuse(name, "a ys_metric of " + std::to_string(sizeof(ys_metric)) + " bytes or more", metric ? std::to_string(metric->struct_size) : "nothing");
    if (!is_complete(*metric))
        return refuse(name, "a card and all seven functions", "a null pointer");
    constexpr std::size_t largest_state = std::size_t{1} << 30;
    const std::uint32_t alignment = metric->state_alignment;
    if (metric->state_size == 0 || metric->state_size > largest_state || alignment == 0 || (alignment & (alignment - 1)) != 0)
        return refuse(name + ": state", "1 byte to 1 GiB, aligned to a power of two",
                      std::to_string(metric->state_size) + " bytes aligned to " + std::to_string(alignment));
    return {};
}

/// The loader's reason, which names the library by where it lies for the loader.
std::string with_name(std::string reason, const std::string& path, const std::string& name)
{
    for (auto at = reason.find(path); !name.empty() && at != std::string::npos; at = reason.find(path, at + name.size()))
        reason.replace(at, path.size(), name);
    return reason;
}

} // namespace

Result<void> load_needed_library(const std::string& name)
{
    static std::list<boost::dll::shared_library> loaded;
    boost::dll::fs::error_code failure;
    constexpr auto mode = boost::dll::load_mode::rtld_now | boost::dll::load_mode::search_system_folders;
    // A name with a folder is not looked for where the system has its libraries.
    if (name.find('/') == std::string::npos)
        loaded.emplace_back().load(name, failure, mode);
    if (name.find('/') != std::string::npos || failure)
        return refuse("it needs " + name + ", which is not part of the system: link it statically");
    return {};
}

Result<const ys_plugin*> open_library(const std::filesystem::path& file, const std::string& name)
{
    // Bound lazily, a missing symbol would end the process at the first call that needs it.
    boost::dll::fs::error_code failure;
    static boost::dll::shared_library library;
    library.load(file, failure, boost::dll::load_mode::rtld_now);
    if (failure) {
        // Boost gives "Bad file descriptor" for everything; the loader's own words name the cause.
        const char* reason = dlerror();
        return refuse("cannot be loaded: " + (reason ? with_name(reason, file.string(), name) : failure.message()));
    }
    if (!library.has("yardstick_plugin"))
        return refuse("exported symbol", "yardstick_plugin (YARDSTICK_PLUGIN makes it)");
    const ys_plugin* plugin = library.get<const ys_plugin*()>("yardstick_plugin")();
    if (const auto checked = check_table(plugin); !checked)
        return tl::unexpected(checked.error());
    for (std::int64_t place = 0; place < plugin->metric_count; ++place)
        if (const auto checked = check_metric(plugin->metrics[place], place); !checked)
            return tl::unexpected(checked.error());
    return plugin;
}

} // namespace yardstick
