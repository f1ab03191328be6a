#pragma once

#include <filesystem>
#include <vector>

namespace yardstick {

/// Where plugins are looked for, in order: the install folder, the build folder, then the user's own.
///
/// YARDSTICK_PLUGINS, folders separated by colons, replaces them; an empty entry in it stands for all of them
/// ("/my/plugins:" searches there first). Folders need not exist.
std::vector<std::filesystem::path> default_plugin_folders();

/// Where a person's own plugins stand. Need not exist; empty where neither XDG_DATA_HOME nor HOME is set.
std::filesystem::path user_plugin_folder();

} // namespace yardstick
