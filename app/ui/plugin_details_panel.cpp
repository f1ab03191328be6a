#include "ui/plugin_details_panel.h"

#include "ui/plain_list.h"
#include "ui/reading_field.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/wrapsizer.h>

namespace yardstick::ui {

namespace {

constexpr int least_list_height = 120;
constexpr int most_plugin_reasons_height = 150;

} // namespace

PluginDetailsPanel::PluginDetailsPanel(wxWindow* parent, PluginList& model) : Card(parent, _("The chosen plugin")), model_(model)
{
    lay_out();
    trust_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { model_.trust(); });
    distrust_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { model_.distrust(); });
    retry_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { model_.retry(); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { model_.remove(); });
}

void PluginDetailsPanel::lay_out()
{
    title_ = new wxStaticText(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    set_look(*title_, Look::card_heading);
    subtitle_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    room_ = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    room_->SetBackgroundColour(palette().card);
    room_->SetScrollRate(0, FromDIP(spacing::medium));
    auto* column = new wxBoxSizer(wxVERTICAL);
    state_ = new Paragraph(room_, wxEmptyString);
    column->Add(state_, wxSizerFlags().Expand());
    reasons_ = new ReadingField(room_, _("Why it, or a metric of it, is not used"), most_plugin_reasons_height);
    column->Add(reasons_, below(*this, spacing::small));
    facts_ = new wxFlexGridSizer(2, FromDIP(wxSize(spacing::medium, spacing::small)));
    facts_->AddGrowableCol(1);
    column->Add(facts_, below(*this, spacing::medium));
    metrics_ = add_list(room_, _("Metrics of the plugin"), {{_("Metric"), 160}, {_("State"), 110}, {_("Id"), 130}}, 2);
    metrics_->SetMinSize(FromDIP(wxSize(-1, least_list_height)));
    column->Add(metrics_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::medium)));
    room_->SetSizer(column);

    auto* actions = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    trust_ = add_wrapping_button(this, *actions, _("Trust   Ctrl+T"), _("Trust the plugin, Control T"));
    distrust_ = add_wrapping_button(this, *actions, _("Do not trust   Ctrl+D"), _("Do not trust the plugin, Control D"));
    retry_ = add_wrapping_button(this, *actions, _("Try again   Ctrl+R"), _("Let the plugin try again, Control R"));
    remove_ = add_wrapping_button(this, *actions, _("Remove   Ctrl+Delete"), _("Remove the plugin, Control Delete"));
    content().Add(title_, wxSizerFlags().Expand());
    content().Add(subtitle_, below(*this, spacing::tight));
    content().Add(room_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::medium)));
    content().Add(actions, below(*this, spacing::small));
}

// Paths and hashes are long: fields that can be selected show what fits, and all of it in a tooltip.
void PluginDetailsPanel::show_facts(const PluginDetails& details)
{
    facts_->Clear(true);
    for (const auto& [heading, fact] : details.facts) {
        facts_->Add(add_text(room_, text_from_utf8(heading), TextStyle::quiet), wxSizerFlags().CenterVertical());
        auto* field = new wxTextCtrl(room_, wxID_ANY, text_from_utf8(fact), wxDefaultPosition, wxDefaultSize, wxTE_READONLY);
        field->SetToolTip(text_from_utf8(fact));
        set_spoken_name(*field, text_from_utf8(heading));
        facts_->Add(field, wxSizerFlags().Expand());
        field->MoveBeforeInTabOrder(metrics_);
    }
}

void PluginDetailsPanel::show_metrics(const PluginDetails& details)
{
    std::vector<std::vector<wxString>> rows;
    for (const PluginMetricLine& metric : details.metrics)
        rows.push_back({text_from_utf8(metric.title), text_from_utf8(metric.state), text_from_utf8(metric.id)});
    fill_list(*metrics_, rows);
    metrics_->Show(!rows.empty());
}

void PluginDetailsPanel::show()
{
    const auto details = model_.details();
    Show(details.has_value());
    if (!details)
        return;
    title_->SetLabelText(text_from_utf8(details->title));
    title_->InvalidateBestSize(); // its look came after its first measure
    subtitle_->set_text(text_from_utf8(details->subtitle));
    state_->set_text(text_from_utf8(details->state));
    wxString reasons;
    for (const std::string& reason : details->reasons)
        reasons += (reasons.empty() ? "" : "\n") + text_from_utf8(reason);
    reasons_->set_text(reasons);
    show_facts(*details);
    show_metrics(*details);
    show_actions();
    room_->FitInside();
    Layout();
}

void PluginDetailsPanel::show_actions()
{
    trust_->Enable(model_.can_trust());
    distrust_->Enable(model_.can_distrust());
    retry_->Enable(model_.can_retry());
    remove_->Enable(model_.can_remove());
}

} // namespace yardstick::ui
