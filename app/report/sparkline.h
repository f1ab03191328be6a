#pragma once

#include "report/chart.h"
#include "report/picture.h"

#include <optional>
#include <vector>

namespace yardstick {

/// A small line without axes or texts, for a tile; the newest point is marked in its tone. Gaps stay gaps.
Picture sparkline(const std::vector<std::optional<double>>& values, Tone newest, double width, double height,
                  const ChartPalette& palette);

} // namespace yardstick
