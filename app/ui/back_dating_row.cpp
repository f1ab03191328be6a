#include "ui/back_dating_row.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/sizer.h>

namespace yardstick::ui {

BackDatingRow::BackDatingRow(wxWindow* parent) : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("An entry of an earlier time"))
{
    SetBackgroundColour(palette().card);
    auto* fields = new wxFlexGridSizer(2, FromDIP(wxSize(spacing::small, spacing::tight)));
    fields->AddGrowableCol(0, 2);
    fields->AddGrowableCol(1, 3);
    fields->Add(add_text(this, _("When it happened"), TextStyle::quiet));
    fields->Add(add_text(this, _("Why it is entered later"), TextStyle::quiet));
    const auto add_field = [&](const wxString& name) {
        auto* field = new wxTextCtrl(this, wxID_ANY);
        set_spoken_name(*field, name);
        fields->Add(field, wxSizerFlags().Expand());
        return field;
    };
    when_ = add_field(_("When it happened"));
    when_->SetHint(_("14:30, yesterday 14:30"));
    reason_ = add_field(_("Why it is entered later"));
    problem_ = add_text(this, wxEmptyString);
    problem_->SetForegroundColour(palette().concern);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(fields, wxSizerFlags().Expand());
    column->Add(problem_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::tight)));
    SetSizer(column);
    when_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { on_when(when_->GetValue().utf8_string()); });
    reason_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { on_reason(reason_->GetValue().utf8_string()); });
}

void BackDatingRow::show(const BackDating& dating)
{
    const auto show_text = [](wxTextCtrl& field, const std::string& utf8) {
        if (const wxString text = wxString::FromUTF8(utf8); field.GetValue() != text)
            field.ChangeValue(text);
    };
    show_text(*when_, dating.when);
    show_text(*reason_, dating.reason);
    const std::string problem = dating.when_problem.empty() ? dating.reason_problem : dating.when_problem;
    problem_->SetLabelText(wxString::FromUTF8(problem));
    problem_->Show(!problem.empty());
}

} // namespace yardstick::ui
