#pragma once

#include "check/check.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace yardstick {

/// What is to be checked, and how.
struct CheckRequest {
    std::filesystem::path library;        ///< or a metrics.json
    std::uint64_t seed = 0;               ///< decides all rows: the same seed gives the same findings
    std::vector<std::string> only;        ///< ids of checks; all when empty. What they stand on is looked at, too
    std::chrono::milliseconds limit{10'000}; ///< for each check
    /// Told of each check of a metric that is over, one at a time, from any thread; may be empty.
    std::function<void(std::size_t done, std::size_t of)> progress = {};
};

/// What came of a check, for one metric or for the plugin as a whole.
struct CheckResult {
    const Check* check;
    std::string metric; ///< empty: the plugin as a whole
    int place = -1;     ///< of the metric in the plugin
    Finding finding;
};

struct PluginReport {
    std::filesystem::path library;
    std::string plugin, version;
    std::uint64_t seed = 0;
    std::vector<CheckResult> results; ///< in the order of all_checks(), then of the metrics

    int count(Outcome outcome) const;
    bool has_passed() const { return count(Outcome::fail) == 0 && count(Outcome::crash) == 0; }
};

/// Runs the checks. Whatever runs the plugin's code does so in a process of its own, several at once; the plugin cannot
/// harm the caller. Throws Error when processes cannot be started.
PluginReport check_plugin(const CheckRequest& request);

} // namespace yardstick
