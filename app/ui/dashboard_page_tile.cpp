#include "ui/dashboard_page_tile.h"

#include "report/sparkline.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/picture_view.h"
#include "ui/text_style.h"

#include <wx/dcclient.h>
#include <wx/sizer.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int sparkline_height = 36;

wxColour colour_of(Tone tone)
{
    if (tone == Tone::improvement)
        return palette().improvement;
    return tone == Tone::concern ? palette().concern : palette().noise;
}

// The same shapes as in the chart, so that colour is not alone in saying it.
wxString mark_of(Tone tone)
{
    if (tone == Tone::improvement)
        return wxString::FromUTF8("● ");
    return tone == Tone::concern ? wxString::FromUTF8("◆ ") : wxString::FromUTF8("○ ");
}

void show_or_hide(Paragraph& paragraph, const std::string& text)
{
    paragraph.set_text(wxString::FromUTF8(text));
    paragraph.Show(!text.empty());
}

} // namespace

DashboardTileCard::DashboardTileCard(wxWindow* parent) : Card(parent, wxEmptyString)
{
    lay_out();
    title_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) {
        title_->SetValue(true);
        on_choose();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit_title();
    });
    choose_by_click(this);
    for (wxWindow* child : GetChildren()) {
        if (child != title_)
            choose_by_click(child);
    }
}

void DashboardTileCard::lay_out()
{
    title_ = new wxToggleButton(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxBU_LEFT | wxBU_EXACTFIT);
    set_look(*title_, Look::tile);
    title_->SetMinSize(wxSize(FromDIP(60), -1));
    value_ = add_text(this, wxEmptyString, TextStyle::figure);
    unit_ = add_text(this, wxEmptyString, TextStyle::text);
    unit_->SetForegroundColour(palette().quiet);
    detail_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    when_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    sparkline_ = new PictureView(this, wxSize(60, sparkline_height));
    word_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    word_->SetFont(font_of(TextStyle::quiet).Bold());
    sentence_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    pair_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);

    const auto line = wxSizerFlags().Expand();
    auto* figure = new wxBoxSizer(wxHORIZONTAL);
    figure->Add(value_, wxSizerFlags().Bottom());
    figure->Add(unit_, wxSizerFlags().Bottom().Border(wxLEFT | wxBOTTOM, FromDIP(spacing::tight)));
    content().Add(title_, line);
    content().Add(figure, line);
    content().Add(detail_, line);
    content().Add(when_, line);
    content().Add(sparkline_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(spacing::tight)));
    content().Add(word_, line);
    content().Add(sentence_, line);
    content().Add(pair_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::tight)));
}

void DashboardTileCard::choose_by_click(wxWindow* window)
{
    window->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) {
        title_->SetFocus();
        on_choose();
    });
}

void DashboardTileCard::show(const DashboardTile& tile)
{
    full_title_ = wxString::FromUTF8(tile.title);
    fit_title();
    title_->InvalidateBestSize(); // its look came after its first measure
    title_->SetToolTip(wxString::FromUTF8(tile.spoken));
    set_spoken_name(*title_, wxString::FromUTF8(tile.spoken));
    const bool has_value = !tile.value.empty();
    value_->SetFont(font_of(has_value ? TextStyle::figure : TextStyle::page_heading));
    value_->SetForegroundColour(has_value ? palette().text : palette().quiet);
    value_->SetLabelText(wxString::FromUTF8(has_value ? tile.value : tile.instead));
    unit_->SetLabelText(wxString::FromUTF8(tile.unit));
    show_or_hide(*detail_, tile.detail);
    show_or_hide(*when_, tile.when);
    sparkline_->show([values = tile.sparkline, tone = tile.tone](double width, double height) {
        return sparkline(values, tone, width, height, chart_palette());
    });
    show_or_hide(*word_, tile.word.empty() ? tile.word : mark_of(tile.tone).utf8_string() + tile.word);
    word_->SetForegroundColour(colour_of(tile.tone));
    show_or_hide(*sentence_, tile.sentence);
    show_or_hide(*pair_, tile.pair);
    Layout();
}

// The button's own sentence has the whole title.
void DashboardTileCard::fit_title()
{
    wxClientDC dc(title_);
    dc.SetFont(font_of(TextStyle::heading));
    const int room = GetClientSize().x - 2 * FromDIP(spacing::medium) - FromDIP(spacing::small);
    const wxString fitted = wxControl::Ellipsize(full_title_, dc, wxELLIPSIZE_END, std::max(room, FromDIP(60)));
    if (fitted != title_->GetLabelText())
        title_->SetLabelText(fitted);
}

void DashboardTileCard::show_chosen(bool is_chosen)
{
    set_tone(is_chosen ? CardTone::chosen : CardTone::plain);
    title_->SetValue(is_chosen);
}

} // namespace yardstick::ui
