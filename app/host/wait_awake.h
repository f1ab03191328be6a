#pragma once

#include <chrono>

#include <sched.h>

namespace yardstick {

/// Asks `is_there` again and again for a moment: true as soon as it is. What program and worker wait for mostly comes within it, and to
/// be put to sleep and woken takes as long as thousands of rows.
template <class Condition>
bool wait_awake(const Condition& is_there)
{
    constexpr std::chrono::microseconds moment{50};
    const auto end = std::chrono::steady_clock::now() + moment;
    for (;;) {
        if (is_there())
            return true;
        if (std::chrono::steady_clock::now() >= end)
            return false;
        sched_yield(); // to whom it waits for, where there is but one processor
    }
}

} // namespace yardstick
