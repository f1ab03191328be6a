#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// The other libraries that a library (its bytes) says it needs, as the loader will look for them. Empty when the bytes are no
/// library of this machine: the loader then says what is wrong with them.
std::vector<std::string> needed_libraries(std::string_view library);

} // namespace yardstick
