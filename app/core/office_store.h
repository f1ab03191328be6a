#pragma once

#include "core/instant.h"
#include "core/json.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// One dated revision of an entry of the office: a department, a site, a person, a calendar …
struct OfficeEntry {
    std::string kind; ///< "department", "site", "person", "team", "calendar", "business_goal"
    std::string id;
    int revision = 0; ///< counts from 1; given by the store
    Day from;         ///< the day from which it holds
    bool retired = false;
    Json document; ///< its fields, as `Office` writes them
};

/// Where a metric's figures are called poor and where good, in its own unit. `poor_ends` is the lower of the two where higher is
/// better, the higher where lower is.
struct Bands {
    double poor_ends = 0.0;
    double good_begins = 0.0;

    bool operator==(const Bands&) const = default;
};

/// A target that a metric should reach, from a day on, for one department: one dated revision of it.
struct DatedTarget {
    std::string metric;     ///< "plugin.metric"
    std::string department; ///< id
    Day from;
    double value = 0.0;            ///< in the metric's own unit
    std::optional<Bands> bands{};  ///< absent: the card's hold
    std::string binding{};         ///< the name of the one binding that it is for; empty: for all of the metric's
    int revision = 0;              ///< counts from 1; given by the store
    bool is_removed = false;       ///< taken back: what it was holds no longer
};

/// Something that happened and that a reader of a chart should know: "new phone system".
struct Annotation {
    std::string id; ///< UUID
    Day at;
    std::string text;
    std::string department; ///< id, or empty: concerns everybody
};

/// Keeps the office, its targets and its annotations. Port: implemented by `store`. Throws Error when the world fails.
class OfficeStore {
public:
    virtual ~OfficeStore() = default;

    /// The revision of each entry that holds on `as_of` (the newest whose `from` is not later), retired ones included.
    virtual std::vector<OfficeEntry> entries(const std::string& kind, Day as_of) const = 0;
    /// All revisions of one entry, oldest first.
    virtual std::vector<OfficeEntry> history(const std::string& kind, const std::string& id) const = 0;
    /// Adds a revision; its number is given here. Durable when it returns.
    virtual void append(const OfficeEntry& entry) = 0;

    /// The targets that count, by metric, binding, department and day: of each the newest revision, none where that took it back.
    virtual std::vector<DatedTarget> targets() const = 0;
    /// All revisions of all targets, in the same order, oldest first.
    virtual std::vector<DatedTarget> target_history() const = 0;
    /// Adds a revision of the target of this metric, binding, department and day; its number is given here. Durable when it returns.
    virtual void set_target(const DatedTarget& target) = 0;

    virtual std::vector<Annotation> annotations(Day from, Day to) const = 0;
    virtual void annotate(const Annotation& annotation) = 0;

    /// Small settings of the workspace, by name: "desk.survey", "desk.person".
    virtual std::optional<std::string> setting(const std::string& name) const = 0;
    virtual void set_setting(const std::string& name, const std::string& value) = 0;
};

} // namespace yardstick
