#include "ui/card.h"

#include "ui/palette.h"

#include <wx/dcbuffer.h>

namespace yardstick::ui {

Card::Card(wxWindow* parent, const wxString& name, CardTone tone)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxFULL_REPAINT_ON_RESIZE, name), tone_(tone),
      content_(new wxBoxSizer(wxVERTICAL))
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    auto* padding = new wxBoxSizer(wxVERTICAL);
    padding->Add(content_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::medium)));
    SetSizer(padding);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

void Card::set_tone(CardTone tone)
{
    if (tone == tone_)
        return;
    tone_ = tone;
    Refresh();
}

void Card::paint()
{
    const Palette& colours = palette();
    wxColour ground = colours.card;
    wxColour border = colours.line;
    if (tone_ == CardTone::chosen)
        border = colours.accent;
    if (tone_ == CardTone::improvement) {
        ground = colours.improvement_ground;
        border = colours.improvement_line;
    }
    if (tone_ == CardTone::concern) {
        ground = colours.concern_ground;
        border = colours.concern_line;
    }
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(GetParent()->GetBackgroundColour());
    dc.Clear();
    dc.SetBrush(ground);
    const int width = tone_ == CardTone::chosen ? FromDIP(2) : 1;
    dc.SetPen(wxPen(border, width));
    // A wide pen draws on both sides of its line.
    dc.DrawRoundedRectangle(wxRect(GetClientSize()).Deflate(width / 2), FromDIP(spacing::small));
}

} // namespace yardstick::ui
