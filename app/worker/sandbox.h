#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace yardstick {

/// Limits of this process that hold for good: memory, no core file, no file written, and files only below the folder of
/// `library` and the system's libraries where the kernel has Landlock; then a filter of system calls that allows what loading
/// a library needs. Throws Error when the kernel refuses a protection that it has.
void enter_sandbox(const std::filesystem::path& library, std::size_t memory);

/// From here on nothing is opened, and no new code is made. A forbidden call, from now or before, is reported as a `forbidden`
/// message and ends the process. Throws Error.
void close_sandbox();

} // namespace yardstick
