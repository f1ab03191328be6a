#include "ui/metric_card_panel.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/sizer.h>

namespace yardstick::ui {

MetricCardPanel::MetricCardPanel(wxWindow* parent)
    : Card(parent, _("Why this metric")),
      room_(new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL))
{
    room_->SetBackgroundColour(palette().card);
    room_->SetScrollRate(0, FromDIP(spacing::medium));
    room_->SetSizer(new wxBoxSizer(wxVERTICAL));
    content().Add(room_, wxSizerFlags(1).Expand());
    room_->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        set_tone(CardTone::chosen);
    });
    room_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        set_tone(CardTone::plain);
    });
}

void MetricCardPanel::focus()
{
    room_->SetFocus();
}

void MetricCardPanel::show(const std::optional<MetricCardText>& text)
{
    wxSizer& column = *room_->GetSizer();
    column.Clear(true);
    title_ = text ? wxString::FromUTF8(text->title) : wxString();
    const auto line = [&](int above) { return wxSizerFlags().Expand().Border(wxTOP, FromDIP(above)); };
    if (!text) {
        column.Add(new Paragraph(room_, _("This metric cannot be used now, so its card cannot be read."), TextStyle::text),
                   line(0));
    } else {
        column.Add(new Paragraph(room_, title_, TextStyle::card_heading), line(0));
        column.Add(new Paragraph(room_, wxString::FromUTF8(text->subtitle), TextStyle::quiet), line(spacing::tight));
        for (const auto& [heading, words] : text->parts) {
            column.Add(new Paragraph(room_, wxString::FromUTF8(heading), TextStyle::heading), line(spacing::medium));
            column.Add(new Paragraph(room_, wxString::FromUTF8(words), TextStyle::text), line(spacing::tight));
        }
    }
    room_->SetName(_("Why this metric: ") + title_);
    set_spoken_name(*room_, room_->GetName());
    room_->FitInside();
    Layout();
}

} // namespace yardstick::ui
