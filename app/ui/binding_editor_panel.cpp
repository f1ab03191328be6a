#include "ui/binding_editor_panel.h"

#include "ui/card.h"
#include "ui/choices.h"
#include "ui/metric_card_panel.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int binding_card_width = 300;
constexpr int binding_label_width = 150;
constexpr int choice_width = 120; // as narrow as it may become; a long title must not widen the page

void show_words(Paragraph& paragraph, const std::string& words)
{
    paragraph.set_text(text_from_utf8(words));
    paragraph.Show(!words.empty());
}

} // namespace

BindingEditorPanel::BindingEditorPanel(wxWindow* parent, BindingEditor model, const MetricCardText& card)
    : EditorPanel(parent, _("Binding")), model_(std::move(model))
{
    lay_out(card);
    show_questions();
    show_problems();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            close();
        else
            event.Skip();
    });
}

void BindingEditorPanel::lay_out(const MetricCardText& card)
{
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(form_card(), wxSizerFlags(1).Expand());
    auto* card_panel = new MetricCardPanel(this);
    card_panel->SetMinSize(wxSize(FromDIP(binding_card_width), -1));
    card_panel->show(card);
    columns->Add(card_panel, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(spacing::medium)));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(add_text(this, text_from_utf8(model_.heading()), TextStyle::page_heading), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::medium)));
    page->Add(columns, wxSizerFlags(1).Expand());
    SetSizer(page);
}

Card* BindingEditorPanel::form_card()
{
    auto* card = new Card(this, _("Binding"));
    room_ = new wxScrolledWindow(card, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    room_->SetBackgroundColour(palette().card);
    room_->SetScrollRate(0, FromDIP(spacing::medium));
    grid_ = new wxFlexGridSizer(2, FromDIP(wxSize(spacing::medium, spacing::small)));
    grid_->AddGrowableCol(1);
    add_source();
    add_fields();
    add_parameters();
    room_->SetSizer(grid_);
    card->content().Add(room_, wxSizerFlags(1).Expand());

    consequence_ = new Paragraph(card, wxEmptyString);
    card->content().Add(consequence_, below(*this, spacing::medium));
    problem_ = new Paragraph(card, wxEmptyString);
    problem_->SetForegroundColour(palette().concern);
    card->content().Add(problem_, below(*this, spacing::small));
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    save_ = add_button(card, *actions, _("Save   Ctrl+S"), _("Save the binding, Control S"));
    set_look(*save_, Look::primary);
    cancel_ = add_button(card, *actions, _("Cancel   Esc"));
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    closes_by({cancel_, _("Cancel   Esc"), _("Cancel, Escape"), _("Forget the edits   Esc"), _("Forget the edits, Escape")});
    card->content().Add(actions, below(*this, spacing::medium));
    return card;
}

void BindingEditorPanel::add_heading(const wxString& text)
{
    grid_->Add(add_text(room_, text, TextStyle::heading), wxSizerFlags().Border(wxTOP, FromDIP(spacing::small)));
    grid_->AddSpacer(0);
}

// The control, and below it room for what is wrong with it.
Paragraph* BindingEditorPanel::add_row(const wxString& label, const wxString& spoken, wxControl* control)
{
    wxStaticText* text = add_text(room_, label);
    text->SetMinSize(wxSize(FromDIP(binding_label_width), -1));
    set_spoken_name(*control, spoken);
    auto* cell = new wxBoxSizer(wxVERTICAL);
    cell->Add(control, wxSizerFlags().Expand());
    auto* problem = new Paragraph(room_, wxEmptyString);
    problem->SetForegroundColour(palette().concern);
    problem->Hide();
    cell->Add(problem, below(*this, spacing::tight));
    grid_->Add(text, wxSizerFlags().Top().Border(wxTOP, FromDIP(dynamic_cast<wxTextCtrl*>(control) ? spacing::tight : spacing::small)));
    grid_->Add(cell, wxSizerFlags().Expand());
    return problem;
}

wxTextCtrl* BindingEditorPanel::add_text_field(const std::string& value, std::function<void(const std::string&)> type)
{
    auto* field = new wxTextCtrl(room_, wxID_ANY, text_from_utf8(value), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    field->Bind(wxEVT_TEXT, [this, field, type](wxCommandEvent&) {
        type(field->GetValue().utf8_string());
        show_edit();
    });
    field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { save(); });
    return field;
}

void BindingEditorPanel::add_source()
{
    source_ = new wxChoice(room_, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(choice_width, -1)));
    fill_choice(*source_, model_.sources(), model_.source());
    source_->Enable(model_.is_new());
    source_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        model_.choose_source(model_.sources().at(static_cast<std::size_t>(event.GetSelection())).id);
        show_questions();
        show_edit();
    });
    lacks_ = add_row(_("Survey"), _("Survey"), source_);
    lacks_->SetForegroundColour(palette().quiet);
    name_ = add_text_field(model_.name(), [this](const std::string& text) { model_.type_name(text); });
    name_->Enable(model_.is_new());
    name_problem_ = add_row(_("Name"), _("Name"), name_);
    from_ = add_text_field(model_.from(), [this](const std::string& text) { model_.type_from(text); });
    from_->SetHint(_("from the beginning; or a day such as 2026-12-01"));
    from_problem_ = add_row(_("Holds from"), _("Holds from"), from_);
}

