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

/// Reads the newest point of `chart`. A segment that a human started is an improvement or concern for its first
/// `firm_points` points when the limits before it would have flagged its newest point; after that it is what is usual.
Reading read_latest(const ControlChart& chart, Better better, std::optional<double> target, PointNoun noun = {});

/// "one" … "twelve", then digits.
std::string count_word(std::size_t count);

} // namespace yardstick
