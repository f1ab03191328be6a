#pragma once

#include "core/problem.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yardstick {

/// A file that makes a plugin, or should.
struct PluginFile {
    enum class Kind {
        manifest,     ///< NAME.plugin.json, beside its library
        metrics,      ///< a metrics.json
        library_alone ///< a library that no manifest stands beside
    };
    Kind kind;
    std::filesystem::path path; ///< absolute
};

/// What a folder of plugins holds.
struct PluginFiles {
    struct Unreadable {
        std::filesystem::path folder;
        std::string why; ///< in the system's words
    };
    std::vector<PluginFile> files; ///< by path
    std::vector<Unreadable> unreadable;
};

/// The plugin files of `folder` and of its direct subfolders. What begins with a dot is passed over, as is a folder that does
/// not exist.
PluginFiles plugin_files_in(const std::filesystem::path& folder);

/// The one plugin that a person means by `path`: a folder, a manifest, a library or a metrics.json. A Problem says what is there
/// instead.
Result<PluginFile> plugin_file_at(const std::filesystem::path& path);

} // namespace yardstick
