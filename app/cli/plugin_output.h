#pragma once

#include "core/json.h"
#include "scoring/found_plugin.h"

#include <string>
#include <vector>

namespace yardstick {

/// A line of `plugin list --json`.
Json to_json(const FoundPlugin& plugin);

/// What a person decides on: id, version, department, metrics, file and SHA-256, a line each.
std::string described(const FoundPlugin& plugin);

/// Why the plugin, or one of its metrics, is not used: "helpdesk: not trusted: …". Empty when all of it is.
std::vector<std::string> why_not_used(const FoundPlugin& plugin);

/// "csat recovery"
std::string metric_list(const FoundPlugin& plugin);

} // namespace yardstick
