#pragma once

#include "check/finding.h"
#include "core/json.h"

#include <filesystem>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace yardstick {

class Trial;
struct OpenedLibrary;

/// The files of a plugin, and what its code says of itself.
struct PluginFiles {
    std::filesystem::path library;  ///< or a metrics.json
    std::filesystem::path manifest; ///< where it must stand; a metrics.json is its own
    Json written;                   ///< the manifest's content; null when it is missing or no JSON object
    Json coded;                     ///< the same from the library's code; null when that could not be had
    std::string why_not_coded;      ///< although its table is sound; empty otherwise
};

/// How a check looks at a plugin.
using CheckFiles = Finding (*)(const PluginFiles& files);                   ///< without running it
using CheckManifest = Finding (*)(const Json& manifest);                    ///< without running it
using CheckCard = Finding (*)(const Json& card, const Json& manifest);      ///< each metric, without running it
using CheckLibrary = Finding (*)(OpenedLibrary& library);                   ///< in a process of its own
using CheckMetric = Finding (*)(Trial& trial);                              ///< each metric, in a process of its own

/// What to do when something is not as it should be, in the words of who reads it.
struct Fix {
    constexpr Fix(const char* everywhere) : in_code(everywhere), in_json(everywhere) {}
    constexpr Fix(const char* code, const char* json) : in_code(code), in_json(json) {}

    const char* in_code; ///< for the author of a library
    const char* in_json; ///< for the author of a metrics.json
};

// What several checks tell the author of a metrics.json.
inline constexpr const char* no_formula_should = "No formula should do this: please tell the authors of Yardstick, with this file and the seed.";
inline constexpr const char* small_enough = "Keep what the expressions give so small that it can be summed and squared.";

/// One thing that is asked of a plugin.
struct Check {
    const char* id;       ///< "state.round_trip": stays as it is once published
    const char* sentence; ///< what is so in a good plugin
    Fix fix;              ///< what to do when it is not
    std::variant<CheckFiles, CheckManifest, CheckCard, CheckLibrary, CheckMetric> look;
    bool only_after_success = false; ///< asks what others ask in part: skipped when one of them has failed
    bool is_about_code = false;      ///< asks what a metrics.json cannot do wrong: skipped there
    bool is_precondition = false;    ///< others look at nothing unless it passes: done even when only those are wanted
};

/// A check that looks at what only code can do wrong.
constexpr Check about_code(Check check)
{
    check.is_about_code = true;
    return check;
}

/// A check without whose pass others look at nothing.
constexpr Check precondition(Check check)
{
    check.is_precondition = true;
    return check;
}

/// All checks, in the order in which they run. A new one is a line of the list of its group.
const std::vector<Check>& all_checks();
/// Null when there is none of this id.
const Check* find_check(std::string_view id);

// The groups: one file each.
std::span<const Check> library_checks();
std::span<const Check> manifest_checks();
std::span<const Check> card_checks();
std::span<const Check> card_text_checks();
std::span<const Check> example_checks();
std::span<const Check> row_checks();
std::span<const Check> state_checks();
std::span<const Check> damaged_state_checks();
std::span<const Check> figure_checks();
std::span<const Check> parameter_checks();
std::span<const Check> conduct_checks();

} // namespace yardstick
