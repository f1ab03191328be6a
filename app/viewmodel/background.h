#pragma once

#include <functional>
#include <string>

namespace yardstick {

class Workspace;

/// Does slow work while the windows stay alive. Port: a thread in the program, at once in tests.
class Background {
public:
    /// What is done with the result, on the thread that draws. May be empty.
    using Finish = std::function<void()>;
    /// Runs with a Workspace of its own, on a thread of its own; one after the other, in the order given.
    using Work = std::function<Finish(Workspace&)>;

    virtual ~Background() = default;

    /// Returns at once. An Error that `work` throws is given to `failed`, on the thread that draws.
    virtual void run(Work work, std::function<void(const std::string& why)> failed) = 0;
};

} // namespace yardstick
