#include "manifest.h"

#include <yardstick/abi.h>

#include <nlohmann/json.hpp>

#include <memory>

#include <dlfcn.h>

namespace {

using Json = nlohmann::ordered_json;

struct CloseLibrary {
    void operator()(void* library) const { dlclose(library); }
};

} // namespace

std::string describe_plugin(const std::filesystem::path& file)
{
    const std::unique_ptr<void, CloseLibrary> library(dlopen(std::filesystem::absolute(file).c_str(), RTLD_NOW | RTLD_LOCAL));
    if (!library)
        throw NotAPlugin(dlerror());
    const auto entry = reinterpret_cast<decltype(&yardstick_plugin)>(dlsym(library.get(), "yardstick_plugin"));
    if (!entry)
        throw NotAPlugin(file.string() + ": no symbol yardstick_plugin; YARDSTICK_PLUGIN(…) makes it");
    const ys_plugin* plugin = entry();
    if (!plugin)
        throw NotAPlugin(file.string() + ": yardstick_plugin() gave nothing");
    if (plugin->abi_major != YS_ABI_MAJOR || plugin->abi_minor != YS_ABI_MINOR)
        throw NotAPlugin(file.string() + ": built for ABI " + std::to_string(plugin->abi_major) + '.' + std::to_string(plugin->abi_minor));

    Json metrics = Json::array();
    for (int64_t place = 0; place < plugin->metric_count; ++place)
        metrics.push_back(Json::parse(plugin->metrics[place]->card));
    const Json manifest{{"abi", {{"major", plugin->abi_major}, {"minor", plugin->abi_minor}}},
                        {"id", plugin->id},
                        {"version", plugin->version},
                        {"department", plugin->department},
                        {"library", file.filename().string()},
                        {"metrics", metrics}};
    return manifest.dump(1) + '\n';
}
