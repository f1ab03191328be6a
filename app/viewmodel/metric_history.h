#pragma once

#include "scoring/control_chart_reading.h"
#include "viewmodel/dashboard_data.h"
#include "viewmodel/dashboard_months.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// One metric of one department through the months, with what its control chart says.
///
/// Limits come from the whole history and not from the months on view: a shorter view must not call noise a change.
/// Only complete months count for them; the month that is under way is kept apart.
struct MetricHistory {
    std::string key; ///< see `series_key`
    std::string title;
    std::string unit;
    Better better = Better::higher;
    std::optional<MetricCard> card; ///< absent when the metric cannot be used
    std::string failure;            ///< why it cannot; empty otherwise
    std::map<Month, Score> months;  ///< complete months that have responses
    std::optional<Score> under_way; ///< of the month that is not over

    std::vector<Month> points; ///< the months behind the control chart's values
    ControlChart control;
    Reading reading; ///< of the newest point

    bool has_failed() const { return !failure.empty(); }
};

/// Every metric of the department: in the order in which plugins list them, paired ones side by side.
std::vector<MetricHistory> metric_histories(const DashboardData& data);

/// The metric that `history` is paired with, among `all`: of the same source. Null when it has none or it is not there.
const MetricHistory* pair_of(const MetricHistory& history, const std::vector<MetricHistory>& all);

/// True when a card says that this metric is read beside another, and that one is not measured here: then its figure
/// is not shown (METRICS.md section 5).
bool lacks_its_pair(const MetricHistory& history, const std::vector<MetricHistory>& all);

/// Oldest month of any of them, or `otherwise`.
Month oldest_month(const std::vector<MetricHistory>& histories, Month otherwise);

} // namespace yardstick
