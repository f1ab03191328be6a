#pragma once

#include "core/instant.h"

namespace yardstick::store {

/// Instants are stored as milliseconds since 1970 in UTC.
inline long long stored_instant(Instant instant)
{
    return instant.time_since_epoch().count();
}

inline Instant instant_at(long long stored)
{
    return Instant(std::chrono::milliseconds(stored));
}

} // namespace yardstick::store
