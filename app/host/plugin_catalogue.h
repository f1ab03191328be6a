#pragma once

#include "scoring/metric_catalogue.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace yardstick {

/// Finds plugins in `folders` and their direct subfolders, by their manifests (NAME.plugin.json) or, where they have no code,
/// their metrics.json, and loads them.
///
/// A plugin whose manifest, library or ABI is not right is refused whole; a metric that fails its own worked examples, or
/// whose part of a metrics.json is wrong, is refused alone, as "plugin.metric". Either way the reason is kept and everything else goes on. Of two plugins with
/// one id the first found is used. Folders that do not exist are passed over.
std::unique_ptr<MetricCatalogue> load_plugins(const std::vector<std::filesystem::path>& folders);

} // namespace yardstick
