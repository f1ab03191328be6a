#pragma once

#include "watch/command.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yardstick {

/// True once `build_plugin` has set the folder's `build/watch` up, which takes longer than all that follows: for this folder,
/// where it is now, and the SDK that this program belongs to.
bool is_set_up(const std::filesystem::path& folder);

/// Builds the libraries of the plugin in `folder`, in its folder `build/watch` and to be ready soon rather than to run fast;
/// that is set up first when `is_set_up` says no. `said` is what CMake and the compiler printed.
CommandEnd build_plugin(const std::filesystem::path& folder, int stop);

/// What can be scored in `folder`: the libraries that its CMakeLists.txt names, as far as they were built, and its metrics.json.
std::vector<std::filesystem::path> plugins_in(const std::filesystem::path& folder);

/// What was said of a build without its progress; all of it when that is all there is.
std::string without_progress(const std::string& said);

/// A line for each source of the plugin that is not in UTF-8, which compilers take and nobody can read later.
std::string sources_in_another_encoding(const std::filesystem::path& folder);

} // namespace yardstick
