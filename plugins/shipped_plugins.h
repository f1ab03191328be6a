#pragma once

#include <set>
#include <string>

namespace yardstick {

/// SHA-256 of the plugins that this build made: of each library and each metrics.json, as built and as installed.
std::set<std::string> shipped_plugins();

} // namespace yardstick
