#pragma once

#include "scoring/metric.h"
#include "survey/response_store.h"

#include <string>
#include <vector>

namespace yardstick {

/// Whose states: one metric version under one version of a binding.
struct StateOwner {
    std::string metric;      ///< "plugin.metric"
    int metric_version = 1;
    std::string binding;     ///< its name
    int binding_version = 1;
    std::string format = {}; ///< which files of the metric read these states: see VersionCheck::state_format

    auto operator<=>(const StateOwner&) const = default;
};

/// A metric's state for one day. `changes` is the day's change count that its rows were read at.
struct DayState {
    DayKey key;
    std::int64_t changes = 0;
    SavedState state;
};

/// Keeps states of days: derived, rebuildable, never the truth. Port: implemented by `store`.
///
/// The store frames what it keeps with length and checksum; a state that was damaged on the disk is not returned,
/// so that it is computed again. [the store's thread]
class StateStore {
public:
    virtual ~StateStore() = default;

    /// The states of `owner`, and of no other format, on days of `query` (source, department, site and period are used), ordered by key.
    virtual std::vector<DayState> states(const StateOwner& owner, const ResponseQuery& query) const = 0;
    /// Keeps states; one that was computed from more changes is not overwritten by one from fewer. One of another format may give way.
    /// One transaction.
    virtual void keep(const StateOwner& owner, const std::vector<DayState>& states) = 0;
    /// Forgets every state, of every owner.
    virtual void drop_states() = 0;
};

} // namespace yardstick
