#pragma once

#include "core/problem.h"

#include <yardstick/abi.h>

#include <filesystem>

namespace yardstick {

/// Loads a plugin's library with every symbol bound and looks its table over: the ABI before anything else, then sizes and
/// functions. A Problem says what was not as expected. The library stays loaded until the process ends.
Result<const ys_plugin*> open_library(const std::filesystem::path& file);

} // namespace yardstick
