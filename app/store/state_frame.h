#pragma once

#include "scoring/state_store.h"

#include <optional>
#include <string>
#include <string_view>

namespace yardstick::store {

/// The text that keeps a state: hex of metric version (4 bytes), length (8), the state, and a BLAKE2b checksum (16) over
/// all of that and over whose state it is, which day's, and at which count. Integers are little-endian.
std::string framed(const StateOwner& owner, const DayState& state);

/// The state in `text`, if it is whole and is that of this owner, day and count; nothing for a damaged one.
std::optional<SavedState> unframed(std::string_view text, const StateOwner& owner, const DayKey& key, std::int64_t changes);

} // namespace yardstick::store
