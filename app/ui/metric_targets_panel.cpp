#include "ui/metric_targets_panel.h"

#include "ui/choices.h"
#include "ui/plain_list.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>

namespace yardstick::ui {

MetricTargetsPanel::MetricTargetsPanel(wxWindow* parent, MetricTargets& model)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Targets")), model_(model)
{
    SetBackgroundColour(palette().card);
    lay_out();
    bind_events();
}

void MetricTargetsPanel::lay_out()
{
    own_ = new Paragraph(this, wxEmptyString);
    targets_ = add_list(this, _("Targets of the metric"), {{_("Department"), 132}, {_("For"), 112}, {_("From"), 92}, {_("Target"), 80}});
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(own_, wxSizerFlags().Expand());
    column->Add(targets_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::medium)));
    column->Add(add_text(this, _("A new target"), TextStyle::heading), below(*this, spacing::medium));
    column->Add(fields(), below(*this, spacing::small));
    outcome_ = new Paragraph(this, wxEmptyString);
    column->Add(outcome_, below(*this, spacing::small));
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    save_ = add_button(this, *actions, wxString::FromUTF8("Set the target ⏎"), _("Set the target, Enter"));
    column->Add(actions, below(*this, spacing::medium));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::medium)));
    SetSizer(all);
}

wxSizer* MetricTargetsPanel::fields()
{
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(spacing::medium, spacing::small)));
    grid->AddGrowableCol(1);
    const auto add = [&](const wxString& label, wxControl* control) {
        grid->Add(add_text(this, label), wxSizerFlags().CenterVertical());
        grid->Add(control, wxSizerFlags().Expand());
        set_spoken_name(*control, label);
    };
    department_ = new wxChoice(this, wxID_ANY);
    add(_("Department"), department_);
    concerns_ = new wxChoice(this, wxID_ANY);
    add(_("For"), concerns_);
    from_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    add(_("From"), from_);
    value_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    value_->SetHint(_("a number, in the metric's own unit"));
    add(_("Target"), value_);
    return grid;
}

void MetricTargetsPanel::bind_events()
{
    department_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { model_.choose_department(model_.departments().at(static_cast<std::size_t>(event.GetSelection())).id); });
    concerns_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { model_.choose_concerned(model_.concerned().at(static_cast<std::size_t>(event.GetSelection())).id); });
    from_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { model_.type_from(from_->GetValue().utf8_string()); });
    value_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { model_.type_value(value_->GetValue().utf8_string()); });
    from_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { save(); });
    value_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { save(); });
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
}

void MetricTargetsPanel::focus_first()
{
    value_->SetFocus();
}

void MetricTargetsPanel::show()
{
    own_->set_text(text_from_utf8(model_.own()));
    std::vector<std::vector<wxString>> rows;
    for (const TargetLine& line : model_.lines())
        rows.push_back({text_from_utf8(line.department), text_from_utf8(line.of), text_from_utf8(line.from), text_from_utf8(line.value)});
    fill_list(*targets_, rows);
    fill_choice(*department_, model_.departments(), model_.department());
    fill_choice(*concerns_, model_.concerned(), model_.concerns());
    if (from_->GetValue().utf8_string() != model_.from())
        from_->ChangeValue(text_from_utf8(model_.from()));
    if (value_->GetValue().utf8_string() != model_.value())
        value_->ChangeValue(text_from_utf8(model_.value()));
    show_outcome();
}

void MetricTargetsPanel::show_outcome()
{
    const bool has_problem = !model_.problem().empty();
    outcome_->SetForegroundColour(has_problem ? palette().concern : palette().improvement);
    outcome_->set_text(text_from_utf8(has_problem ? model_.problem() : model_.done()));
    outcome_->Show(has_problem || !model_.done().empty());
    save_->Enable(!model_.departments().empty());
    Layout();
}

void MetricTargetsPanel::save()
{
    if (model_.save())
        show();
    else
        show_outcome();
    value_->SetFocus();
}

} // namespace yardstick::ui
