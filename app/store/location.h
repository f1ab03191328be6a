#pragma once

#include <filesystem>
#include <string>

namespace yardstick {

/// The workspace of this user when none is named: $XDG_DATA_HOME/yardstick/workspace.yardstick, by default below
/// ~/.local/share. Throws Error when neither XDG_DATA_HOME nor HOME is set.
std::string default_location();

/// True for "postgresql://…" and "postgres://…"; every other location is the path of a file.
bool is_server_location(const std::string& location);

/// The server's location without its password, for people to read.
std::string without_password(const std::string& location);

} // namespace yardstick
