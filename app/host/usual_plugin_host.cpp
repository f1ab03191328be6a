#include "host/usual_plugin_host.h"

#include "core/state_folder.h"
#include "host/plugin_folders.h"
#include "host/worker_runner.h"

namespace yardstick {

std::unique_ptr<PluginHost> usual_plugin_host(std::set<std::string> shipped, bool is_safe_mode)
{
    const std::filesystem::path state = state_folder();
    auto records = std::make_shared<PluginRecords>(state.empty() ? state : state / "plugins.json");
    return std::make_unique<PluginHost>(PluginSetting{default_plugin_folders(), user_plugin_folder(), std::move(shipped), is_safe_mode},
                                        std::move(records), std::make_unique<WorkerRunner>(WorkerSettings{worker_program()}));
}

} // namespace yardstick
