#include "ui/dashboard_page.h"

#include "ui/chart_panel.h"
#include "ui/metric_card_panel.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/datetime.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/weakref.h>

#include <algorithm>
#include <array>

namespace yardstick::ui {

namespace {

constexpr std::array offered_periods{DashboardPeriod::three_months, DashboardPeriod::six_months, DashboardPeriod::twelve_months,
                                     DashboardPeriod::this_year, DashboardPeriod::everything};
constexpr int metric_card_width = 328;

wxString period_words(DashboardPeriod period)
{
    switch (period) {
    case DashboardPeriod::three_months:
        return _("Last 3 months");
    case DashboardPeriod::six_months:
        return _("Last 6 months");
    case DashboardPeriod::twelve_months:
        return _("Last 12 months");
    case DashboardPeriod::this_year:
        return _("This year");
    case DashboardPeriod::everything:
        return _("All months");
    }
    return {};
}

} // namespace

DashboardPage::DashboardPage(wxWindow* parent, Shell& shell, Workspace& workspace, Background& background)
    : Page(parent, _("Dashboard")), shell_(shell), workspace_(workspace), background_(background), model_(workspace)
{
    lay_out();
    bind_events();
}

wxSizer* DashboardPage::heading()
{
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(add_text(this, title(), TextStyle::page_heading), wxSizerFlags(1).CenterVertical());
    const auto add_choice = [&](wxChoice*& choice, const wxString& name) {
        choice = new wxChoice(this, wxID_ANY);
        set_spoken_name(*choice, name);
        choice->SetToolTip(name);
        line->Add(choice, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(spacing::small)));
    };
    add_choice(departments_, _("Department"));
    add_choice(periods_, _("Period"));
    for (const DashboardPeriod period : offered_periods)
        periods_->Append(period_words(period));
    return line;
}

wxSizer* DashboardPage::decision_row()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    decision_ = add_text(this, wxEmptyString, TextStyle::heading);
    row->Add(decision_, in_row(*this));
    wxButton* go = add_button(this, *row, _("Decide on the Plugins page"));
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { shell_.go_to("plugins"); }); });
    return row;
}

void DashboardPage::lay_out()
{
    auto* top = heading();
    filters_ = new Paragraph(this, wxEmptyString, TextStyle::text);
    filters_->SetForegroundColour(palette().quiet);
    hint_ = new Paragraph(this, wxEmptyString, TextStyle::heading);
    refusals_ = new Paragraph(this, wxEmptyString, TextStyle::text);
    refusals_->SetForegroundColour(palette().concern);
    decision_row_ = decision_row();
    tiles_ = new DashboardTileGrid(this);
    chart_ = new ChartPanel(this);
    card_ = new MetricCardPanel(this);
    card_->SetMinSize(wxSize(FromDIP(metric_card_width), -1));
    card_->Hide();

    const auto line = [&](int below) { return wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(below)); };
    auto* details = new wxBoxSizer(wxHORIZONTAL);
    details->Add(chart_, wxSizerFlags(1).Expand());
    details->Add(card_, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(spacing::medium)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(top, line(spacing::small));
    column->Add(filters_, line(spacing::medium));
    column->Add(hint_, line(spacing::medium));
    column->Add(refusals_, line(spacing::medium));
    column->Add(decision_row_, line(spacing::medium));
    column->Hide(decision_row_, true);
    column->Add(tiles_, line(spacing::medium));
    column->Add(details, wxSizerFlags(1).Expand());
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::medium)));
    SetSizer(page);
}

void DashboardPage::bind_events()
{
    departments_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        model_.choose_department(model_.departments().at(static_cast<std::size_t>(event.GetSelection())).id);
        read();
    });
    periods_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        model_.choose_period(offered_periods.at(static_cast<std::size_t>(event.GetSelection())));
        show_all();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        tiles_->arrange();
    });
    tiles_->on_choose = [this](std::size_t index) { choose_tile(index); };
    chart_->on_table = [this] { chart_->show_table(chart_->is_table()); };
    chart_->on_why = [this] { toggle_card(); };
    chart_->on_range = [this] { change_range(); };
}

void DashboardPage::refresh()
{
    model_.load_departments();
    show_choices();
    read();
}

void DashboardPage::read()
{
    shell_.show_status(_("Reading the figures ..."));
    const wxWeakRef<DashboardPage> page(this);
    background_.run(
        [page, department = model_.department()](Workspace& workspace) -> Background::Finish {
            return [page, data = read_dashboard(workspace, department)]() mutable {
                // Another department may have been chosen meanwhile; its figures are on their way.
                if (!page || page->model_.department() != data.department)
                    return;
                page->model_.show(std::move(data));
                page->show_all();
                page->shell_.show_status(page->read_at());
            };
        },
        [page](const std::string& why) {
            if (page)
                page->shell_.show_status(_("The figures could not be read: ") + text_from_utf8(why));
        });
}

