#include "ui/metric_bindings_panel.h"

#include "ui/plain_list.h"
#include "ui/reading_field.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/wrapsizer.h>

namespace yardstick::ui {

namespace {

constexpr int most_state_height = 150;

} // namespace

MetricBindingsPanel::MetricBindingsPanel(wxWindow* parent, MetricOverview& model)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Bindings")), model_(model)
{
    SetBackgroundColour(palette().card);
    lay_out();
    bindings_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = bindings_->GetSelectedRow();
        const Binding* chosen = model_.binding();
        if (row == wxNOT_FOUND || (chosen && chosen == &model_.chosen()->bindings[static_cast<std::size_t>(row)]))
            return;
        model_.choose_binding(static_cast<std::size_t>(row));
        show_feeds();
        on_choose();
    });
    bind_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_bind(); });
    change_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_change(); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_remove(); });
}

void MetricBindingsPanel::lay_out()
{
    title_ = new wxStaticText(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    set_look(*title_, Look::card_heading);
    facts_ = new Paragraph(this, wxEmptyString, TextStyle::quiet);
    state_ = new ReadingField(this, _("What became of the metric"), most_state_height);
    bindings_ = add_list(this, _("Bindings of the metric"), {{_("Binding"), 92}, {_("Bound to"), 114}, {_("From"), 104}, {_("Version"), 62}}, 3);
    feeds_title_ = add_text(this, wxEmptyString, TextStyle::heading);
    feeds_ = add_list(this, _("What feeds the fields"), {{_("Field"), 92}, {_("Type"), 72}, {_("Fed by"), 146}});
    auto* actions = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    bind_ = add_wrapping_button(this, *actions, _("New   Ctrl+N"), _("New binding, Control N"));
    change_ = add_wrapping_button(this, *actions, _("Change   F4"), _("Change the chosen binding, F4"));
    remove_ = add_wrapping_button(this, *actions, _("Remove   Ctrl+Delete"), _("Remove the chosen binding, Control Delete"));

    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(title_, wxSizerFlags().Expand());
    column->Add(facts_, below(*this, spacing::tight));
    column->Add(state_, below(*this, spacing::small));
    column->Add(bindings_, wxSizerFlags(2).Expand().Border(wxTOP, FromDIP(spacing::medium)));
    column->Add(feeds_title_, below(*this, spacing::medium));
    column->Add(feeds_, wxSizerFlags(3).Expand().Border(wxTOP, FromDIP(spacing::small)));
    column->Add(actions, below(*this, spacing::small));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::medium)));
    SetSizer(all);
}

void MetricBindingsPanel::show()
{
    show_facts();
    std::vector<std::vector<wxString>> rows;
    std::optional<std::size_t> chosen;
    for (const BindingLine& line : model_.bindings()) {
        if (model_.binding() && model_.binding()->name == line.name && !chosen && model_.binding() == &model_.chosen()->bindings[rows.size()])
            chosen = rows.size();
        rows.push_back({text_from_utf8(line.name), text_from_utf8(line.source), text_from_utf8(line.from), text_from_utf8(line.version)});
    }
    fill_list(*bindings_, rows, chosen);
    bindings_->Show(!rows.empty());
    show_feeds();
}

void MetricBindingsPanel::focus_first()
{
    if (bindings_->IsShown())
        bindings_->SetFocus();
    else
        state_->SetFocus();
}

void MetricBindingsPanel::show_facts()
{
    const MetricEntry* metric = model_.chosen();
    title_->SetLabelText(metric ? text_from_utf8(metric->title) : wxString());
    title_->InvalidateBestSize(); // its look came after its first measure
    wxString facts;
    wxString state;
    if (metric) {
        facts = text_from_utf8(metric->id);
        if (metric->card)
            facts += wxString::FromUTF8(" · ") + wxString::Format(_("version %d, in %s"), metric->card->version, text_from_utf8(metric->card->unit));
        facts += wxString::FromUTF8(" · ") + _("plugin ") + text_from_utf8(metric->plugin);
        if (metric->use == MetricUse::unbound)
            state = _("Nothing is bound to it yet, so it measures nothing. A binding says which question of which survey feeds it.") + "\n" + text_from_utf8(model_.where_it_fits());
        else if (metric->use == MetricUse::waiting)
            state = _("Its plugin waits for a decision, and does not run until then. Decide on the Plugins page.");
        else if (metric->use == MetricUse::refused)
            state = _("It cannot be used now: ") + text_from_utf8(metric->state) + ".";
        for (const std::string& reason : metric->reasons)
            state += (state.empty() ? "" : "\n") + text_from_utf8(reason);
    }
    facts_->set_text(facts);
    state_->set_text(state);
}

void MetricBindingsPanel::show_feeds()
{
    std::vector<std::vector<wxString>> rows;
    for (const FeedLine& line : model_.feeds())
        rows.push_back({text_from_utf8(line.field), text_from_utf8(line.type), text_from_utf8(line.fed_by)});
    fill_list(*feeds_, rows);
    const Binding* binding = model_.binding();
    feeds_title_->SetLabelText(binding ? wxString::Format(_("What feeds %s"), text_from_utf8(binding->name)) : wxString());
    feeds_->Show(!rows.empty());
    bind_->Enable(model_.can_bind());
    change_->Enable(model_.can_change());
    remove_->Enable(model_.can_remove());
    Layout();
}

} // namespace yardstick::ui
