#pragma once

#include "viewmodel/workspace.h"

#include <string>

namespace yardstick {

/// Which target is meant, as people name it.
///
/// `metric` is "plugin.metric": the target is for all bindings of the metric, or for the one that `binding` names. A name without
/// a point is that of a binding, and the target is for this one alone; where no binding has it, it is the id of a metric. One that
/// bindings of several metrics could be meant by is refused.
struct TargetName {
    std::string metric;
    std::string department; ///< id
    Day from;               ///< the first day on which it holds
    std::string binding{};  ///< empty: as `metric` says
};

/// Sets what a metric should reach from a day on, in one department. `value` and `bands` ("60, 80": where poor ends and where good
/// begins; empty: the card's) are texts as people type them. Returns what is kept; durable then.
///
/// Refused where what it names does not exist, where a number is none or outside of the card's range, and where the bands do not
/// run from poor to good. Where the plugin cannot be read there is no card to check against. Throws Error when the world fails.
Result<DatedTarget> set_target(Workspace& workspace, const TargetName& name, const std::string& value, const std::string& bands = {});

/// Takes a target back, and returns it: what held before holds again. What it was stays on record. A Problem when there is none.
Result<DatedTarget> remove_target(Workspace& workspace, const TargetName& name);

/// Its bands as they are typed: "60, 80"; empty when it has none of its own.
std::string typed_bands(const DatedTarget& target);

} // namespace yardstick
