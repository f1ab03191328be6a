#pragma once

#include "report/chart.h"

#include <string>
#include <vector>

namespace yardstick::test {

/// A chart of `values` by month from November 2024 on; no value where one is absent.
inline Chart chart_of(const std::vector<std::optional<double>>& values)
{
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    Chart chart;
    chart.title = "Customer satisfaction by month";
    chart.summary = "Satisfaction rose by 9 points after the new phone system.";
    chart.unit = "percent";
    chart.lowest = 0.0;
    chart.highest = 100.0;
    chart.series.push_back({"Customer satisfaction", {}});
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t month = (10 + i) % 12;
        const std::string year = std::to_string(2024 + (10 + i) / 12);
        chart.slots.push_back({months[month], year, std::string(months[month]) + " " + year});
        chart.series.front().values.push_back({values[i], {}, {}, 100, Tone::noise, ""});
    }
    return chart;
}

/// The chart of mockups/dashboard.png.
inline Chart mockup_chart()
{
    Chart chart = chart_of({71.2, 73.0, 70.8, 74.1, 73.1, 72.2, 79.0, 79.6, 81.2, 80.7, 82.9, 84.1});
    for (std::size_t i = 6; i < 12; ++i)
        chart.series.front().values[i].tone = Tone::improvement;
    chart.ranges = {{0, 5, 67.8, 72.4, 77.0, true, Tone::noise}, {6, 11, 77.9, 81.2, 84.5, true, Tone::improvement}};
    chart.targets = {{0, 11, 85.0}};
    chart.notes = {{5.5, "new phone system", "1 May 2025"}};
    chart.footnote = "Usual range: mean ± 2.66 mean moving ranges. Figures are rounded for display only, half away from zero.";
    return chart;
}

} // namespace yardstick::test