wxString DashboardPage::read_at() const
{
    return wxString::Format(_("Figures as of %s, all responses counted"), wxDateTime::Now().Format("%H:%M")) +
           text_from_utf8(" · " + model_.metric_count());
}

wxString DashboardPage::hint() const
{
    return hint_->IsShown() ? hint_->text() : wxString();
}

void DashboardPage::show_choices()
{
    wxArrayString names;
    int chosen = wxNOT_FOUND;
    for (const Option& department : model_.departments()) {
        if (department.id == model_.department())
            chosen = static_cast<int>(names.size());
        names.push_back(text_from_utf8(department.name));
    }
    if (departments_->GetStrings() != names)
        departments_->Set(names);
    departments_->SetSelection(chosen);
    departments_->Enable(!names.empty());
    const auto period = std::find(offered_periods.begin(), offered_periods.end(), model_.period());
    periods_->SetSelection(static_cast<int>(period - offered_periods.begin()));
}

void DashboardPage::show_all()
{
    show_choices();
    filters_->set_text(text_from_utf8(model_.filters()));
    hint_->set_text(text_from_utf8(model_.hint()));
    hint_->Show(!model_.hint().empty());
    refusals_->set_text(text_from_utf8(model_.refusals()));
    refusals_->Show(!model_.refusals().empty());
    decision_->SetLabelText(text_from_utf8(model_.decision()));
    decision_row_->ShowItems(!model_.decision().empty());
    tiles_->show(model_.tiles());
    show_chosen();
    Layout();
    tiles_->arrange();
    // The figures came after the keyboard; unless it has gone elsewhere meanwhile, work begins at the tiles.
    if (wants_focus_ && !tiles().empty() && departments_->HasFocus())
        focus_first();
}

void DashboardPage::show_chosen()
{
    tiles_->show_chosen(model_.chosen());
    wxString reason;
    if (model_.chosen() < model_.tiles().size())
        reason = text_from_utf8(model_.tiles()[model_.chosen()].detail);
    chart_->show(model_.chart(), reason);
    chart_->Show(!tiles().empty());
    wxString range;
    if (const auto offer = model_.range_offer())
        range = _("New usual range from: ") + text_from_utf8(offer->text);
    else if (model_.started_range())
        range = _("One usual range again");
    chart_->offer_range(range);
    card_->show(model_.card());
    if (tiles().empty())
        card_->Hide();
    chart_->show_why(card_->IsShown());
}

void DashboardPage::choose_tile(std::size_t index)
{
    model_.choose_tile(index);
    show_chosen();
    Layout();
    shell_.commands_changed();
}

void DashboardPage::toggle_table()
{
    chart_->show_table(!chart_->is_table());
}

void DashboardPage::toggle_card()
{
    card_->Show(!card_->IsShown());
    chart_->show_why(card_->IsShown());
    Layout();
}

void DashboardPage::change_range()
{
    if (model_.range_offer())
        model_.start_range();
    else
        model_.take_back_range();
    show_all();
    shell_.commands_changed();
}

std::vector<Command> DashboardPage::commands()
{
    const auto has_tiles = [this] { return !tiles().empty(); };
    const auto can_change_range = [this] { return model_.range_offer() || model_.started_range(); };
    return {
        {"dashboard.next", _("Next metric").utf8_string(), "Ctrl+Right", has_tiles, [this] { tiles_->move_choice(1); }},
        {"dashboard.previous", _("Previous metric").utf8_string(), "Ctrl+Left", has_tiles, [this] { tiles_->move_choice(-1); }},
        {"dashboard.why", _("Why this metric").utf8_string(), "Ctrl+I", has_tiles, [this] { toggle_card(); }},
        {"dashboard.table", _("Chart as a table").utf8_string(), "Ctrl+T", has_tiles, [this] { toggle_table(); }},
        {"dashboard.range", _("Start or take back a usual range").utf8_string(), "Ctrl+U", can_change_range,
         [this] { change_range(); }},
        {"dashboard.department", _("Choose the department").utf8_string(), "Ctrl+D", has_tiles,
         [this] { departments_->SetFocus(); }},
        {"dashboard.period", _("Choose the period").utf8_string(), "Ctrl+E", has_tiles, [this] { periods_->SetFocus(); }},
    };
}

void DashboardPage::focus_first()
{
    wants_focus_ = tiles().empty();
    if (wants_focus_)
        departments_->SetFocus();
    else
        tiles_->cards()[model_.chosen()]->button().SetFocus();
}

} // namespace yardstick::ui
