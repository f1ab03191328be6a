#pragma once

#include <string>
#include <string_view>

namespace yardstick {

/// What a plugin tried, for "it tried to …", from the system call's number in a `forbidden` message.
std::string attempt_in_words(std::string_view message);

} // namespace yardstick
