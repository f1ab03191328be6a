#pragma once

#include <filesystem>

namespace yardstick {

/// Where the programs of this user keep what is no document: $XDG_STATE_HOME/yardstick, by default ~/.local/state/yardstick (XDG base
/// directory specification). Need not exist; empty where neither XDG_STATE_HOME nor HOME is set.
std::filesystem::path state_folder();

} // namespace yardstick
