#pragma once

#include "core/clock.h"

namespace yardstick::test {

/// A clock that stands still until the test moves it.
class HandSetClock final : public Clock {
public:
    explicit HandSetClock(const char* utc) : now_(parse_instant(utc).value()) {}
    Instant now() const override { return now_; }

    void set(const char* utc) { now_ = parse_instant(utc).value(); }
    void advance(std::chrono::milliseconds time) { now_ += time; }

private:
    Instant now_;
};

} // namespace yardstick::test
