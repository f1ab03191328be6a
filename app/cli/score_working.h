#pragma once

#include "core/json.h"
#include "scoring/score.h"
#include "viewmodel/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// One version of a binding that a score was computed with.
struct WorkingVersion {
    int version = 0;
    std::optional<Day> from, until;                                 ///< its first and last day; absent: open
    std::vector<std::pair<std::string, std::string>> fields;        ///< field ← question, in the card's order
    std::vector<std::pair<std::string, std::vector<double>>> parameters; ///< all of them, in the card's order
    bool is_changed = false;                                        ///< a parameter is not the card's
};

/// How a score came about (FEATURES F15): what the metric says of itself, what fed it, and with which parameters.
struct ScoreWorking {
    std::optional<MetricCard> card; ///< absent where the plugin is not there
    std::vector<WorkingVersion> versions; ///< that hold on a day of the score's period, oldest first
};

ScoreWorking working_of(const Score& score, Workspace& workspace);

/// The member `working` of a line of `score --json --explain`.
Json to_json(const ScoreWorking& working);

/// "binding csat, version 2 from 2026-06-01: rating ← rating; satisfied 5", a line for each version.
std::vector<std::string> binding_lines(const Score& score, const ScoreWorking& working);

/// How it is computed, and a warning where the words are those of other parameters.
std::string how_text(const ScoreWorking& working);

} // namespace yardstick
