#pragma once

#include "core/problem.h"

#include <filesystem>
#include <string>

namespace yardstick {

/// The text of a file that describes a plugin: a manifest or a metrics.json. A Problem when it is no plain file, cannot be read, or
/// is larger than any that a person means: nobody has trusted it yet.
Result<std::string> read_description(const std::filesystem::path& file);

} // namespace yardstick
