#pragma once

#include <cstddef>
#include <string>

namespace yardstick {

/// A text that a plugin wrote into `size` bytes: ends at the first NUL or with the bytes, and bytes that are no UTF-8
/// become '?', so that nothing later stumbles over them.
std::string plugin_text(const char* bytes, std::size_t size);

} // namespace yardstick
