#pragma once

#include "scoring/bound_metric.h"
#include "scoring/grouping.h"
#include "scoring/scorer.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

// What the sources of the Scorer share.

namespace yardstick {

struct KeptFigure;

/// A state of a group, with the metric under the version of the binding that made it.
struct Scorer::GroupPart {
    BoundMetric* bound = nullptr;
    int source_version = 1;
    SavedState state;
    const KeptFigure* kept = nullptr; ///< what its day keeps from another version of the metric
};

/// The values that make a group: one of each key, in their order.
using GroupValues = std::vector<std::string>;

/// What the groups of one query have in common.
struct Scorer::GroupContext {
    const ScoreQuery& query;
    Grouping& grouping;
    std::optional<Period> whole; ///< absent: no days were asked for, and nothing was answered
    std::map<GroupValues, std::int64_t> voided;
    std::vector<DatedTarget> targets;
    std::map<GroupValues, std::string> withheld; ///< groups of staff that are not shown, and why
    std::set<GroupValues> partial;               ///< groups of staff of which some days are not shown
    std::set<Day> kept_days = {};                ///< of the binding at hand, when rows tell the groups: days with a KeptFigure
};

} // namespace yardstick
