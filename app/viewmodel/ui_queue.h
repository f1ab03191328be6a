#pragma once

#include <functional>

namespace yardstick {

/// Brings a result back to the thread that draws. Port: `CallAfter` in the program, at once in tests. [any thread]
class UiQueue {
public:
    virtual ~UiQueue() = default;
    virtual void post(std::function<void()> task) = 0;
};

} // namespace yardstick
