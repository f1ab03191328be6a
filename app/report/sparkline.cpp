#include "report/sparkline.h"

#include <algorithm>

namespace yardstick {

Picture sparkline(const std::vector<std::optional<double>>& values, Tone newest, double width, double height,
                  const ChartPalette& palette)
{
    Picture picture;
    picture.width = width;
    picture.height = height;
    std::vector<double> known;
    for (const auto& value : values) {
        if (value)
            known.push_back(*value);
    }
    if (known.empty())
        return picture;

    constexpr double margin = 6.0; // the mark and the ring around it
    const auto [least, most] = std::minmax_element(known.begin(), known.end());
    const double steps = values.size() > 1 ? static_cast<double>(values.size() - 1) : 1.0;
    const auto spot_of = [&](std::size_t i) {
        const double across = values.size() > 1 ? static_cast<double>(i) / steps : 1.0;
        const double up = *most > *least ? (*values[i] - *least) / (*most - *least) : 0.5;
        return Spot{margin + across * (width - 2 * margin), height - margin - up * (height - 2 * margin)};
    };

    Line line{{}, palette.noise, 1.5, LineStyle::solid};
    std::optional<Spot> last;
    for (std::size_t i = 0; i <= values.size(); ++i) {
        if (i < values.size() && values[i]) {
            last = spot_of(i);
            line.through.push_back(*last);
            continue;
        }
        if (line.through.size() > 1)
            picture.shapes.emplace_back(line);
        if (line.through.size() == 1 && i < values.size())
            picture.shapes.emplace_back(Mark{line.through.front(), 1.5, MarkShape::circle, palette.noise, palette.ground});
        line.through.clear();
    }
    const Colour colour = newest == Tone::improvement ? palette.improvement
                          : newest == Tone::concern   ? palette.concern
                                                      : palette.noise;
    const MarkShape shape = newest == Tone::concern ? MarkShape::diamond : MarkShape::circle;
    picture.shapes.emplace_back(Mark{*last, 3.5, shape, colour, palette.ground});
    return picture;
}

} // namespace yardstick
