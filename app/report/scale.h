#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// A vertical axis: the values at its ends, and those that get a grid line.
struct Scale {
    double low = 0.0;
    double high = 1.0;
    std::vector<double> ticks;
    int decimals = 0; ///< that tell the ticks apart

    /// Where `value` stands between the ends: 0 at the low one, 1 at the high one.
    double place(double value) const { return (value - low) / (high - low); }
};

/// An axis that holds `values` with a little room, never passes `lowest` and `highest`, and has about `wanted` ticks at
/// 1, 2 or 5 times a power of ten. Without values it shows the whole domain, or 0 to 1.
Scale make_scale(const std::vector<double>& values, std::optional<double> lowest, std::optional<double> highest, int wanted);

} // namespace yardstick
