#pragma once

#include "core/instant.h"

namespace yardstick {

/// Where the time comes from: the system in the programs, a hand-set clock in tests.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0; ///< [any thread]
};

class SystemClock final : public Clock {
public:
    Instant now() const override { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }
};

} // namespace yardstick
