#pragma once

#include <cstddef>

namespace yardstick {

/// Limits of this process that hold for good: memory, no core file; where the kernel has Landlock, no files but the system's
/// libraries; then a filter of system calls under which those can still be loaded. Throws Error when the kernel refuses a
/// protection that it has.
void enter_sandbox(std::size_t memory);

/// From here on nothing is opened, and no code is mapped but from `library`. A forbidden call, from now or before, is reported as a
/// `forbidden` message and ends the process. Nothing of a plugin runs before this. Throws Error.
void close_sandbox(int library);

} // namespace yardstick
