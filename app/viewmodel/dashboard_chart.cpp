#include "viewmodel/dashboard_chart.h"

#include "report/figure_text.h"
#include "viewmodel/dashboard_tiles.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

// Where a day stands among the slots: the month's first day on the border before its slot, the last near that after it.
double slot_of(Day day, MonthSpan span)
{
    const Month month = month_of(day);
    const date::year_month_day date{day};
    const double days = unsigned((month / date::last).day());
    const double along = (unsigned(date.day()) - 1) / days;
    return static_cast<double>((month - span.first).count()) - 0.5 + along;
}

std::string day_text(Day day)
{
    return std::to_string(unsigned(date::year_month_day{day}.day())) + " " + long_name(month_of(day));
}

std::string state_text(const Score& score)
{
    switch (score.state) {
    case ScoreState::shown:
        return {};
    case ScoreState::no_data:
        return "no data";
    case ScoreState::withheld:
        return score.reason.empty() ? "withheld" : "withheld: " + score.reason;
    case ScoreState::failed:
        return "failed: " + score.reason;
    }
    return {};
}

std::string signal_text(Tone tone, const PointSignal& signal)
{
    if (signal.cause == SpecialCause::none)
        return "noise";
    if (tone == Tone::improvement)
        return "improvement";
    return tone == Tone::concern ? "concern" : signal.direction > 0 ? "higher" : "lower";
}

std::size_t segment_of(const ControlChart& control, std::size_t point)
{
    std::size_t segment = control.segments.size() - 1;
    while (control.segments[segment].first > point)
        --segment;
    return segment;
}

Tone segment_tone(const MetricHistory& history, std::size_t segment)
{
    return tone_of(variation_of(shift_of(history.control, segment), history.better));
}

ChartValue value_of(const Score& score, const MetricHistory& history, Month month)
{
    ChartValue value;
    value.note = state_text(score);
    if (score.state != ScoreState::shown)
        return value;
    value.value = score.figure.value;
    value.low = score.figure.low;
    value.high = score.figure.high;
    value.n = score.figure.n;
    const auto point = std::lower_bound(history.points.begin(), history.points.end(), month);
    if (point == history.points.end() || *point != month)
        return value;
    const auto index = static_cast<std::size_t>(point - history.points.begin());
    const std::size_t segment = segment_of(history.control, index);
    PointSignal signal = history.control.signals[index];
    if (signal.cause == SpecialCause::none)
        signal = signals_by_limits_before(history.control, segment)[index - history.control.segments[segment].first];
    value.tone = tone_of(variation_of(signal.direction, history.better));
    const bool is_judged = history.control.segments[segment].limits || signal.cause != SpecialCause::none;
    value.note = is_judged ? signal_text(value.tone, signal) : "";
    return value;
}

std::vector<UsualRange> ranges_of(const MetricHistory& history, MonthSpan span)
{
    std::vector<UsualRange> ranges;
    for (std::size_t i = 0; i < history.control.segments.size(); ++i) {
        const ControlSegment& segment = history.control.segments[i];
        if (!segment.limits)
            continue;
        const bool is_newest = i + 1 == history.control.segments.size();
        const Month first = std::max(history.points[segment.first], span.first);
        const Month last = std::min(
            is_newest ? history.points.back() : history.points[segment.first + segment.count] - date::months{1}, span.last);
        if (last < first)
            continue;
        const auto slot = [&](Month month) { return static_cast<std::size_t>((month - span.first).count()); };
        ranges.push_back({slot(first), slot(last), segment.limits->lower, segment.limits->mean, segment.limits->upper,
                          segment.is_trial, segment_tone(history, i)});
    }
    return ranges;
}

// A change of target begins with the month whose score names it; months without a score keep the one before.
std::vector<ChartTarget> targets_of(const MetricHistory& history, MonthSpan span)
{
    std::vector<ChartTarget> targets;
    std::optional<double> current;
    for (const auto& [month, score] : history.months) {
        if (month <= span.first || !current)
            current = score.target;
    }
    for (int slot = 0; slot < span.count(); ++slot) {
        const auto found = history.months.find(span.first + date::months{slot});
        if (found != history.months.end())
            current = found->second.target;
        if (!current)
            continue;
        const auto place = static_cast<std::size_t>(slot);
        const bool goes_on = !targets.empty() && targets.back().value == *current && targets.back().last + 1 == place;
        if (goes_on)
            targets.back().last = place;
        else
            targets.push_back({place, place, *current});
    }
    return targets;
}

bool is_rescored(const Score& score)
{
    return std::find(score.flags.begin(), score.flags.end(), "rescored") != score.flags.end();
}

