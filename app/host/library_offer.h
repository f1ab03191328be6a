#pragma once

#include "host/manifest.h"

#include <string_view>

namespace yardstick {

/// Compares what a library offers, as its worker's `ready` message says, with its manifest. A Problem names the difference.
Result<void> check_offer(std::string_view message, const Manifest& manifest);

} // namespace yardstick
