#include "ui/metrics_page.h"

#include "ui/binding_editor_panel.h"
#include "ui/list_card.h"
#include "ui/message_card.h"
#include "ui/metric_bindings_panel.h"
#include "ui/metric_card_panel.h"
#include "ui/metric_targets_panel.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/sizer.h>

namespace yardstick::ui {

namespace {

wxString bound_words(const MetricEntry& metric)
{
    wxString text;
    for (const Binding& binding : metric.bindings)
        text += (text.empty() ? "" : ", ") + text_from_utf8(binding.source);
    return text;
}

} // namespace

MetricsPage::MetricsPage(wxWindow* parent, Shell& shell, Workspace& workspace, Background& background, const Desk& desk)
    : Page(parent, _("Metrics")), shell_(shell), workspace_(workspace), desk_(desk), model_(workspace, background), goals_(workspace)
{
    lay_out();
    bind_events();
}

void MetricsPage::lay_out()
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(add_text(this, title(), TextStyle::page_heading), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::medium)));
    message_ = new MessageCard(this);
    column->Add(message_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::medium)));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    metrics_ = new ListCard(this, _("All metrics"), _("List of metrics"),
                            {{_("Metric"), 156}, {_("State"), 98}, {_("Bound to"), 106}, {_("Unit"), 66}, {_("Plugin"), 160}, {_("Version"), 60}});
    columns->Add(metrics_, wxSizerFlags(1).Expand());
    tabs_ = new wxNotebook(this, wxID_ANY);
    set_spoken_name(*tabs_, _("The chosen metric"));
    bindings_ = new MetricBindingsPanel(tabs_, model_);
    tabs_->AddPage(bindings_, _("Bindings"));
    card_ = new MetricCardPanel(tabs_);
    tabs_->AddPage(card_, _("Card"));
    targets_ = new MetricTargetsPanel(tabs_, goals_);
    tabs_->AddPage(targets_, _("Targets"));
    columns->Add(tabs_, wxSizerFlags(1).Expand().Border(wxLEFT, FromDIP(spacing::medium)));
    column->Add(columns, wxSizerFlags(1).Expand());
    overview_ = column;
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::large)));
    SetSizer(page);
}

void MetricsPage::bind_events()
{
    metrics_->on_choose = [this](std::size_t row) {
        model_.choose(model_.metrics()[row].id);
        show_chosen(); // the list itself stays, as it is telling this
    };
    message_->on_answer = [this](bool yes) { answer_question(yes); };
    bindings_->on_bind = [this] { start_new(); };
    bindings_->on_change = [this] { change(); };
    bindings_->on_remove = [this] { remove(); };
    model_.on_change = [this] {
        if (!editor_)
            show_all();
    };
}

void MetricsPage::refresh()
{
    model_.refresh();
    if (!editor_) // whose edits stay as they are
        show_all();
}

void MetricsPage::focus_first()
{
    if (editor_)
        editor_->focus_first();
    else
        metrics_->list().SetFocus();
}

wxDataViewListCtrl& MetricsPage::metrics()
{
    return metrics_->list();
}

void MetricsPage::show_all()
{
    show_list();
    show_chosen();
}

void MetricsPage::show_list()
{
    std::vector<std::vector<wxString>> rows;
    std::optional<std::size_t> chosen;
    for (const MetricEntry& metric : model_.metrics()) {
        if (&metric == model_.chosen())
            chosen = rows.size();
        const wxString unit = metric.card ? text_from_utf8(metric.card->unit) : wxString();
        const wxString version = metric.card ? wxString::Format("%d", metric.card->version) : wxString();
        rows.push_back({text_from_utf8(metric.title), text_from_utf8(metric.state), bound_words(metric), unit, text_from_utf8(metric.plugin), version});
    }
    metrics_->fill(rows, chosen);
    wxString summary = text_from_utf8(model_.summary());
    if (model_.is_reading())
        summary = model_.metrics().empty() ? _("Reading the plugins ...") : _("Reading the plugins again ...");
    else if (model_.metrics().empty())
        summary = _("There is no metric yet: no plugin was found. Add one on the Plugins page.");
    metrics_->say(summary);
}

void MetricsPage::show_chosen()
{
    bindings_->show();
    card_->show(model_.card());
    const MetricEntry* metric = model_.chosen();
    if (metric && metric->card)
        goals_.show(*metric->card, metric->bindings, desk_.today());
    targets_->Enable(metric && metric->card);
    if (metric && metric->card)
        targets_->show();
    show_message();
}

void MetricsPage::show_message()
{
    MessageCard::Message message;
    if (!model_.problem().empty()) {
        message.tone = CardTone::concern;
        message.said = text_from_utf8(model_.problem());
    } else if (!model_.question().empty()) {
        message.said = text_from_utf8(model_.question());
        message.is_question = true;
    } else {
        message.tone = CardTone::improvement;
        message.said = text_from_utf8(model_.done());
    }
    message_->show(message);
    if (!message.said.empty())
        shell_.show_status(message.said);
}

wxString MetricsPage::message() const
{
    return message_->text();
}

void MetricsPage::go_to(Tab tab)
{
    tabs_->SetSelection(static_cast<std::size_t>(tab));
}

void MetricsPage::edit(BindingEditor editor)
{
    editor_ = new BindingEditorPanel(this, std::move(editor), model_.card().value());
    editor_->on_close = [this] { CallAfter([this] { end_editing(); }); }; // the button is in it
    GetSizer()->Add(editor_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::large)));
    GetSizer()->Hide(overview_, true);
    Layout();
    shell_.commands_changed();
    editor_->focus_first();
}

void MetricsPage::start_new()
{
    if (!editor_ && model_.can_bind())
        edit(BindingEditor(workspace_, *model_.chosen()->card));
}

void MetricsPage::change()
{
    if (!editor_ && model_.can_change())
        edit(BindingEditor(workspace_, *model_.chosen()->card, *model_.binding(), desk_.today()));
}

void MetricsPage::remove()
{
    model_.remove();
    show_message();
}

void MetricsPage::end_editing()
{
    if (!editor_)
        return;
    model_.tell(editor_->model().saved());
    editor_->Destroy();
    editor_ = nullptr;
    GetSizer()->Show(overview_, true, true);
    refresh();
    Layout();
    shell_.commands_changed();
    focus_first();
}

void MetricsPage::answer_question(bool yes)
{
    if (yes)
        model_.confirm();
    else
        model_.dismiss();
    show_all();
    metrics_->list().SetFocus();
}

std::vector<Command> MetricsPage::commands()
{
    if (editor_)
        return editor_->commands();
    const auto has_card = [this] { return model_.card().has_value(); };
    return {
        {"metric.bind", _("New binding").utf8_string(), "Ctrl+N", [this] { return model_.can_bind(); }, [this] { start_new(); }},
        {"metric.change", _("Change the binding").utf8_string(), "F4", [this] { return model_.can_change(); }, [this] { change(); }},
        {"metric.remove", _("Remove the binding").utf8_string(), "Ctrl+Delete", [this] { return model_.can_remove(); }, [this] { remove(); }},
        {"metric.bindings", _("Show the bindings").utf8_string(), "Ctrl+B", has_card, [this] {
             go_to(Tab::bindings);
             bindings_->bindings().SetFocus();
         }},
        {"metric.card", _("Why this metric").utf8_string(), "Ctrl+I", has_card, [this] { go_to(Tab::card); }},
        {"metric.target", _("Set a target").utf8_string(), "Ctrl+T", has_card, [this] {
             go_to(Tab::targets);
             targets_->focus_first();
         }},
    };
}

} // namespace yardstick::ui
