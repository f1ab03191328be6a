#include "report/picture.h"

#include "report/text_ruler.h"

#include <cairo.h>

#include <numbers>

namespace yardstick {

namespace {

void use(cairo_t* context, Colour colour)
{
    cairo_set_source_rgb(context, colour.red, colour.green, colour.blue);
}

void draw_shape(const Area& area, cairo_t* context)
{
    const Box& box = area.box;
    use(context, area.fill);
    if (area.radius <= 0.0) {
        cairo_rectangle(context, box.x, box.y, box.width, box.height);
        cairo_fill(context);
        return;
    }
    constexpr double quarter = std::numbers::pi / 2;
    const double radius = area.radius;
    cairo_new_sub_path(context);
    cairo_arc(context, box.right() - radius, box.y + radius, radius, -quarter, 0.0);
    cairo_arc(context, box.right() - radius, box.bottom() - radius, radius, 0.0, quarter);
    cairo_arc(context, box.x + radius, box.bottom() - radius, radius, quarter, 2 * quarter);
    cairo_arc(context, box.x + radius, box.y + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(context);
    cairo_fill(context);
}

void draw_shape(const Line& line, cairo_t* context)
{
    use(context, line.colour);
    cairo_set_line_width(context, line.width);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    const double dashes[] = {5.0, 4.0};
    const double dots[] = {1.5, 3.0};
    if (line.style == LineStyle::solid)
        cairo_set_dash(context, nullptr, 0, 0.0);
    if (line.style == LineStyle::dashed)
        cairo_set_dash(context, dashes, 2, 0.0);
    if (line.style == LineStyle::dotted)
        cairo_set_dash(context, dots, 2, 0.0);
    cairo_new_path(context);
    for (const Spot& spot : line.through)
        cairo_line_to(context, spot.x, spot.y);
    cairo_stroke(context);
}

void trace(const Mark& mark, double radius, cairo_t* context)
{
    cairo_new_path(context);
    if (mark.shape == MarkShape::diamond) {
        const double reach = radius * 1.25; // about as much ink as the circle
        cairo_move_to(context, mark.centre.x, mark.centre.y - reach);
        cairo_line_to(context, mark.centre.x + reach, mark.centre.y);
        cairo_line_to(context, mark.centre.x, mark.centre.y + reach);
        cairo_line_to(context, mark.centre.x - reach, mark.centre.y);
        cairo_close_path(context);
        return;
    }
    cairo_arc(context, mark.centre.x, mark.centre.y, radius, 0.0, 2 * std::numbers::pi);
}

void draw_shape(const Mark& mark, cairo_t* context)
{
    trace(mark, mark.radius + 1.5, context);
    use(context, mark.ground);
    cairo_fill(context);
    trace(mark, mark.radius, context);
    use(context, mark.fill);
    cairo_fill(context);
    if (mark.shape != MarkShape::ring)
        return;
    trace(mark, mark.radius - 1.5, context);
    use(context, mark.ground);
    cairo_fill(context);
}

void draw_shape(const Text& text, cairo_t* context)
{
    draw_text(text, context);
}

} // namespace

std::vector<Text> Picture::texts() const
{
    std::vector<Text> found;
    for (const auto& shape : shapes) {
        if (const Text* text = std::get_if<Text>(&shape))
            found.push_back(*text);
    }
    return found;
}

void draw(const Picture& picture, cairo_t* context)
{
    cairo_save(context);
    for (const auto& shape : picture.shapes)
        std::visit([&](const auto& part) { draw_shape(part, context); }, shape);
    cairo_new_path(context); // save and restore leave the path alone
    cairo_restore(context);
}

} // namespace yardstick
