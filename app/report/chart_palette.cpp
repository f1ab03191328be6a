#include "report/chart_palette.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

} // namespace

double contrast(Colour one, Colour other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

const ChartPalette& light_chart_palette()
{
    static const ChartPalette light{
        .ground = rgb(0xFFFFFF),
        .grid = rgb(0xE3E6EA),
        .text = rgb(0x1F2937),
        .quiet = rgb(0x626975),
        .line = rgb(0x4B5563),
        .target = rgb(0x4B5563),
        .noise = rgb(0x5B6470),
        .improvement = rgb(0x0072B2),
        .concern = rgb(0xB35C00),
        .range = rgb(0xECEFF1),
        .improvement_range = rgb(0xE3F0FA),
        .concern_range = rgb(0xFDF1DC),
        .interval = rgb(0x99C7E3),
    };
    return light;
}

const ChartPalette& dark_chart_palette()
{
    static const ChartPalette dark{
        .ground = rgb(0x20252C),
        .grid = rgb(0x38404B),
        .text = rgb(0xE7EAEE),
        .quiet = rgb(0xA6AFBC),
        .line = rgb(0xB4BCC8),
        .target = rgb(0xB4BCC8),
        .noise = rgb(0x9DA7B5),
        .improvement = rgb(0x5BB5EC),
        .concern = rgb(0xF2AE4E),
        .range = rgb(0x2D343E),
        .improvement_range = rgb(0x1B3042),
        .concern_range = rgb(0x382B16),
        .interval = rgb(0x2C5F85),
    };
    return dark;
}

} // namespace yardstick
