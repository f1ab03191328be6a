#pragma once

#include "scoring/control_chart.h"
#include "viewmodel/workspace.h"

#include <map>
#include <string>
#include <vector>

namespace yardstick {

/// A recorded act: from `from` on a metric's points are judged by a usual range of their own, because of `reason`.
struct RangeDecision {
    Day from;
    std::string reason;
};

/// Everything that the dashboard shows of one department, read from a workspace in one go, so that a worker can read
/// it and a test can write it down.
struct DashboardData {
    std::string department; ///< id; empty when there is no department
    std::string department_name;
    Day today{};                         ///< the day that has begun at every site: a month is complete when it is over everywhere
    std::vector<Score> scores;           ///< by month, of every binding that has responses of the department, oldest month first
    std::vector<MetricCard> cards;       ///< of all metrics in use, in the order in which their plugins list them
    std::vector<Annotation> annotations; ///< that concern the department, by day
    std::map<std::string, std::vector<RangeDecision>> ranges; ///< by series key (see `series_key`), by day
    std::vector<RefusedPlugin> refused; ///< but for those about which somebody has decided, or has to
    std::size_t waiting_plugins = 0;    ///< nobody has said yet whether they may run
    bool are_plugins_off = false;       ///< safe mode
    std::size_t bindings = 0; ///< of the whole workspace
    std::string problem;      ///< why there are no scores, when the question itself was refused
};

/// Reads it. Throws Error when the world fails. [the store's thread]
DashboardData read_dashboard(Workspace& workspace, const std::string& department);

/// Names the series of a score among the others of its department: "csat/csat".
std::string series_key(const Score& score);

/// Keeps the decisions about one series, replacing those there were. Durable when it returns.
void save_ranges(OfficeStore& office, const std::string& department, const std::string& series,
                 const std::vector<RangeDecision>& ranges);

} // namespace yardstick
