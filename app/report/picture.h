#pragma once

#include "report/chart_palette.h"

#include <string>
#include <variant>
#include <vector>

typedef struct _cairo cairo_t;

namespace yardstick {

/// A place in a picture: pixels at 96 to the inch, from the upper left corner.
struct Spot {
    double x = 0.0;
    double y = 0.0;
};

struct Box {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    bool overlaps(const Box& other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    bool contains(const Box& other) const
    {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }
};

struct Area {
    Box box;
    Colour fill;
    double radius = 0.0;
};

enum class LineStyle { solid, dashed, dotted };

struct Line {
    std::vector<Spot> through; ///< two or more
    Colour colour;
    double width = 1.0;
    LineStyle style = LineStyle::solid;
};

/// A point of data. The shape says what its colour says, for a grey print.
enum class MarkShape { circle, diamond, ring };

struct Mark {
    Spot centre;
    double radius = 4.0;
    MarkShape shape = MarkShape::circle;
    Colour fill;
    Colour ground; ///< ring around it, so that it stands off its line
};

struct Font {
    double size = 12.0; ///< pixels
    bool is_bold = false;
};

/// What happens to a text that is wider than its place.
enum class TextFit { line, wrapped, shortened };

struct Text {
    Box box; ///< as measured; `fit` other than line keeps to its width
    std::string words;
    Font font;
    Colour colour;
    TextFit fit = TextFit::line;
};

/// A drawing as a list of shapes, from back to front: laid out once, then drawn on screen, paper and files alike.
struct Picture {
    double width = 0.0;
    double height = 0.0;
    std::string title; ///< for readers who do not see it
    std::string description;
    std::vector<std::variant<Area, Line, Mark, Text>> shapes;

    /// Every text in it, for checks of its layout.
    std::vector<Text> texts() const;
};

/// Draws at the origin of `context` in its own scale. Changes nothing of the context's state.
void draw(const Picture& picture, cairo_t* context);

} // namespace yardstick
