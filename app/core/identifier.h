#pragma once

#include "core/clock.h"

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace yardstick {

/// True for ids of departments, sites, metrics, plugins, surveys: `[a-z][a-z0-9_]*`, at most 64 characters.
bool is_identifier(std::string_view text);

/// An identifier made from a name: "Hand-off Desk" gives "hand_off_desk", "Zürich" gives "zurich" and "Анна" "anna".
/// What ICU writes in no Latin letters is dropped; never empty.
std::string identifier_from(std::string_view name);

/// True for a UUID in its canonical lower-case form of 36 characters.
bool is_uuid(std::string_view text);

/// Makes UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then a counter, then randomness.
///
/// Ids of one generator sort as texts in the order in which they were made, even within a millisecond and
/// when the clock steps back. [any thread]
class UuidGenerator {
public:
    explicit UuidGenerator(const Clock& clock) : clock_(clock) {}

    /// The next id, 36 characters, lower case.
    std::string next();

private:
    const Clock& clock_;
    std::mutex mutex_;
    std::uint64_t last_milliseconds_ = 0;
    std::uint32_t counter_ = 0; ///< 26 bits: the 12 after the version and the 14 after the variant
};

} // namespace yardstick
