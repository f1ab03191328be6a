#pragma once

#include "scoring/card.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yardstick {

/// Natural process limits are the mean ± this many mean moving ranges (METRICS.md section 12; Wheeler).
inline constexpr double natural_limit_factor = 2.66;
/// The same limits as three sigma with d2 = 1.128, as the NIST handbook and qcc have them.
inline constexpr double three_sigma_factor = 3.0 / 1.128;
/// A moving range above this many mean moving ranges is itself unusual (NHS "Making Data Count").
inline constexpr double range_limit_factor = 3.267;

/// Fewer points than this are plotted without limits; fewer than `firm_points` give trial limits.
inline constexpr std::size_t trial_points = 6;
inline constexpr std::size_t firm_points = 12;

enum class Screening {
    none,   ///< the default
    nelson, ///< moving ranges of at least the range limit are dropped once and the mean range taken anew (Nelson 1982)
};

/// Limits of an individuals and moving range chart, in the unit of the values. Not clipped to any domain.
struct XmrLimits {
    double mean = 0.0;
    double mean_range = 0.0; ///< mean of |x_i − x_(i−1)|
    double lower = 0.0;
    double upper = 0.0;
    double range_limit = 0.0; ///< for the moving range
};

/// Limits from all of `values`, however few; nothing below two values, which have no moving range.
std::optional<XmrLimits> xmr_limits(std::span<const double> values, double factor = natural_limit_factor,
                                    Screening screening = Screening::none);

/// Which points complete a pattern and which belong to one, and on which side or in which direction.
struct Pattern {
    std::vector<bool> ends;
    std::vector<bool> parts;
    std::vector<int> direction; ///< +1 above or rising, −1 below or falling, 0 for points that are no part
};

/// Points strictly beyond a limit.
Pattern beyond_limits(std::span<const double> values, const XmrLimits& limits);
/// `length` or more in a row on one side of the mean; a point on the mean breaks the run.
Pattern runs(std::span<const double> values, const XmrLimits& limits, std::size_t length);
/// `length` or more points that rise, or fall, at every step; a tie breaks the trend.
Pattern trends(std::span<const double> values, std::size_t length);

/// The named variant `western_electric`: three-sigma limits and Western Electric's zones, with runs of eight.
/// Two of three beyond two sigma and four of five beyond one sigma, on one side, the last of them beyond too.
struct WesternElectric {
    Pattern beyond, run_of_eight, two_of_three, four_of_five, trend_of_six;
};
WesternElectric western_electric(std::span<const double> values);

/// Why a point is no noise, in the order of precedence of the NHS rules: the first that applies names the point.
enum class SpecialCause { none, beyond_limits, trend, two_of_three, run };

struct PointSignal {
    SpecialCause cause = SpecialCause::none;
    int direction = 0; ///< +1 up, −1 down, 0 for noise

    bool operator==(const PointSignal&) const = default;
};

/// The four NHS rules: beyond a limit; seven rising or falling; two of three in the outer third towards a limit with
/// all three on that side of the mean; seven on one side of the mean. Every point of a pattern is flagged, of the
/// two of three only those in the outer third. No signals when the mean range is zero.
std::vector<PointSignal> nhs_signals(std::span<const double> values, const XmrLimits& limits);

/// A stretch of a series that has limits of its own.
struct ControlSegment {
    std::size_t first = 0;
    std::size_t count = 0;
    std::optional<XmrLimits> limits; ///< absent below `trial_points`
    bool is_trial = false;           ///< below `firm_points`
    std::string reason;              ///< why a human started it: "new phone system"; empty for the first
};

/// Someone's recorded decision that a new usual range begins, and why. Limits are never re-based by formula.
struct RangeStart {
    std::size_t first = 0;
    std::string reason;
};

struct ControlChart {
    std::vector<double> values;
    std::vector<ControlSegment> segments;
    std::vector<PointSignal> signals; ///< one per value, by the limits of its own segment
};

/// Cuts `values` at `starts` (ascending; the range over a cut is in no segment) and judges each segment by limits from
/// its first `baseline` points, at which they freeze.
ControlChart control_chart(std::span<const double> values, std::span<const RangeStart> starts = {},
                           std::size_t baseline = firm_points);

enum class Assurance { unknown, passes, fails, hit_and_miss };

/// Whether a process like this one meets `target`: always, never or now and then. Unknown when no direction is better.
Assurance assurance(const XmrLimits& limits, double target, Better better);

} // namespace yardstick
