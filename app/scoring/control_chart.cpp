#include "scoring/control_chart.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace yardstick {

namespace {

// A mean of equal values may miss them by a rounding; such a point is still on the line.
int side_of(double value, double line)
{
    const double tolerance = 1e-12 * std::max(std::abs(value), std::abs(line));
    if (std::abs(value - line) <= tolerance)
        return 0;
    return value > line ? 1 : -1;
}

Pattern no_pattern(std::size_t points)
{
    return Pattern{std::vector<bool>(points), std::vector<bool>(points), std::vector<int>(points)};
}

// Stretches of equal, non-zero signs that are at least `length` long.
Pattern stretches(const std::vector<int>& signs, std::size_t length)
{
    Pattern pattern = no_pattern(signs.size());
    std::size_t first = 0;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (i == 0 || signs[i] != signs[i - 1])
            first = i;
        if (signs[i] == 0 || i + 1 - first < length)
            continue;
        pattern.ends[i] = true;
        for (std::size_t part = first; part <= i; ++part) {
            pattern.parts[part] = true;
            pattern.direction[part] = signs[i];
        }
    }
    return pattern;
}

// −1, 0 or +1 for points below, between or above the lines at `distance` from the mean.
std::vector<int> zones(std::span<const double> values, double mean, double distance)
{
    std::vector<int> zone(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (side_of(values[i], mean + distance) > 0)
            zone[i] = 1;
        if (side_of(values[i], mean - distance) < 0)
            zone[i] = -1;
    }
    return zone;
}

Pattern some_of(const std::vector<int>& zone, std::size_t needed, std::size_t of)
{
    Pattern pattern = no_pattern(zone.size());
    for (std::size_t i = of - 1; i < zone.size(); ++i) {
        const std::size_t first = i + 1 - of;
        const auto found = std::count(zone.begin() + static_cast<std::ptrdiff_t>(first),
                                      zone.begin() + static_cast<std::ptrdiff_t>(i + 1), zone[i]);
        if (zone[i] == 0 || static_cast<std::size_t>(found) < needed)
            continue;
        pattern.ends[i] = true;
        for (std::size_t part = first; part <= i; ++part) {
            if (zone[part] != zone[i])
                continue;
            pattern.parts[part] = true;
            pattern.direction[part] = zone[i];
        }
    }
    return pattern;
}

// NHS rule 4: any two of three neighbours in the outer third, all three on one side of the mean.
Pattern two_of_three_on_one_side(std::span<const double> values, const XmrLimits& limits)
{
    const std::vector<int> outer = zones(values, limits.mean, (limits.upper - limits.mean) * 2.0 / 3.0);
    Pattern pattern = no_pattern(values.size());
    for (std::size_t i = 2; i < values.size(); ++i) {
        const int side = side_of(values[i], limits.mean);
        const bool is_one_sided =
            side != 0 && side_of(values[i - 1], limits.mean) == side && side_of(values[i - 2], limits.mean) == side;
        if (!is_one_sided || std::abs(outer[i] + outer[i - 1] + outer[i - 2]) < 2)
            continue;
        pattern.ends[i] = true;
        for (std::size_t part = i - 2; part <= i; ++part) {
            if (outer[part] == 0)
                continue;
            pattern.parts[part] = true;
            pattern.direction[part] = side;
        }
    }
    return pattern;
}

} // namespace

std::optional<XmrLimits> xmr_limits(std::span<const double> values, double factor, Screening screening)
{
    if (values.size() < 2)
        return std::nullopt;
    std::vector<double> ranges;
    for (std::size_t i = 1; i < values.size(); ++i)
        ranges.push_back(std::abs(values[i] - values[i - 1]));
    const auto mean_of = [](const auto& numbers) {
        return std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
    };
    XmrLimits limits;
    limits.mean = mean_of(values);
    limits.mean_range = mean_of(ranges);
    if (screening == Screening::nelson && limits.mean_range > 0.0) {
        std::erase_if(ranges, [&](double range) { return range >= range_limit_factor * limits.mean_range; });
        assert(!ranges.empty() && "ranges below their own mean stay");
        limits.mean_range = mean_of(ranges);
    }
    limits.lower = limits.mean - factor * limits.mean_range;
    limits.upper = limits.mean + factor * limits.mean_range;
    limits.range_limit = range_limit_factor * limits.mean_range;
    return limits;
}

