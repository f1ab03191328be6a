#pragma once

#include "report/chart.h"
#include "report/picture.h"

namespace yardstick {

/// Whether the chart's title, sentence and footnote are part of the picture. On a page they are native texts beside it.
enum class Heading { outside, inside };

struct LineChart {
    Picture picture;
    Box plot;                   ///< where the points are
    std::vector<double> slot_x; ///< middle of each slot
};

/// Lays out `chart` in `width` × `height` pixels (at least 160 × 120): labels stand on their lines instead of in a
/// legend, no two texts overlap, none is cut off. What finds no place (month names, annotations) is left to the table.
LineChart lay_out(const Chart& chart, double width, double height, const ChartPalette& palette, Heading heading);

} // namespace yardstick
