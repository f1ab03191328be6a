#pragma once

#include "core/instant.h"

namespace yardstick {

/// A day that nothing kept is later than: what holds on it is the newest there is.
inline constexpr Day end_of_time{date::year{9999} / date::December / 31};

} // namespace yardstick
