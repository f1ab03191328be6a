#pragma once

#include <filesystem>

namespace yardstick::test {

/// The folder of the build, in which the plugins of the house and of the tests stand.
inline const std::filesystem::path built = YARDSTICK_BINARY_DIR;
/// The tool of those who write plugins.
inline const std::filesystem::path plugin_tool = built / "bin/yardstick-plugin";

} // namespace yardstick::test
