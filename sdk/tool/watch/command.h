#pragma once

#include <string>
#include <vector>

namespace yardstick {

/// How a command of another program ended.
struct CommandEnd {
    int code = 0;            ///< its exit code; 127 when it could not be started, 128 and more for a signal
    bool is_stopped = false; ///< ended by us, since something could be read from `stop`
    std::string said;        ///< all that it printed
};

/// Runs a command and waits for its end, or until something can be read from `stop`: then it and all that it started are
/// ended. Throws Error when no process can be made.
CommandEnd run_command(const std::vector<std::string>& words, int stop);

} // namespace yardstick
