#pragma once

#include <filesystem>
#include <string>

namespace yardstick {

/// The bytes of a file that the user chose. Throws Error, which names it, when it cannot be read.
std::string whole_file(const std::filesystem::path& file);

} // namespace yardstick
