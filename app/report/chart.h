#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// What a point of data says, by colour and by shape: see ChartPalette and MarkShape.
enum class Tone { noise, improvement, concern };

/// A place on the horizontal axis: a month.
struct ChartSlot {
    std::string label; ///< "Nov"
    std::string group; ///< "2024": written below the first slot of each group; empty for none
    std::string name;  ///< "November 2024", for the table
};

/// One point of a series. Without a value the line has a gap there: no data is not zero.
struct ChartValue {
    std::optional<double> value;
    std::optional<double> low, high;
    std::int64_t n = 0;
    Tone tone = Tone::noise;
    std::string note; ///< for the table: "Improvement", "no data", "withheld"
};

struct ChartSeries {
    std::string label;              ///< written at the end of its line; the newest figure when there is one series
    std::vector<ChartValue> values; ///< one per slot
};

/// The usual range of slots `first` to `last`, drawn behind the points with its mean.
struct UsualRange {
    std::size_t first = 0;
    std::size_t last = 0;
    double low = 0.0;
    double mean = 0.0;
    double high = 0.0;
    bool is_trial = false;
    Tone tone = Tone::noise;
};

/// A target that holds for slots `first` to `last`.
struct ChartTarget {
    std::size_t first = 0;
    std::size_t last = 0;
    double value = 0.0;
};

/// Something that happened between slots: 5.5 is the border of slots 5 and 6.
struct ChartNote {
    double slot = 0.0;
    std::string text;
    std::string when; ///< "12 May 2025", for the table
};

/// A chart over time as data: what is to be seen, and nothing of how it is drawn.
struct Chart {
    std::string title;
    std::string summary; ///< one sentence that says what there is to see
    std::string unit;    ///< as a MetricCard names it
    std::vector<ChartSlot> slots;
    std::vector<ChartSeries> series;
    std::vector<UsualRange> ranges;
    std::vector<ChartTarget> targets;
    std::vector<ChartNote> notes;
    std::optional<double> lowest, highest; ///< values that the unit cannot pass: 0 and 100 for a percentage
    std::string footnote;                  ///< factor of the limits, rounding, version
};

/// The same chart as text: a heading and a row per slot, for readers who do not see it and for copying.
struct ChartTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

ChartTable table_of(const Chart& chart);

} // namespace yardstick
