#pragma once

#include "core/problem.h"
#include "scoring/bound_metric.h"
#include "scoring/grouping.h"
#include "scoring/state_store.h"
#include "survey/response_store.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// A state of rows that answered one version of a survey.
struct VersionState {
    int source_version = 1;
    SavedState state;
};

/// One metric under one version of its binding, and what its rows became. Once there is a problem nothing is added.
struct Accumulation {
    explicit Accumulation(BoundMetric metric) : bound(std::move(metric)) {}

    BoundMetric bound;
    std::vector<DayState> days;                                         ///< ordered by key; from fill_days
    std::map<std::vector<std::string>, std::vector<VersionState>> groups; ///< from fill_groups
    std::optional<Problem> problem;
};

/// Gives every metric its state of every day of `days` that it holds on. The metrics are of one source.
///
/// A state that was kept at the day's own change count is taken as it is; the others are computed from the rows and kept.
/// A day that several metrics need is read, and its answers parsed, once. Returns how many states were computed.
std::int64_t fill_days(std::vector<Accumulation>& metrics, const std::vector<ChangedDay>& days, const ResponseQuery& query,
                       StateStore& states, const ResponseStore& responses);

/// Gives every metric its states of the groups that only the rows tell apart, from one reading of the rows.
void fill_groups(std::vector<Accumulation>& metrics, Grouping& grouping, const ResponseQuery& query, const ResponseStore& responses);

} // namespace yardstick
