#pragma once

#include <string_view>

namespace yardstick {

/// True when the fonts of this computer have a drawing for every letter of `text`, so that nobody sees empty boxes. [any thread]
bool fonts_can_show(std::string_view text);

} // namespace yardstick
