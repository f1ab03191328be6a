#pragma once

#include "watch/command.h"

#include <filesystem>
#include <vector>

namespace yardstick {

/// True once `build_plugin` has set the folder's `build/watch` up, which takes longer than all that follows.
bool is_set_up(const std::filesystem::path& folder);

/// Builds the libraries of the plugin in `folder`, in its folder `build/watch` and to be ready soon rather than to run fast;
/// that is set up first when there is none yet, for the SDK that this program belongs to. `said` is what CMake and the
/// compiler printed.
CommandEnd build_plugin(const std::filesystem::path& folder, int stop);

/// What can be scored in `folder`: the libraries that were built, and its metrics.json.
std::vector<std::filesystem::path> plugins_in(const std::filesystem::path& folder);

/// What a compiler has to say of it all, without the words of the build beside it.
std::string without_progress(const std::string& said);

} // namespace yardstick
