#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace yardstick {

/// The whole of a file. Throws Error when it cannot be read. [any thread]
std::string read_whole_file(const std::filesystem::path& file);

/// Writes a file that is complete or not there at all; one that was there before is replaced, or stays as it was. What is no
/// file, such as a pipe, is written as it is. Throws Error when the disk refuses. [any thread]
void write_whole_file(const std::filesystem::path& file, std::string_view content);

} // namespace yardstick
