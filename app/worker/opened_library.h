#pragma once

#include "core/problem.h"

#include <yardstick/abi.h>

#include <filesystem>
#include <string>

namespace yardstick {

/// Loads a library of the system, so that nothing of it need be opened when a plugin that needs it is loaded. A Problem says that
/// the system has none of this name. It stays loaded until the process ends.
Result<void> load_needed_library(const std::string& name);

/// Loads a plugin's library with every symbol bound and looks its table over: the ABI before anything else, then sizes and
/// functions. A Problem says what was not as expected, and calls the library `name`. It stays loaded until the process ends.
Result<const ys_plugin*> open_library(const std::filesystem::path& file, const std::string& name = {});

} // namespace yardstick
