#pragma once

#include "report/picture.h"

#include <string>
#include <vector>

namespace yardstick {

/// A label that wants to stand beside `value` on the vertical axis.
struct LineLabel {
    std::string words;
    double value = 0.0;
    Font font;
    Colour colour;
};

/// Moves the tops of labels apart until each has `height` for itself, as near to its wish as can be, between `top` and
/// `bottom` (the lowest top). Keeps their order. When there is not room for all they are stacked from `top`.
std::vector<double> spread(const std::vector<double>& wishes, double height, double top, double bottom);

} // namespace yardstick
