#include "report/chart.h"

#include "report/figure_text.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

template <class Span>
const Span* holding(const std::vector<Span>& spans, std::size_t slot)
{
    const auto found =
        std::find_if(spans.begin(), spans.end(), [&](const Span& span) { return span.first <= slot && slot <= span.last; });
    return found == spans.end() ? nullptr : &*found;
}

// What happened in the slot: an annotation belongs to the slot that it falls in or opens.
std::string notes_of(const Chart& chart, std::size_t slot)
{
    std::string notes;
    for (const ChartNote& note : chart.notes) {
        const auto last = static_cast<double>(chart.slots.size()) - 1.0;
        const double opened = std::clamp(std::ceil(note.slot), 0.0, last);
        if (opened != static_cast<double>(slot))
            continue;
        if (!notes.empty())
            notes += "; ";
        notes += note.text + (note.when.empty() ? "" : " (" + note.when + ")");
    }
    return notes;
}

} // namespace

ChartTable table_of(const Chart& chart)
{
    ChartTable table;
    table.columns = {"Period"};
    const bool is_single = chart.series.size() == 1;
    for (const ChartSeries& series : chart.series) {
        const std::string prefix = is_single ? "" : series.label + ": ";
        for (const char* column : {"Value", "Interval", "n", "Reading"})
            table.columns.push_back(prefix + column);
    }
    for (const char* column : {"Usual range", "Target", "What happened"})
        table.columns.emplace_back(column);

    for (std::size_t slot = 0; slot < chart.slots.size(); ++slot) {
        std::vector<std::string> row{chart.slots[slot].name};
        for (const ChartSeries& series : chart.series) {
            const ChartValue& value = series.values.at(slot);
            Figure figure;
            figure.low = value.low;
            figure.high = value.high;
            row.push_back(value.value ? figure_text(*value.value, chart.unit) : "");
            row.push_back(value.low && value.high ? interval_text(figure, chart.unit) : "");
            row.push_back(value.value ? number_text(static_cast<double>(value.n), 0) : "");
            row.push_back(value.note);
        }
        const UsualRange* range = holding(chart.ranges, slot);
        row.push_back(range ? figure_number(range->low, chart.unit) + " to " + figure_number(range->high, chart.unit) +
                                  (range->is_trial ? " (trial)" : "")
                            : "");
        const ChartTarget* target = holding(chart.targets, slot);
        row.push_back(target ? set_number(target->value) : "");
        row.push_back(notes_of(chart, slot));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace yardstick
