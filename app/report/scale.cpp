#include "report/scale.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

double round_step(double rough)
{
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * (1 - 1e-9))
            return factor * power;
    }
    return 10.0 * power;
}

} // namespace

Scale make_scale(const std::vector<double>& values, std::optional<double> lowest, std::optional<double> highest, int wanted)
{
    Scale scale;
    if (values.empty()) {
        scale.low = lowest.value_or(0.0);
        scale.high = highest.value_or(scale.low + 1.0);
    } else {
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        double room = (*most - *least) * 0.08;
        // Values that hardly differ must not look as if they did.
        const double smallest_span = lowest && highest ? (*highest - *lowest) * 0.05 : std::abs(*most) * 0.02;
        if (*most - *least < smallest_span)
            room = (smallest_span - (*most - *least)) / 2 + smallest_span * 0.08;
        if (room == 0.0)
            room = 1.0;
        scale.low = *least - room;
        scale.high = *most + room;
        if (lowest)
            scale.low = std::min(std::max(scale.low, *lowest), *least);
        if (highest)
            scale.high = std::max(std::min(scale.high, *highest), *most);
        if (scale.high <= scale.low)
            scale.high = scale.low + 1.0;
    }
    const double step = round_step((scale.high - scale.low) / std::max(wanted, 1));
    for (double tick = std::ceil(scale.low / step - 1e-9); tick * step <= scale.high + step * 1e-9; tick += 1.0)
        scale.ticks.push_back(tick == 0.0 ? 0.0 : tick * step);
    scale.decimals = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 9);
    return scale;
}

} // namespace yardstick
