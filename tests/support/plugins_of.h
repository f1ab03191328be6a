#pragma once

#include "host/plugin_host.h"
#include "support/in_worker.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace yardstick::test {

/// The plugins of some folders, all trusted and opened. What is decided about them ends with the host.
inline std::unique_ptr<PluginHost> plugins_of(const std::vector<std::filesystem::path>& folders)
{
    auto host = std::make_unique<PluginHost>(PluginSetting{folders, {}, {}, false}, std::make_shared<PluginRecords>(std::nullopt),
                                             std::make_unique<WorkerRunner>(worker_settings()));
    for (const auto& folder : folders)
        if (std::filesystem::is_directory(folder))
            static_cast<void>(host->trust_folder(folder));
    static_cast<void>(host->metrics()); // some tests take the folders away after this
    return host;
}

} // namespace yardstick::test
