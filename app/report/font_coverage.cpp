#include "report/font_coverage.h"

#include <pango/pangocairo.h>

#include <memory>

namespace yardstick {

namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

} // namespace

bool fonts_can_show(std::string_view text)
{
    // A map of its own: the default one belongs to the thread that draws.
    const std::unique_ptr<PangoFontMap, Unref> fonts(pango_cairo_font_map_new());
    const std::unique_ptr<PangoContext, Unref> context(pango_font_map_create_context(fonts.get()));
    const std::unique_ptr<PangoLayout, Unref> layout(pango_layout_new(context.get()));
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return pango_layout_get_unknown_glyphs_count(layout.get()) == 0;
}

} // namespace yardstick