Pattern beyond_limits(std::span<const double> values, const XmrLimits& limits)
{
    Pattern pattern = no_pattern(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (side_of(values[i], limits.upper) > 0)
            pattern.direction[i] = 1;
        if (side_of(values[i], limits.lower) < 0)
            pattern.direction[i] = -1;
        pattern.ends[i] = pattern.parts[i] = pattern.direction[i] != 0;
    }
    return pattern;
}

Pattern runs(std::span<const double> values, const XmrLimits& limits, std::size_t length)
{
    std::vector<int> signs(values.size());
    std::transform(values.begin(), values.end(), signs.begin(), [&](double value) { return side_of(value, limits.mean); });
    return stretches(signs, length);
}

Pattern trends(std::span<const double> values, std::size_t length)
{
    assert(length > 1 && "a trend has a step");
    if (values.empty())
        return {};
    std::vector<int> steps;
    for (std::size_t i = 1; i < values.size(); ++i)
        steps.push_back(side_of(values[i], values[i - 1]));
    const Pattern of_steps = stretches(steps, length - 1);
    Pattern pattern = no_pattern(values.size());
    for (std::size_t step = 0; step < steps.size(); ++step) {
        pattern.ends[step + 1] = of_steps.ends[step];
        if (!of_steps.parts[step])
            continue;
        // A step has two feet: the turning point between two trends keeps the direction of the later one.
        pattern.parts[step] = pattern.parts[step + 1] = true;
        pattern.direction[step] = pattern.direction[step + 1] = of_steps.direction[step];
    }
    return pattern;
}

WesternElectric western_electric(std::span<const double> values)
{
    const auto limits = xmr_limits(values, three_sigma_factor);
    const Pattern none = no_pattern(values.size());
    if (!limits || limits->mean_range == 0.0)
        return {none, none, none, none, none};
    const double sigma = limits->mean_range / 1.128;
    return {beyond_limits(values, *limits), runs(values, *limits, 8), some_of(zones(values, limits->mean, 2 * sigma), 2, 3),
            some_of(zones(values, limits->mean, sigma), 4, 5), trends(values, 6)};
}

std::vector<PointSignal> nhs_signals(std::span<const double> values, const XmrLimits& limits)
{
    std::vector<PointSignal> signals(values.size());
    if (limits.mean_range == 0.0)
        return signals;
    const auto name = [&](const Pattern& pattern, SpecialCause cause) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (signals[i].cause == SpecialCause::none && pattern.parts[i])
                signals[i] = {cause, pattern.direction[i]};
        }
    };
    name(beyond_limits(values, limits), SpecialCause::beyond_limits);
    name(trends(values, 7), SpecialCause::trend);
    name(two_of_three_on_one_side(values, limits), SpecialCause::two_of_three);
    name(runs(values, limits, 7), SpecialCause::run);
    return signals;
}

ControlChart control_chart(std::span<const double> values, std::span<const RangeStart> starts, std::size_t baseline)
{
    ControlChart chart;
    chart.values.assign(values.begin(), values.end());
    if (values.empty())
        return chart;
    chart.segments.push_back({});
    for (const RangeStart& start : starts) {
        if (start.first == 0 || start.first >= values.size() || start.first == chart.segments.back().first)
            continue;
        assert(start.first > chart.segments.back().first && "starts ascend");
        chart.segments.push_back({start.first, 0, std::nullopt, false, start.reason});
    }
    for (std::size_t i = 0; i < chart.segments.size(); ++i) {
        ControlSegment& segment = chart.segments[i];
        const std::size_t end = i + 1 < chart.segments.size() ? chart.segments[i + 1].first : values.size();
        segment.count = end - segment.first;
        const auto points = values.subspan(segment.first, segment.count);
        std::vector<PointSignal> signals(segment.count);
        if (segment.count >= trial_points) {
            segment.limits = xmr_limits(points.first(std::min(baseline, points.size())));
            segment.is_trial = segment.count < firm_points;
            signals = nhs_signals(points, *segment.limits);
        }
        chart.signals.insert(chart.signals.end(), signals.begin(), signals.end());
    }
    return chart;
}

Assurance assurance(const XmrLimits& limits, double target, Better better)
{
    if (better == Better::neither)
        return Assurance::unknown;
    if (target > limits.upper)
        return better == Better::higher ? Assurance::fails : Assurance::passes;
    if (target < limits.lower)
        return better == Better::higher ? Assurance::passes : Assurance::fails;
    return Assurance::hit_and_miss;
}

} // namespace yardstick