// FEATURES F13. All months of a chart are of one version; the seam stands behind the last that an earlier one scored first.
void add_seam(Chart& chart, const MetricHistory& history, MonthSpan span)
{
    const auto last = std::find_if(history.months.rbegin(), history.months.rend(), [](const auto& month) { return is_rescored(month.second); });
    if (last == history.months.rend() || !history.card || last->first < span.first)
        return;
    const std::string version = "version " + std::to_string(history.card->version);
    if (last->first < span.last) {
        const ChartNote seam{static_cast<double>((last->first - span.first).count()) + 0.5, version + " of the metric",
                             "from " + long_name(last->first + date::months{1})};
        const auto later = std::find_if(chart.notes.begin(), chart.notes.end(), [&](const ChartNote& note) { return note.slot > seam.slot; });
        chart.notes.insert(later, seam);
    }
    chart.footnote += " Until " + long_name(last->first) + " another version scored it; those months are scored anew by " + version + ".";
}

std::string difference_text(double difference, const std::string& unit)
{
    const std::string_view word = unit == "percent" ? "points" : unit_word(unit);
    return figure_number(std::abs(difference), unit) + (word.empty() ? "" : "\u00A0" + std::string(word));
}

std::string shift_sentence(const MetricHistory& history, int shift)
{
    const ControlSegment& now = history.control.segments.back();
    const ControlSegment& before = history.control.segments[history.control.segments.size() - 2];
    double sum = 0.0;
    for (std::size_t i = now.first; i < now.first + now.count; ++i)
        sum += history.control.values[i];
    const double difference = sum / static_cast<double>(now.count) - before.limits->mean;
    std::string text = history.title + (shift > 0 ? " rose by " : " fell by ") + difference_text(difference, history.unit);
    text += " on average from " + long_name(history.points[now.first]) + " on";
    if (!now.reason.empty())
        text += " (" + now.reason + ")";
    return text + "; " + history.reading.detail + ".";
}

} // namespace

std::string chart_summary(const MetricHistory& history, MonthSpan span)
{
    if (history.points.empty())
        return "There is no complete month with answers yet.";
    const Month newest = history.points.back();
    if (!span.contains(newest))
        return "There is no data from " + span.text() + ".";
    const auto last_segment = history.control.segments.size() - 1;
    const bool is_quiet = history.control.signals.back().cause == SpecialCause::none;
    if (const int shift = shift_of(history.control, last_segment); shift != 0 && is_quiet)
        return shift_sentence(history, shift);
    const auto& limits = history.control.segments.back().limits;
    if (!limits)
        return history.reading.sentence();
    if (is_quiet)
        return "Nothing has changed beyond chance: the usual range is " + figure_number(limits->lower, history.unit) + " to " +
               figure_text(limits->upper, history.unit) + ".";
    return history.reading.sentence();
}

Chart make_chart(const MetricHistory& history, const std::vector<Annotation>& annotations, MonthSpan span)
{
    Chart chart;
    chart.title = history.title + " by month";
    chart.unit = history.unit;
    chart.series.push_back({history.title, {}});
    if (history.card) {
        chart.lowest = history.card->lowest;
        chart.highest = history.card->highest;
    }
    for (Month month = span.first; month <= span.last; month += date::months{1}) {
        chart.slots.push_back({short_name(month), std::to_string(int(month.year())), long_name(month)});
        const auto found = history.months.find(month);
        chart.series.front().values.push_back(found == history.months.end() ? ChartValue{{}, {}, {}, 0, Tone::noise, "no data"}
                                                                            : value_of(found->second, history, month));
    }
    if (chart.slots.empty())
        return chart;
    if (history.months.empty() && history.under_way && span.contains(month_of(history.under_way->period.to)))
        chart.series.front().values.back() = value_of(*history.under_way, history, span.last);
    chart.summary = chart_summary(history, span);
    chart.ranges = ranges_of(history, span);
    chart.targets = targets_of(history, span);
    for (const Annotation& annotation : annotations) {
        if (span.contains(month_of(annotation.at)))
            chart.notes.push_back({slot_of(annotation.at, span), annotation.text, day_text(annotation.at)});
    }
    chart.footnote = "Usual range: mean ± 2.66 mean moving ranges, from the first 12 months of each range; trial below 12. ";
    chart.footnote += rounding_note;
    if (history.card)
        chart.footnote += " Metric " + history.card->full_id() + ", version " + std::to_string(history.card->version) + ".";
    add_seam(chart, history, span);
    return chart;
}

} // namespace yardstick
