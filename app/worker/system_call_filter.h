#pragma once

namespace yardstick {

/// Which system calls this process may make from now on, for good.
enum class SystemCalls {
    of_loading, ///< also those that load the system's own libraries: files are opened for reading, code is mapped, a second filter added
    of_work     ///< memory, time, and the descriptors that are open; code is mapped from the plugin's library alone
};

/// Forbids all others; one that is tried is trapped. May be called again with fewer. `code` is the one descriptor from which
/// code is mapped when at work. Throws Error when the kernel cannot.
void allow_only(SystemCalls allowed, int code = -1);

/// Uses now what of the C library opens or looks at a file when it is first used: at work that would be forbidden.
void use_lazy_files();

} // namespace yardstick
