#include "report/text_ruler.h"

#include "report/g_object_handle.h"

#include <pango/pangocairo.h>

#include <cmath>

namespace yardstick {

namespace {

constexpr const char* families = "Inter, DejaVu Sans, Liberation Sans, sans-serif";

void make_exact(PangoContext* context)
{
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
}

GObjectHandle<PangoLayout> make_layout(PangoContext* context, std::string_view words, Font font, double width, TextFit fit)
{
    GObjectHandle<PangoLayout> layout(pango_layout_new(context));
    PangoFontDescription* description = pango_font_description_new();
    pango_font_description_set_family_static(description, families);
    pango_font_description_set_absolute_size(description, font.size * PANGO_SCALE);
    pango_font_description_set_weight(description, font.is_bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), description);
    pango_font_description_free(description);
    pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
    if (fit != TextFit::line)
        pango_layout_set_width(layout.get(), static_cast<int>(std::ceil(width * PANGO_SCALE)));
    if (fit == TextFit::wrapped)
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    if (fit == TextFit::shortened) {
        pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    }
    return layout;
}

TextSize size_of(PangoLayout* layout)
{
    PangoRectangle box;
    pango_layout_get_extents(layout, nullptr, &box);
    return {static_cast<double>(box.width) / PANGO_SCALE, static_cast<double>(box.height) / PANGO_SCALE};
}

} // namespace

TextSize measure(std::string_view words, Font font)
{
    return measure(words, font, 0.0, TextFit::line);
}

TextSize measure(std::string_view words, Font font, double width, TextFit fit)
{
    GObjectHandle<PangoContext> context(pango_font_map_create_context(pango_cairo_font_map_get_default()));
    make_exact(context.get());
    return size_of(make_layout(context.get(), words, font, width, fit).get());
}

void draw_text(const Text& text, cairo_t* context)
{
    GObjectHandle<PangoContext> pango(pango_cairo_create_context(context));
    make_exact(pango.get());
    const GObjectHandle<PangoLayout> layout = make_layout(pango.get(), text.words, text.font, text.box.width, text.fit);
    cairo_set_source_rgb(context, text.colour.red, text.colour.green, text.colour.blue);
    cairo_move_to(context, text.box.x, text.box.y);
    pango_cairo_show_layout(context, layout.get());
}

} // namespace yardstick
