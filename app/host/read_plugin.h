#pragma once

#include "host/manifest.h"
#include "host/metrics_file.h"
#include "host/plugin_files.h"
#include "scoring/found_plugin.h"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace yardstick {

/// A plugin as its files say, none of it run.
struct ReadPlugin {
    FoundPlugin found;                                           ///< its state is used or, where a file is wrong, refused
    std::variant<std::monostate, Manifest, MetricsFile> content; ///< nothing where it is refused
    std::vector<std::filesystem::path> files;                    ///< all that belongs to it, as far as it is known
    std::string fingerprint;                                     ///< of those files
    std::string stamp;                                           ///< of the library or the metrics.json, when it was hashed
};

/// Reads manifest or metrics.json. The library of a manifest is not looked at yet: that takes ten times as long.
ReadPlugin read_plugin(const PluginFile& file);

/// Hashes the library, if that has not been done; refuses the plugin where it cannot be read.
void hash_library(ReadPlugin& plugin);

/// What changes whenever a file does: quick, and enough to know when to look again.
std::string file_stamp(const std::filesystem::path& file);

/// SHA-256 of a library or a metrics.json. A Problem when it is no file that can be read.
Result<std::string> sha256_of_library(const std::filesystem::path& file);

} // namespace yardstick
