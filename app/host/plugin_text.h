#pragma once

#include "scoring/card.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace yardstick {

/// A text that a plugin wrote into `size` bytes: ends at the first NUL or with the bytes. Nothing later stumbles over it: line
/// breaks and tabs become blanks, and '?' stands for bytes that are no UTF-8 and for characters that would steer a terminal or
/// turn the direction of what is written after them.
std::string plugin_text(const char* bytes, std::size_t size);
std::string plugin_text(std::string_view bytes);

/// The same of all texts of a card: nobody has trusted its plugin yet when people read it.
void clean_texts(MetricCard& card);

} // namespace yardstick
