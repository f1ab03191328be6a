#pragma once

#include "report/chart.h"
#include "viewmodel/metric_history.h"

#include <vector>

namespace yardstick {

/// The chart of one metric by month: points in their tone, usual ranges, dated targets, annotations within the span,
/// and the sentence that says what there is to see.
Chart make_chart(const MetricHistory& history, const std::vector<Annotation>& annotations, MonthSpan span);

/// That sentence alone: "Customer satisfaction rose by 8.8 points after new phone system (May 2025); six months stay in a
/// new, higher range."
std::string chart_summary(const MetricHistory& history, MonthSpan span);

} // namespace yardstick
