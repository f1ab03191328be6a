#pragma once

#include <filesystem>
#include <string_view>

namespace yardstick {

/// Writes a file that is complete or not there at all; one that was there before is replaced, or stays as it was. Throws Error
/// when the disk refuses. [any thread]
void write_whole_file(const std::filesystem::path& file, std::string_view content);

} // namespace yardstick