void BindingEditorPanel::add_fields()
{
    if (!model_.fields().empty())
        add_heading(_("Which question feeds"));
    for (std::size_t k = 0; k < model_.fields().size(); ++k) {
        const Field& field = model_.fields()[k].field;
        auto* choice = new wxChoice(room_, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(choice_width, -1)));
        choice->Bind(wxEVT_CHOICE, [this, k](wxCommandEvent& event) {
            model_.choose_question(k, model_.fields()[k].questions.at(static_cast<std::size_t>(event.GetSelection())).id);
            show_edit();
        });
        const wxString label = text_from_utf8(field.name + " (" + std::string(to_text(field.type)) + ")");
        questions_.push_back(choice);
        question_problems_.push_back(add_row(label, _("Question for ") + label, choice));
    }
}

void BindingEditorPanel::add_parameters()
{
    if (!model_.parameters().empty())
        add_heading(_("Parameters"));
    for (std::size_t k = 0; k < model_.parameters().size(); ++k) {
        const ParameterEntry& parameter = model_.parameters()[k];
        wxTextCtrl* field = add_text_field(parameter.typed, [this, k](const std::string& text) { model_.type_parameter(k, text); });
        field->SetHint(text_from_utf8(parameter.initial) + _(", the card's own"));
        parameters_.push_back(field);
        parameter_problems_.push_back(add_row(text_from_utf8(parameter.name), _("Parameter ") + text_from_utf8(parameter.name), field));
    }
}

void BindingEditorPanel::show_questions()
{
    for (std::size_t k = 0; k < questions_.size(); ++k)
        fill_choice(*questions_[k], model_.fields()[k].questions, model_.fields()[k].chosen);
}

void BindingEditorPanel::show_edit()
{
    was_edited();
    show_problems();
}

void BindingEditorPanel::show_problems()
{
    show_words(*lacks_, model_.lacks());
    show_words(*name_problem_, model_.name_problem());
    show_words(*from_problem_, model_.from_problem());
    for (std::size_t k = 0; k < questions_.size(); ++k)
        show_words(*question_problems_[k], model_.fields()[k].problem);
    for (std::size_t k = 0; k < parameters_.size(); ++k)
        show_words(*parameter_problems_[k], model_.parameters()[k].problem);
    show_words(*problem_, model_.problem());
    show_words(*consequence_, model_.consequence());
    room_->FitInside();
    Layout();
    room_->GetParent()->Layout();
}

void BindingEditorPanel::save()
{
    if (model_.save()) {
        on_close();
        return;
    }
    show_problems();
    focus_problem();
}

void BindingEditorPanel::focus_problem()
{
    if (!model_.name_problem().empty())
        return name_->SetFocus();
    if (!model_.from_problem().empty())
        return from_->SetFocus();
    for (std::size_t k = 0; k < questions_.size(); ++k)
        if (!model_.fields()[k].problem.empty())
            return questions_[k]->SetFocus();
    for (std::size_t k = 0; k < parameters_.size(); ++k)
        if (!model_.parameters()[k].problem.empty())
            return parameters_[k]->SetFocus();
}

std::vector<Command> BindingEditorPanel::commands()
{
    return {
        {"binding.save", _("Save the binding").utf8_string(), "Ctrl+S", [] { return true; }, [this] { save(); }},
        {"binding.close", _("Close without saving").utf8_string(), "Ctrl+W", [] { return true; }, [this] { close(); }},
    };
}

void BindingEditorPanel::focus_first()
{
    if (model_.is_new())
        source_->SetFocus();
    else
        from_->SetFocus();
}

} // namespace yardstick::ui
