#include "report/font_coverage.h"

#include "report/g_object_handle.h"

#include <pango/pangocairo.h>

namespace yardstick {

bool fonts_can_show(std::string_view text)
{
    // A map of its own: the default one belongs to the thread that draws.
    const GObjectHandle<PangoFontMap> fonts(pango_cairo_font_map_new());
    const GObjectHandle<PangoContext> context(pango_font_map_create_context(fonts.get()));
    const GObjectHandle<PangoLayout> layout(pango_layout_new(context.get()));
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return pango_layout_get_unknown_glyphs_count(layout.get()) == 0;
}

} // namespace yardstick
