#include "report/line_chart.h"

#include "report/chart_layout.h"

namespace yardstick {

LineChart lay_out(const Chart& chart, double width, double height, const ChartPalette& palette, Heading heading)
{
    return ChartLayout(chart, width, height, palette).run(heading);
}

} // namespace yardstick
