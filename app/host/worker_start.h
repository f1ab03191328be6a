#pragma once

#include "core/descriptor.h"

#include <cstddef>
#include <filesystem>

#include <sys/types.h>

namespace yardstick {

/// What a worker is started with.
struct WorkerStart {
    std::filesystem::path program; ///< yardstick-worker
    std::filesystem::path library; ///< how it is called, in what is said of it
    int image = -1;                ///< its bytes (LibraryImage)
    int segment = -1;              ///< of rows (ColumnSegment)
    std::size_t memory = 0;        ///< the most, in bytes, that it may use
};

/// A process that was started, and this program's ends of what it inherits.
struct StartedWorker {
    pid_t process = -1;
    Descriptor socket;
    Descriptor printed;  ///< what it prints comes out here; while the pipe is full it waits
    Descriptor lifeline; ///< as long as this is open, it may live
};

/// Starts a worker. Throws Error when the system starts no process. [any thread]
StartedWorker start_worker(const WorkerStart& start);

} // namespace yardstick
