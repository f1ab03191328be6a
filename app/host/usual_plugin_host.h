#pragma once

#include "host/plugin_host.h"

#include <memory>
#include <set>
#include <string>

namespace yardstick {

/// The host of a program: the usual folders (plugin_folders.h), and the record of this user. `shipped` holds the SHA-256 of the plugins
/// that came with the program.
std::unique_ptr<PluginHost> usual_plugin_host(std::set<std::string> shipped, bool is_safe_mode = false);

} // namespace yardstick
