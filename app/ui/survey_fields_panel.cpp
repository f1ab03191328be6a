#include "ui/survey_fields_panel.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/checkbox.h>
#include <wx/intl.h>
#include <wx/wupdlock.h>

namespace yardstick::ui {

namespace {

wxString heading_of(std::string_view list)
{
    if (list == "rows")
        return _("Rows");
    if (list == "columns")
        return _("Columns");
    if (list == "items")
        return _("Answers");
    return list == "rateValues" ? _("Points of the scale") : _("Choices");
}

} // namespace

SurveyFieldsPanel::SurveyFieldsPanel(wxWindow* parent, SurveyEditor& model)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL), model_(model)
{
    SetScrollRate(0, FromDIP(spacing::medium));
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

void SurveyFieldsPanel::show()
{
    const wxWindowUpdateLocker quiet(this);
    GetSizer()->Clear(true);
    problems_.clear();
    for (const SurveyEditor::Field& field : model_.fields())
        add_text_field(field);
    if (model_.place().kind == DraftPlace::Kind::survey)
        add_identifier();
    if (model_.can_be_required())
        add_required();
    for (const std::string_view list : model_.lists())
        add_choices(list);
    FitInside();
}

void SurveyFieldsPanel::focus_first()
{
    for (wxWindow* child : GetChildren())
        if (child->AcceptsFocus()) {
            child->SetFocus();
            return;
        }
}

void SurveyFieldsPanel::show_problems()
{
    const auto fields = model_.fields();
    for (std::size_t k = 0; k < problems_.size() && k < fields.size(); ++k) {
        problems_[k].text->set_text(text_from_utf8(fields[k].problem));
        problems_[k].text->Show(!fields[k].problem.empty());
    }
    Layout();
    FitInside();
}

wxTextCtrl* SurveyFieldsPanel::add_field(const wxString& label, const std::string& text, const std::string& default_text)
{
    wxSizer& rows = *GetSizer();
    auto* field = new wxTextCtrl(this, wxID_ANY, text_from_utf8(text));
    set_spoken_name(*field, label);
    rows.Add(add_text(this, label, TextStyle::quiet), wxSizerFlags().Expand());
    if (!default_text.empty())
        rows.Add(new Paragraph(this, text_from_utf8(default_text)), below(*this, spacing::tight));
    rows.Add(field, below(*this, spacing::tight));
    rows.AddSpacer(FromDIP(spacing::small));
    return field;
}

void SurveyFieldsPanel::add_text_field(const SurveyEditor::Field& field)
{
    wxTextCtrl* text = add_field(wxGetTranslation(text_from_utf8(field.label)), field.text, field.default_text);
    text->Bind(wxEVT_TEXT, [this, text, property = field.property](wxCommandEvent&) {
        model_.type(property, text->GetValue().utf8_string());
        on_type();
    });
    auto* problem = new Paragraph(this, wxEmptyString);
    problem->SetForegroundColour(palette().concern);
    GetSizer()->Add(problem, wxSizerFlags().Expand());
    problems_.push_back({field.property, problem});
}

void SurveyFieldsPanel::add_identifier()
{
    wxTextCtrl* id = add_field(_("Identifier: another one makes it another survey"), model_.id(), {});
    id->Bind(wxEVT_TEXT, [this, id](wxCommandEvent&) {
        model_.type_id(id->GetValue().utf8_string());
        on_type();
    });
}

void SurveyFieldsPanel::add_required()
{
    auto* required = new wxCheckBox(this, wxID_ANY, _("An answer is required"));
    required->SetValue(model_.is_required());
    required->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
        model_.require(event.IsChecked());
        on_type();
    });
    GetSizer()->Add(required, wxSizerFlags().Border(wxBOTTOM, FromDIP(spacing::small)));
}

void SurveyFieldsPanel::add_choices(std::string_view list)
{
    const wxString heading = heading_of(list);
    GetSizer()->Add(add_text(this, heading, TextStyle::heading), below(*this, spacing::small));
    const auto lines = model_.choices(list);
    for (std::size_t k = 0; k < lines.size(); ++k)
        add_choice_row(list, k, lines[k]);
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    auto* add = add_button(this, *actions, _("Add one"), heading + ": " + _("Add one"));
    add->Bind(wxEVT_BUTTON, [this, list](wxCommandEvent&) { on_edit([this, list] { model_.add_choice(list); }); });
    GetSizer()->Add(actions, below(*this, spacing::small));
}

void SurveyFieldsPanel::add_choice_row(std::string_view list, std::size_t index, const SurveyEditor::ChoiceLine& line)
{
    if (!line.default_text.empty())
        GetSizer()->Add(new Paragraph(this, text_from_utf8(line.default_text)), below(*this, spacing::small));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* text = new wxTextCtrl(this, wxID_ANY, text_from_utf8(line.text));
    const wxString value = text_from_utf8(line.value);
    set_spoken_name(*text, wxString::Format(_("Text of %s"), value));
    text->SetToolTip(wxString::Format(_("Answers hold %s"), value));
    row->Add(text, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(spacing::small)));
    text->Bind(wxEVT_TEXT, [this, text, list, index](wxCommandEvent&) {
        model_.type_choice(list, index, text->GetValue().utf8_string());
        on_type();
    });
    const auto add = [&](const wxString& label, const wxString& spoken, std::function<void()> edit) {
        auto* button = add_button(this, *row, label, wxString::Format(spoken, value), wxBU_EXACTFIT);
        button->Bind(wxEVT_BUTTON, [this, edit = std::move(edit)](wxCommandEvent&) { on_edit(edit); });
        return button;
    };
    add(wxString::FromUTF8("↑"), _("Move %s up"), [this, list, index] { model_.move_choice(list, index, -1); })
        ->Enable(model_.can_move_choice(list, index, -1));
    add(wxString::FromUTF8("↓"), _("Move %s down"), [this, list, index] { model_.move_choice(list, index, 1); })
        ->Enable(model_.can_move_choice(list, index, 1));
    add(wxString::FromUTF8("✕"), _("Remove %s"), [this, list, index] { model_.remove_choice(list, index); });
    GetSizer()->Add(row, below(*this, spacing::tight));
}

} // namespace yardstick::ui
