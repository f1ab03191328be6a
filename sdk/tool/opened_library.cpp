#include "opened_library.h"

#include "host/manifest.h"

#include <dlfcn.h>

namespace yardstick {

namespace {

const char* text_of(const char* text, const char* name)
{
    if (!text)
        throw NotAPlugin(std::string(name) + ": expected a text, found nothing");
    return text;
}

Json card_of(const ys_metric* metric, int64_t place)
{
    const std::string name = "metric " + std::to_string(place + 1);
    if (!metric)
        throw NotAPlugin(name + ": expected a table, found nothing");
    Json card = Json::parse(text_of(metric->card, (name + ": card").c_str()), nullptr, false);
    if (card.is_discarded())
        throw NotAPlugin(name + ": card, expected JSON");
    return card;
}

} // namespace

OpenedLibrary OpenedLibrary::open(const std::filesystem::path& file)
{
    OpenedLibrary library;
    library.handle = dlopen(std::filesystem::absolute(file).c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library.handle) {
        library.load_error = dlerror();
        return library;
    }
    library.entry = reinterpret_cast<decltype(library.entry)>(dlsym(library.handle, "yardstick_plugin"));
    if (library.entry)
        library.plugin = library.entry();
    return library;
}

bool has_our_abi(const ys_plugin& plugin)
{
    return is_supported_abi(plugin.abi_major, plugin.abi_minor);
}

Json describe_library(const std::filesystem::path& file)
{
    const OpenedLibrary library = OpenedLibrary::open(file);
    const std::string name = file.string();
    if (!library.handle)
        throw NotAPlugin(library.load_error);
    if (!library.entry)
        throw NotAPlugin(name + ": no symbol yardstick_plugin; YARDSTICK_PLUGIN(…) makes it");
    if (!library.plugin)
        throw NotAPlugin(name + ": yardstick_plugin() gave nothing");
    const ys_plugin& plugin = *library.plugin;
    if (!has_our_abi(plugin))
        throw NotAPlugin(name + ": ABI, expected " + expected_abi(plugin.abi_major) + ", found " + std::to_string(plugin.abi_major) + '.' +
                         std::to_string(plugin.abi_minor));

    Json metrics = Json::array();
    for (int64_t place = 0; place < plugin.metric_count; ++place)
        metrics.push_back(card_of(plugin.metrics[place], place));
    return {{"abi", {{"major", plugin.abi_major}, {"minor", plugin.abi_minor}}},
            {"id", text_of(plugin.id, "id of the plugin")},
            {"version", text_of(plugin.version, "version of the plugin")},
            {"department", text_of(plugin.department, "department of the plugin")},
            {"library", file.filename().string()},
            {"metrics", metrics}};
}

} // namespace yardstick
