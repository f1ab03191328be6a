#pragma once

#include <string>

namespace yardstick {

/// The workspace to open when none was named: the server that was connected to last, else the user's own file. Throws Error.
std::string usual_location();

/// The demo has a workspace of its own: made-up answers never come near real ones. Throws Error.
std::string demo_location();

/// From now on `location` is the usual one. It may hold a password, so nobody else may read where it is written down.
void remember_server(const std::string& location);

} // namespace yardstick
