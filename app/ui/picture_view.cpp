#include "ui/picture_view.h"

#include "ui/palette.h"

#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/settings.h>

#include <memory>

namespace yardstick::ui {

const ChartPalette& chart_palette()
{
    return &palette() == &dark_palette() ? dark_chart_palette() : light_chart_palette();
}

PictureView::PictureView(wxWindow* parent, const wxSize& least)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxFULL_REPAINT_ON_RESIZE | wxBORDER_NONE)
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(least));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

void PictureView::show(LayOut lay_out)
{
    lay_out_ = std::move(lay_out);
    Refresh();
}

void PictureView::paint()
{
    wxPaintDC dc(this);
    dc.SetBackground(palette().card);
    dc.Clear();
    // Pictures are in pixels at 96 to the inch; the window may have more of them.
    const double scale = FromDIP(100) / 100.0;
    const wxSize size = GetClientSize();
    if (!lay_out_ || size.x <= 0 || size.y <= 0)
        return;
    const Picture picture = lay_out_(size.x / scale, size.y / scale);
    wxGraphicsRenderer* renderer = wxGraphicsRenderer::GetCairoRenderer();
    const std::unique_ptr<wxGraphicsContext> context(renderer ? renderer->CreateContext(dc) : nullptr);
    if (!context)
        return;
    context->Scale(scale, scale);
    draw(picture, static_cast<cairo_t*>(context->GetNativeContext()));
}

} // namespace yardstick::ui
