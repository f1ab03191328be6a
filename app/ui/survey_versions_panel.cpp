#include "ui/survey_versions_panel.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

namespace yardstick::ui {

namespace {

wxString state_words(SurveyState state)
{
    switch (state) {
    case SurveyState::draft: return _("draft");
    case SurveyState::testing: return _("testing");
    case SurveyState::live: return _("live");
    case SurveyState::retired: return _("retired");
    }
    return {};
}

} // namespace

SurveyVersionsPanel::SurveyVersionsPanel(wxWindow* parent, SurveyCatalogue& catalogue)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Versions")), catalogue_(catalogue)
{
    SetBackgroundColour(palette().card);
    lay_out();
    bind_events();
}

void SurveyVersionsPanel::lay_out()
{
    title_ = new wxStaticText(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    set_look(*title_, Look::card_heading);
    facts_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    versions_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
    versions_->AppendTextColumn(_("Version"), wxDATAVIEW_CELL_INERT, FromDIP(70));
    versions_->AppendTextColumn(_("State"), wxDATAVIEW_CELL_INERT, FromDIP(80));
    versions_->AppendTextColumn(_("Test answers"), wxDATAVIEW_CELL_INERT, FromDIP(105));
    versions_->AppendTextColumn(_("Title"), wxDATAVIEW_CELL_INERT, FromDIP(200))->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    set_spoken_name(*versions_, _("Versions of the survey"));

    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(title_, wxSizerFlags().Expand());
    column->Add(facts_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::tight)));
    column->Add(versions_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::medium)));
    column->Add(actions(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::medium)));
    copy_row_ = copy_fields();
    column->Add(copy_row_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::small)));
    column->Hide(copy_row_, true);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::medium)));
    SetSizer(all);
}

wxSizer* SurveyVersionsPanel::actions()
{
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto add = [&](const wxString& label, const wxString& spoken) {
        auto* button = new wxButton(this, wxID_ANY, label);
        set_spoken_name(*button, spoken);
        row->Add(button, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(spacing::small)));
        return button;
    };
    publish_ = add(_("Publish   Ctrl+P"), _("Publish the chosen version, Control P"));
    set_look(*publish_, Look::primary);
    test_ = add(_("Test   Ctrl+T"), _("Test the chosen version, Control T"));
    retire_ = add(_("Retire   Ctrl+Delete"), _("Retire the chosen version, Control Delete"));
    copy_ = add(_("Duplicate   Ctrl+D"), _("Duplicate the chosen version, Control D"));
    edit_ = add(_("Edit a copy   F4"), _("Edit a copy of the chosen version, F4"));
    export_ = add(_("Export definition ..."), _("Export the definition of the chosen version, Control Shift E"));
    return row;
}

wxSizer* SurveyVersionsPanel::copy_fields()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(add_text(this, _("Title of the copy:")), wxSizerFlags().CenterVertical());
    copy_title_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    set_spoken_name(*copy_title_, _("Title of the copy"));
    row->Add(copy_title_, wxSizerFlags(1).CenterVertical().Border(wxLEFT, FromDIP(spacing::small)));
    make_copy_ = new wxButton(this, wxID_ANY, _("Make the copy"));
    no_copy_ = new wxButton(this, wxID_ANY, _("Cancel"));
    set_spoken_name(*make_copy_, _("Make the copy"));
    set_spoken_name(*no_copy_, _("Make no copy"));
    for (wxButton* button : {make_copy_, no_copy_})
        row->Add(button, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(spacing::small)));
    return row;
}

void SurveyVersionsPanel::bind_events()
{
    versions_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = versions_->GetSelectedRow();
        if (row == wxNOT_FOUND)
            return;
        const int version = catalogue_.versions()[static_cast<std::size_t>(row)].survey->version();
        if (catalogue_.version() && catalogue_.version()->survey->version() == version)
            return;
        catalogue_.choose_version(version);
        show_actions();
        on_choose();
    });
    test_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act([this] { catalogue_.become(SurveyState::testing); }); });
    publish_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act([this] { catalogue_.become(SurveyState::live); }); });
    retire_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act([this] { catalogue_.become(SurveyState::retired); }); });
    edit_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_edit(); });
    export_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_export(); });
    copy_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_title(); });
    make_copy_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { duplicate(); });
    no_copy_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { end_copy(); });
    copy_title_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { duplicate(); });
    copy_title_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            end_copy();
        else
            event.Skip();
    });
}

void SurveyVersionsPanel::act(const std::function<void()>& action)
{
    action();
    on_change();
}

void SurveyVersionsPanel::ask_title()
{
    if (!catalogue_.version())
        return;
    copy_title_->ChangeValue(text_from_utf8(catalogue_.title_for_copy()));
    GetSizer()->Show(copy_row_, true, true);
    Layout();
    copy_title_->SetFocus();
    copy_title_->SelectAll();
}

void SurveyVersionsPanel::end_copy()
{
    versions_->SetFocus();
    GetSizer()->Show(copy_row_, false, true);
    Layout();
}

void SurveyVersionsPanel::duplicate()
{
    act([this] { catalogue_.duplicate_as(copy_title_->GetValue().utf8_string()); });
    if (catalogue_.problems().empty())
        end_copy();
    else
        copy_title_->SetFocus();
}

void SurveyVersionsPanel::show()
{
    const SurveyEntry* entry = catalogue_.entry();
    title_->SetLabelText(entry ? text_from_utf8(entry->title) : _("There is no survey yet"));
    wxString facts;
    if (entry) {
        facts = text_from_utf8(entry->id) + wxString::FromUTF8(" · ") + (entry->audience == Audience::staff ? _("answered by staff") : _("answered by customers"));
        if (const auto count = catalogue_.responses(entry->id))
            facts += wxString::FromUTF8(" · ") + (*count == 0 ? _("no responses yet") : wxString::Format(wxPLURAL("%d response", "%d responses", static_cast<int>(*count)), static_cast<int>(*count)));
    }
    facts_->set_text(facts);
    versions_->DeleteAllItems();
    for (std::size_t row = 0; row < catalogue_.versions().size(); ++row) {
        const SurveyVersion& version = catalogue_.versions()[row];
        wxVector<wxVariant> cells;
        cells.push_back(wxString::Format("%d", version.survey->version()));
        cells.push_back(state_words(version.state));
        cells.push_back(version.test_answers > 0 ? wxString::Format("%d", static_cast<int>(version.test_answers)) : wxString());
        cells.push_back(text_from_utf8(version.survey->title()));
        versions_->AppendItem(cells);
        if (&version == catalogue_.version())
            versions_->SelectRow(static_cast<unsigned>(row));
    }
    show_actions();
}

void SurveyVersionsPanel::show_actions()
{
    test_->Enable(catalogue_.can_become(SurveyState::testing));
    publish_->Enable(catalogue_.can_become(SurveyState::live));
    retire_->Enable(catalogue_.can_become(SurveyState::retired));
    export_->Enable(catalogue_.version() != nullptr);
    copy_->Enable(catalogue_.version() != nullptr);
    Layout();
}

} // namespace yardstick::ui
