#pragma once

namespace yardstick {

/// Which system calls this process may make from now on, for good.
enum class SystemCalls {
    of_loading, ///< also those that load a library: files are opened for reading, code is mapped
    of_work     ///< memory, time, and the descriptors that are open
};

/// Forbids all others; one that is tried is reported as a `forbidden` message and ends the process. May be called again with
/// fewer. Throws Error when the kernel cannot.
void allow_only(SystemCalls allowed);

} // namespace yardstick
