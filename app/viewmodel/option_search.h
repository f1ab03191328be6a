#pragma once

#include "viewmodel/option.h"

#include <string>
#include <vector>

namespace yardstick {

/// Those of `options` that somebody means who types `text`: each word of it begins a word of the name, in whatever letter case.
/// Names that begin with it come first; otherwise the order stays. All of them when nothing was typed.
std::vector<Option> matching(const std::vector<Option>& options, const std::string& text);

} // namespace yardstick
