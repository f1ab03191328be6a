#include "scoring/control_chart_reading.h"

#include <array>
#include <span>

namespace yardstick {

namespace {

std::string counted(std::size_t count, PointNoun noun)
{
    return count_word(count) + " " + std::string(count == 1 ? noun.singular : noun.plural);
}

// How many of the newest points satisfy `belongs(i)` without a break.
template <class Belongs>
std::size_t newest_stretch(std::size_t points, Belongs belongs)
{
    std::size_t length = 0;
    while (length < points && belongs(points - 1 - length))
        ++length;
    return length;
}

std::string describe(std::span<const double> values, std::span<const PointSignal> signals, const XmrLimits& limits,
                     PointNoun noun)
{
    const PointSignal newest = signals.back();
    const bool is_up = newest.direction > 0;
    switch (newest.cause) {
    case SpecialCause::beyond_limits: {
        const std::size_t length = newest_stretch(values.size(), [&](std::size_t i) { return signals[i] == newest; });
        const std::string where = is_up ? " above the usual range" : " below the usual range";
        return length == 1 ? "the last " + std::string(noun.singular) + " lies" + where : counted(length, noun) + where;
    }
    case SpecialCause::trend: {
        const std::size_t steps = newest_stretch(
            values.size() - 1, [&](std::size_t i) { return is_up ? values[i + 1] > values[i] : values[i + 1] < values[i]; });
        return counted(steps + 1, noun) + (is_up ? " rising" : " falling");
    }
    case SpecialCause::two_of_three:
        return "two of the last three " + std::string(noun.plural) + " close to the " + (is_up ? "upper" : "lower") + " limit";
    case SpecialCause::run: {
        const std::size_t length = newest_stretch(
            values.size(), [&](std::size_t i) { return is_up ? values[i] > limits.mean : values[i] < limits.mean; });
        return counted(length, noun) + (is_up ? " above the mean" : " below the mean");
    }
    case SpecialCause::none:
        break;
    }
    return "nothing has changed";
}

std::string word_for(Variation variation)
{
    switch (variation) {
    case Variation::too_few:
        return "Too early to tell";
    case Variation::noise:
        return "Noise";
    case Variation::improvement:
        return "Improvement";
    case Variation::concern:
        return "Concern";
    case Variation::higher:
        return "Higher";
    case Variation::lower:
        return "Lower";
    }
    return {};
}

std::string words_for(Assurance assurance)
{
    switch (assurance) {
    case Assurance::unknown:
        return {};
    case Assurance::passes:
        return ", will meet target";
    case Assurance::fails:
        return ", will miss target";
    case Assurance::hit_and_miss:
        return ", hit and miss";
    }
    return {};
}

} // namespace

Variation variation_of(int direction, Better better)
{
    if (direction == 0)
        return Variation::noise;
    if (better == Better::neither)
        return direction > 0 ? Variation::higher : Variation::lower;
    return (direction > 0) == (better == Better::higher) ? Variation::improvement : Variation::concern;
}

std::vector<PointSignal> signals_by_limits_before(const ControlChart& chart, std::size_t index)
{
    const ControlSegment& segment = chart.segments.at(index);
    if (index == 0 || !chart.segments[index - 1].limits || segment.count > firm_points)
        return std::vector<PointSignal>(segment.count);
    const auto values = std::span(chart.values).subspan(segment.first, segment.count);
    return nhs_signals(values, *chart.segments[index - 1].limits);
}

int shift_of(const ControlChart& chart, std::size_t index)
{
    return signals_by_limits_before(chart, index).back().direction;
}

std::string count_word(std::size_t count)
{
    static constexpr std::array words{"no",    "one",   "two",  "three", "four",   "five",  "six",
                                      "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    return count < words.size() ? words[count] : std::to_string(count);
}

Reading read_latest(const ControlChart& chart, Better better, std::optional<double> target, PointNoun noun)
{
    Reading reading;
    if (chart.segments.empty()) {
        reading.word = word_for(Variation::too_few);
        reading.detail = "no " + std::string(noun.plural) + " yet";
        return reading;
    }
    const ControlSegment& segment = chart.segments.back();
    const auto values = std::span(chart.values).subspan(segment.first);
    const auto signals = std::span(chart.signals).subspan(segment.first);
    reading.is_trial = segment.is_trial;
    if (segment.limits) {
        reading.variation = variation_of(signals.back().direction, better);
        reading.detail = describe(values, signals, *segment.limits, noun);
        if (target)
            reading.assurance = assurance(*segment.limits, *target, better);
    }

    const bool is_quiet = !segment.limits || signals.back().cause == SpecialCause::none;
    const int shift = is_quiet ? shift_of(chart, chart.segments.size() - 1) : 0;
    if (shift != 0) {
        reading.variation = variation_of(shift, better);
        reading.detail = counted(segment.count, noun) + " in a " + (shift > 0 ? "higher" : "lower") + " range";
    }
    if (reading.variation == Variation::too_few)
        reading.detail = counted(segment.count, noun) + " so far, " + count_word(trial_points) + " are needed";
    reading.word = word_for(reading.variation) + words_for(reading.assurance);
    return reading;
}

} // namespace yardstick
