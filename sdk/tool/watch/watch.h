#pragma once

#include "core/problem.h"

#include <filesystem>
#include <iosfwd>
#include <optional>

namespace yardstick {

/// What is to be watched.
struct WatchRequest {
    std::filesystem::path folder;              ///< of a plugin: CMakeLists.txt, metrics.json, or both
    std::optional<std::filesystem::path> data; ///< rows to score in the place of the worked examples
    bool is_once = false;                      ///< build and score, and end
};

/// Builds the plugin, prints the figures of its metrics, and does so again whenever one of its files is saved, with what
/// was before beside what is now. What does not compile, crashes or is wrong is told, and watching goes on, until SIGINT,
/// SIGTERM or SIGHUP. True when all was well the last time. A Problem when there is nothing to watch.
Result<bool> watch_plugin(const WatchRequest& request, std::ostream& out);

} // namespace yardstick
