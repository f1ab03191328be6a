#include "ui/metrics_page.h"

#include "ui/binding_editor_panel.h"
#include "ui/list_card.h"
#include "ui/message_card.h"
#include "ui/metric_bindings_panel.h"
#include "ui/metric_card_panel.h"
#include "ui/metric_targets_panel.h"
#include "ui/question_card.h"
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
    : Page(parent, _("Metrics")), shell_(shell), workspace_(workspace), desk_(desk), model_(workspace, background), goals_(workspace), editing_(*this, shell)
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
    question_ = new QuestionCard(this);
    column->Add(question_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::medium)));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    metrics_ = new ListCard(this, _("All metrics"), _("List of metrics"), {{_("Metric"), 150}, {_("State"), 116}, {_("Bound to"), 120}});
    columns->Add(metrics_, wxSizerFlags(1).Expand());
    tabs_ = new wxNotebook(this, wxID_ANY);
    set_spoken_name(*tabs_, _("The chosen metric"));
    bindings_ = new MetricBindingsPanel(tabs_, model_);
    tabs_->AddPage(bindings_, _("Bindings"));
    card_ = new MetricCardPanel(tabs_);
    tabs_->AddPage(card_, _("Card"));
    tabs_->AddPage(targets_tab(), _("Targets"));
    columns->Add(tabs_, wxSizerFlags(1).Expand().Border(wxLEFT, FromDIP(spacing::medium)));
    column->Add(columns, wxSizerFlags(1).Expand());
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::large)));
    SetSizer(page);
}

wxWindow* MetricsPage::targets_tab()
{
    auto* tab = new wxPanel(tabs_, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Targets"));
    tab->SetBackgroundColour(palette().card);
    no_targets_ = new Paragraph(tab, _("This metric cannot be used now, so its targets cannot be read."));
    targets_ = new MetricTargetsPanel(tab, goals_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(no_targets_, wxSizerFlags().Expand().Border(wxALL, FromDIP(spacing::medium)));
    column->Add(targets_, wxSizerFlags(1).Expand());
    tab->SetSizer(column);
    return tab;
}

void MetricsPage::bind_events()
{
    metrics_->on_choose = [this](std::size_t row) {
        model_.choose(row);
        show_chosen(); // the list itself stays, as it is telling this
    };
    question_->on_answer = [this](std::size_t answer) {
        metrics_->list().SetFocus();
        model_.answer(answer);
        show_all();
    };
    bindings_->on_choose = [this] { show_message(); };
    bindings_->on_bind = [this] { start_new(); };
    bindings_->on_change = [this] { change(); };
    bindings_->on_remove = [this] { remove(); };
    model_.on_change = [this] {
        if (!editing_.is_open())
            show_all();
    };
    tabs_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        forget_message();
        lay_out_around_later(*targets_); // its texts learn their widths only now
    });
    Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
        event.Skip();
        forget_message();
    });
}

void MetricsPage::refresh()
{
    model_.refresh();
    if (!editing_.is_open()) // whose edits stay as they are
        show_all();
}

void MetricsPage::focus_first()
{
    if (editing_.is_open())
        editing_.editor()->focus_first();
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
        rows.push_back({text_from_utf8(metric.title), text_from_utf8(metric.state), bound_words(metric)});
    }
    metrics_->fill(rows, chosen);
    wxString summary = text_from_utf8(model_.summary());
    if (model_.is_reading())
        summary = model_.metrics().empty() ? _("Reading the plugins ...") : _("Reading the plugins again ...");
    else if (model_.metrics().empty())
        summary = _("There is no metric yet: no plugin was found. Add one on the Plugins page.");
    metrics_->say(summary);
}

bool MetricsPage::has_targets() const
{
    return model_.chosen() && model_.chosen()->card;
}

void MetricsPage::show_chosen()
{
    bindings_->show();
    card_->show(model_.card());
    const MetricEntry* metric = model_.chosen();
    no_targets_->Show(metric && !has_targets());
    targets_->Show(has_targets());
    targets_->Enable(has_targets());
    if (has_targets()) {
        goals_.show(*metric->card, metric->bindings, desk_.today());
        targets_->show();
    }
    targets_->GetParent()->Layout();
    show_message();
}

void MetricsPage::show_message()
{
    MessageCard::Message message;
    if (!model_.problem().empty()) {
        message.tone = CardTone::concern;
        message.said = text_from_utf8(model_.problem());
    } else {
        message.tone = CardTone::improvement;
        message.said = text_from_utf8(model_.done());
    }
    message_->show(message);
    question_->show(model_.question());
    if (!message.said.empty())
        shell_.show_status(message.said);
}

void MetricsPage::forget_message()
{
    model_.forget();
    show_message();
}

wxString MetricsPage::message() const
{
    return model_.question() ? question_->text() : message_->text();
}

void MetricsPage::go_to(Tab tab)
{
    tabs_->SetSelection(static_cast<std::size_t>(tab));
}

void MetricsPage::edit(BindingEditor editor)
{
    editing_.open(new BindingEditorPanel(this, std::move(editor), model_.card().value()), [this](BindingEditorPanel& ended) { model_.tell(ended.model().saved()); });
}

void MetricsPage::start_new()
{
    if (!editing_.is_open() && model_.can_bind())
        edit(BindingEditor(workspace_, *model_.chosen()->card));
}

void MetricsPage::change()
{
    if (!editing_.is_open() && model_.can_change())
        edit(BindingEditor(workspace_, *model_.chosen()->card, *model_.binding(), desk_.today()));
}

void MetricsPage::remove()
{
    model_.remove();
    show_message();
}

std::vector<Command> MetricsPage::commands()
{
    if (editing_.is_open())
        return editing_.editor()->commands();
    const auto has_metric = [this] { return model_.chosen() != nullptr; };
    std::vector<Command> all{
        {"metric.bind", _("New binding").utf8_string(), "Ctrl+N", [this] { return model_.can_bind(); }, [this] { start_new(); }},
        {"metric.change", _("Change the binding").utf8_string(), "F4", [this] { return model_.can_change(); }, [this] { change(); }},
        {"metric.remove", _("Remove the binding").utf8_string(), "Ctrl+Delete", [this] { return model_.can_remove(); }, [this] { remove(); }},
        {"metric.bindings", _("Show the bindings").utf8_string(), "Ctrl+B", has_metric, [this] {
             go_to(Tab::bindings);
             bindings_->focus_first();
         }},
        {"metric.card", _("Why this metric").utf8_string(), "Ctrl+I", has_metric, [this] {
             go_to(Tab::card);
             card_->focus();
         }},
        {"metric.target", _("Set a target").utf8_string(), "Ctrl+T", [this] { return has_targets(); }, [this] {
             go_to(Tab::targets);
             targets_->focus_first();
         }},
    };
    for (Command& each : targets_->commands())
        all.push_back(std::move(each));
    return all;
}

} // namespace yardstick::ui
