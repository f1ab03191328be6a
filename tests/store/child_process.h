#pragma once

#include <functional>
#include <string>

#include <sys/types.h>

namespace yardstick::test {

/// A copy of this process that runs `work` and leaves without tidying up. `work` may say something through `tell`.
class ChildProcess {
public:
    using Tell = std::function<void(const std::string& line)>;
    explicit ChildProcess(const std::function<void(const Tell&)>& work);
    ~ChildProcess(); ///< kills it if it still runs
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// The next line that it tells; an exception's text ends with the child. Empty when it has ended.
    std::string heard();
    /// Kills it at once, as a power cut would.
    void kill();
    /// Waits for its end. True when `work` returned.
    bool has_succeeded();

private:
    pid_t id_ = -1;
    int pipe_ = -1;
};

} // namespace yardstick::test
