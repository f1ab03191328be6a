#pragma once

#include "report/chart.h"
#include "viewmodel/metric_history.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// One KPI as its tile shows it. All texts are ready to be shown; numbers in them are rounded by `figure_text`.
struct DashboardTile {
    std::string key; ///< see `series_key`
    std::string title;
    std::string value;                            ///< "84.1"; empty when there is no figure
    std::string unit;                             ///< "%", behind the value
    std::string instead;                          ///< in place of the value: "No data", "Withheld", "Failed"
    std::string detail;                           ///< "81.9 to 86.1 · n 1 204 · target 85", or why there is no figure
    std::string when;                             ///< "October 2025 · pilot · few answers"
    std::vector<std::optional<double>> sparkline; ///< a place for every month of the span
    Tone tone = Tone::noise;
    std::string word;     ///< "Improvement, hit and miss"; empty when nothing is said
    std::string sentence; ///< "six months in a higher range"
    std::string pair;     ///< "Read beside Resolution rate, 71.5 %"; empty for none
    std::string spoken;   ///< all of it in one text, for a screen reader

    bool has_failed = false;
};

/// A tile for every metric, in the same order, for the months of `span`: the newest complete month says the value. A
/// metric whose first month is still under way shows that month so far, and says so.
std::vector<DashboardTile> make_tiles(const std::vector<MetricHistory>& histories, MonthSpan span);

/// What a flag of a Score means, in words: "few answers"; an unknown one is shown as it is.
std::string flag_text(const std::string& flag);

/// The tone in which a reading is drawn.
Tone tone_of(Variation variation);

} // namespace yardstick
