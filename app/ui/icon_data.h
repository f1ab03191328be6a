#pragma once

#include <map>
#include <string_view>

namespace yardstick::ui {

/// The drawings of app/assets/icons as SVG text, by file name without ".svg". Written by the build.
const std::map<std::string_view, const char*>& icon_data();

} // namespace yardstick::ui
