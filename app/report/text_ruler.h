#pragma once

#include "report/picture.h"

#include <string_view>

typedef struct _cairo cairo_t;

namespace yardstick {

struct TextSize {
    double width = 0.0;
    double height = 0.0;
};

/// Size of a text on one line.
TextSize measure(std::string_view words, Font font);

/// Size of a text that keeps to `width`, in lines or shortened by an ellipsis.
TextSize measure(std::string_view words, Font font, double width, TextFit fit);

/// Draws as measured: glyphs are not moved to whole pixels, so a text is equally wide on screen, paper and in files.
void draw_text(const Text& text, cairo_t* context);

} // namespace yardstick
