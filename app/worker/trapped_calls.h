#pragma once

namespace yardstick {

/// From now on a system call that the filter traps is reported as a `forbidden` message and ends the process.
void handle_trapped_calls();

/// While this object lives a library is loaded without any file being opened: when the loader opens `path` it is given
/// `descriptor`, which is open already, once; what it asks about an open file it is told; of all others it is told that there are
/// none. Calls that would change something are reported as ever.
class LoaderCalls {
public:
    LoaderCalls(const char* path, int descriptor);
    ~LoaderCalls();
    LoaderCalls(const LoaderCalls&) = delete;
    LoaderCalls& operator=(const LoaderCalls&) = delete;
};

} // namespace yardstick
