#include "ui/chart_panel.h"

#include "report/line_chart.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/picture_view.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/sizer.h>

namespace yardstick::ui {

namespace {

constexpr double least_chart_width = 160;
constexpr double least_chart_height = 120;

} // namespace

ChartPanel::ChartPanel(wxWindow* parent) : Card(parent, _("Chart"))
{
    lay_out();
    table_button_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { on_table(); });
    why_button_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { on_why(); });
    range_button_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_range(); });
}

void ChartPanel::lay_out()
{
    title_ = add_text(this, wxEmptyString, TextStyle::card_heading);
    summary_ = new Paragraph(this, wxEmptyString, TextStyle::text);
    table_button_ = new wxToggleButton(this, wxID_ANY, _("Table"));
    table_button_->SetToolTip(_("The chart's figures as a table (Ctrl+T)"));
    why_button_ = new wxToggleButton(this, wxID_ANY, _("Why this metric"));
    why_button_->SetToolTip(_("Why it matters, how it is worked out, what it ignores and how it could be gamed (Ctrl+I)"));
    range_button_ = new wxButton(this, wxID_ANY, wxEmptyString);
    picture_ = new PictureView(this, wxSize(200, 150));
    table_ = new wxDataViewListCtrl(this, wxID_ANY);
    set_spoken_name(*table_, _("The chart as a table"));
    table_->SetMinSize(FromDIP(wxSize(200, 150)));
    footnote_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);

    const auto button = wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(spacing::small));
    auto* heading = new wxBoxSizer(wxHORIZONTAL);
    heading->Add(title_, wxSizerFlags(1).CenterVertical());
    heading->Add(table_button_, button);
    heading->Add(why_button_, button);
    content().Add(heading, wxSizerFlags().Expand());
    content().Add(summary_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(spacing::small)));
    content().Add(picture_, wxSizerFlags(1).Expand());
    content().Add(table_, wxSizerFlags(1).Expand());
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(footnote_, wxSizerFlags(1).CenterVertical());
    foot->Add(range_button_, button);
    content().Add(foot, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::small)));
    table_->Hide();
    range_button_->Hide();
}

void ChartPanel::show(const std::optional<Chart>& chart, const wxString& reason)
{
    title_->SetLabelText(chart ? wxString::FromUTF8(chart->title) : _("No chart"));
    summary_->set_text(chart ? wxString::FromUTF8(chart->summary) : reason);
    footnote_->set_text(chart ? wxString::FromUTF8(chart->footnote) : wxString());
    const Chart shown = chart.value_or(Chart{});
    SetName(wxString::FromUTF8(shown.title + ". " + shown.summary));
    picture_->show([shown](double width, double height) {
        if (width < least_chart_width || height < least_chart_height)
            return Picture{};
        return yardstick::lay_out(shown, width, height, chart_palette(), Heading::outside).picture;
    });
    fill_table(chart ? table_of(*chart) : ChartTable{});
    Layout();
}

void ChartPanel::offer_range(const wxString& label)
{
    range_button_->SetLabelText(label);
    range_button_->Show(!label.empty());
    Layout();
}

void ChartPanel::show_table(bool is_table)
{
    table_button_->SetValue(is_table);
    table_->Show(is_table);
    picture_->Show(!is_table);
    Layout();
}

void ChartPanel::fill_table(const ChartTable& table)
{
    table_->DeleteAllItems();
    if (table_->GetColumnCount() != table.columns.size()) {
        table_->ClearColumns();
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            table_->AppendTextColumn(wxString::FromUTF8(table.columns[i]), wxDATAVIEW_CELL_INERT, wxCOL_WIDTH_AUTOSIZE);
    }
    for (const std::vector<std::string>& row : table.rows) {
        wxVector<wxVariant> cells;
        for (const std::string& cell : row)
            cells.push_back(wxVariant(wxString::FromUTF8(cell)));
        table_->AppendItem(cells);
    }
}

} // namespace yardstick::ui
