#pragma once

#include <csignal>

namespace yardstick {

/// Takes note of Ctrl+C and of a request to end, as long as it lives, so that a command can leave nothing half-done. One at a
/// time. [the main thread]
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    /// Throws Cancelled once it was asked for.
    void check() const;

private:
    struct sigaction before_interrupt_ {};
    struct sigaction before_end_ {};
};

} // namespace yardstick
