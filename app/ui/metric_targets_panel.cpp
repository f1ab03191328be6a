#include "ui/metric_targets_panel.h"

#include "ui/choices.h"
#include "ui/plain_list.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>

namespace yardstick::ui {

namespace {

void show_text(wxTextCtrl& field, const std::string& text)
{
    if (field.GetValue().utf8_string() != text)
        field.ChangeValue(text_from_utf8(text));
}

} // namespace

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
    targets_ = add_list(this, _("Targets of the metric"), {{_("Department"), 102}, {_("For"), 100}, {_("From"), 83}, {_("Target"), 66}, {_("Bands"), 72}});
    rule_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(own_, wxSizerFlags().Expand());
    column->Add(targets_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::medium)));
    column->Add(rule_, below(*this, spacing::small));
    column->Add(add_text(this, _("A new target"), TextStyle::heading), below(*this, spacing::medium));
    column->Add(fields(), below(*this, spacing::small));
    outcome_ = new Paragraph(this, wxEmptyString);
    column->Add(outcome_, below(*this, spacing::small));
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    save_ = add_button(this, *actions, wxString::FromUTF8("Set the target ⏎"), _("Set the target, Enter"));
    remove_ = add_button(this, *actions, _("Take back   Ctrl+Shift+Delete"), _("Take back the chosen target, Control Shift Delete"));
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
    bands_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    bands_->SetHint(_("poor ends, good begins; empty: the card's"));
    add(_("Bands"), bands_);
    return grid;
}

void MetricTargetsPanel::bind_events()
{
    department_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { model_.choose_department(model_.departments().at(static_cast<std::size_t>(event.GetSelection())).id); });
    concerns_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { model_.choose_concerned(model_.concerned().at(static_cast<std::size_t>(event.GetSelection())).id); });
    from_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { model_.type_from(from_->GetValue().utf8_string()); });
    value_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { model_.type_value(value_->GetValue().utf8_string()); });
    bands_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { model_.type_bands(bands_->GetValue().utf8_string()); });
    for (wxTextCtrl* field : {from_, value_, bands_})
        field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { save(); });
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(); });
    targets_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = targets_->GetSelectedRow();
        if (row != wxNOT_FOUND) // as it is while the list is filled
            model_.choose(static_cast<std::size_t>(row));
        remove_->Enable(can_remove());
    });
}

void MetricTargetsPanel::focus_first()
{
    value_->SetFocus();
}

std::vector<Command> MetricTargetsPanel::commands()
{
    return {{"metric.target_back", _("Take back the target").utf8_string(), "Ctrl+Shift+Delete", [this] { return can_remove(); }, [this] { remove(); }}};
}

void MetricTargetsPanel::show()
{
    own_->set_text(text_from_utf8(model_.own()));
    std::vector<std::vector<wxString>> rows;
    for (const TargetLine& line : model_.lines())
        rows.push_back({text_from_utf8(line.department), text_from_utf8(line.of), text_from_utf8(line.from), text_from_utf8(line.value), text_from_utf8(line.bands)});
    fill_list(*targets_, rows, model_.chosen());
    rule_->set_text(text_from_utf8(model_.rule()));
    rule_->Show(!model_.rule().empty());
    fill_choice(*department_, model_.departments(), model_.department());
    fill_choice(*concerns_, model_.concerned(), model_.concerns());
    show_text(*from_, model_.from());
    show_text(*value_, model_.value());
    show_text(*bands_, model_.bands());
    show_outcome();
}

void MetricTargetsPanel::show_outcome()
{
    const bool has_problem = !model_.problem().empty();
    outcome_->SetForegroundColour(has_problem ? palette().concern : palette().improvement);
    outcome_->set_text(text_from_utf8(has_problem ? model_.problem() : model_.done()));
    outcome_->Show(has_problem || !model_.done().empty());
    save_->Enable(!model_.departments().empty());
    remove_->Enable(can_remove());
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

void MetricTargetsPanel::remove()
{
    if (model_.remove())
        show();
    else
        show_outcome();
    value_->SetFocus();
}

} // namespace yardstick::ui
