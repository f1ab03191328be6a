#pragma once

#include <string>
#include <string_view>

namespace yardstick {

/// The rest of an Error's sentence, made to stand behind "Not saved: ", with which the store's sentences may begin already.
std::string why_not_saved(std::string_view sentence);

} // namespace yardstick
