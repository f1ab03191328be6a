#pragma once

#include "scoring/card.h"

#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// What became of a plugin that was found.
enum class PluginState {
    used,        ///< its metrics can be used, but for those that were refused
    unknown,     ///< nobody has said yet whether it may run
    distrusted,  ///< somebody said that it may not
    refused,     ///< its files or its library are wrong
    quarantined, ///< it failed three times; somebody may let it try again
    off          ///< it would be used but for safe mode, in which nothing of any plugin runs
};
std::string_view to_text(PluginState state);

/// Who says that a plugin may run.
enum class TrustedBy {
    nobody,
    build,  ///< it came with Yardstick
    person, ///< somebody here said so, of exactly this file
    folder  ///< it stands in a folder whose plugins are all trusted, for development
};
std::string_view to_text(TrustedBy by);

struct RefusedMetric {
    std::string id; ///< without the plugin's
    std::vector<std::string> reasons;
};

/// A plugin of the search path, used or not.
struct FoundPlugin {
    std::string id, version, department; ///< empty where the file that names them could not be read
    std::string path;                    ///< of the library, of the metrics.json, or of the manifest when it is that which is wrong
    bool has_code = true;                ///< false: a metrics.json
    std::string sha256;                  ///< of the library or the metrics.json, 64 hex digits; empty where it could not be read
    bool is_removable = false;           ///< it stands in the user's own plugin folder
    PluginState state = PluginState::used;
    TrustedBy trusted_by = TrustedBy::nobody;
    std::vector<std::string> reasons;    ///< why it is not used: what was expected, what was found, what to do
    std::vector<MetricCard> metrics;     ///< as announced, whether the plugin is used or not; refused ones are not among them
    std::vector<RefusedMetric> refused_metrics;
    int failures = 0;                    ///< of its process, since it was last let try again
    std::string last_failure;            ///< a sentence; empty without failures
};

} // namespace yardstick
