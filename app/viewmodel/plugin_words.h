#pragma once

#include "scoring/found_plugin.h"

#include <string>
#include <utility>
#include <vector>

namespace yardstick {

/// What became of a plugin, in a word or two: "used", "waits for trust", "not trusted", "refused", "quarantined", "switched off".
std::string state_words(PluginState state);

/// "helpdesk 1.2.0", and of one whose manifest could not be read "metrics.json of folder helpdesk".
std::string plugin_name(const FoundPlugin& plugin);

/// What becomes of a plugin's code when it is trusted, in a sentence.
std::string what_trusting_means(const FoundPlugin& plugin);

/// One metric of a plugin, as a line.
struct PluginMetricLine {
    std::string title, id, state;
};

/// All that is known of a plugin, in words.
struct PluginDetails {
    std::string title;    ///< "helpdesk 1.2.0"
    std::string subtitle; ///< "for IT Helpdesk · 3 metrics · C++ library"
    std::string state;    ///< what became of it, why, and what to do, in sentences
    std::vector<std::string> reasons;                        ///< why it, or a metric of it, was refused; a sentence each
    std::vector<std::pair<std::string, std::string>> facts; ///< "File" and its path, "SHA-256" and all of it, "Failures" and the last
    std::vector<PluginMetricLine> metrics;
};
PluginDetails details_of(const FoundPlugin& plugin);

} // namespace yardstick
