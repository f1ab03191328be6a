#pragma once

#include <string>
#include <string_view>

namespace yardstick {

/// SHA-256 (FIPS 180-4) of `bytes`: 64 hex digits in lower case.
std::string sha256_of(std::string_view bytes);

} // namespace yardstick
