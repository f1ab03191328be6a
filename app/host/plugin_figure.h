#pragma once

#include "core/problem.h"
#include "scoring/metric.h"

#include <yardstick/abi.h>

namespace yardstick {

/// What a plugin says of its rows, as a Figure. A Problem when no metric can mean it: NaN, a negative n, a part larger
/// than the whole, an interval upside down.
Result<Figure> figure_of(const ys_score& score);

/// The figure, if its value lies within the card's domain. A Problem otherwise, which comes of wrong data: more was correct than was
/// checked. What rounding puts beyond is let pass.
Result<Figure> check_domain(Figure figure, const MetricCard& card);

} // namespace yardstick
