#pragma once

#include "core/problem.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace yardstick {

inline constexpr std::size_t largest_description = std::size_t{4} << 20;

/// The whole of a file of a plugin that nobody has trusted yet. A Problem when it is no plain file, cannot be read, or is larger than
/// any that a person means. [any thread]
Result<std::string> read_description(const std::filesystem::path& file); ///< a manifest or a metrics.json
Result<std::string> read_library(const std::filesystem::path& file);

} // namespace yardstick
