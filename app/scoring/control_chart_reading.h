#pragma once

#include "scoring/control_chart.h"

#include <optional>
#include <string>
#include <string_view>

namespace yardstick {

/// What the newest point of a control chart says: whether something has changed, and for the better or the worse.
enum class Variation {
    too_few, ///< not enough points for limits
    noise,   ///< common cause: nothing has changed
    improvement,
    concern,
    higher, ///< changed upwards, where no direction is better
    lower,
};

/// The same in words for people who never saw a control chart. English; one place makes every such sentence.
struct Reading {
    Variation variation = Variation::too_few;
    Assurance assurance = Assurance::unknown;
    bool is_trial = false;
    std::string word;   ///< "Improvement, hit and miss"
    std::string detail; ///< "seven months above the mean"

    /// "Improvement, hit and miss: seven months above the mean."
    std::string sentence() const { return word + ": " + detail + "."; }
};

/// What a point of the series stands for.
struct PointNoun {
    std::string_view singular = "month";
    std::string_view plural = "months";
};

/// Reads the newest point of `chart`. A segment that a human started reads as the shift that it is (see `shift_of`),
/// unless its own newest point is a signal.
Reading read_latest(const ControlChart& chart, Better better, std::optional<double> target, PointNoun noun = {});

/// What the limits before segment `index` say of its points. No signals for the first segment, for one whose
/// predecessor has no limits, and for one of more than `firm_points` points: by then it is what is usual.
std::vector<PointSignal> signals_by_limits_before(const ControlChart& chart, std::size_t index);

/// Whether segment `index` is a change from the one before it: +1 upwards, −1 downwards, 0 when those limits do not flag
/// its newest point.
int shift_of(const ControlChart& chart, std::size_t index);

/// What a change in `direction` (+1, −1, 0) means where `better` is better. Never too_few.
Variation variation_of(int direction, Better better);

/// "one" … "twelve", then digits.
std::string count_word(std::size_t count);

} // namespace yardstick
