#pragma once

#include "host/plugin_records.h"
#include "scoring/found_plugin.h"

#include <set>
#include <string>

namespace yardstick {

/// What decides whether a plugin may run.
struct TrustRules {
    const PluginRecord& record;
    const std::set<std::string>& shipped; ///< SHA-256 of the plugins that came with this Yardstick
    bool is_safe_mode = false;
};

/// Decides on a plugin whose files are right: its state, `used` where it may run, who trusts it, its failures, and the reasons.
///
/// Trust holds for exactly one file, by its hash, or for a folder and whatever its plugins become. Distrust goes before both, and
/// holds for the plugin of that id at that path also when its file has changed.
void decide(FoundPlugin& plugin, const TrustRules& rules);

/// Why a plugin with these failures is quarantined, and what to do.
std::string quarantine_reason(const PluginFailures& failures);

} // namespace yardstick
