#include "ui/survey_editor_panel.h"

#include "core/language.h"
#include "ui/card.h"
#include "ui/form/form_panel.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/wupdlock.h>

namespace yardstick::ui {

namespace {

constexpr int places_height = 150;
constexpr int advice_height = 84;
constexpr int preview_delay_ms = 250;

/// The page of the form that a place of the definition stands on.
std::optional<std::size_t> page_of(const std::string& pointer)
{
    constexpr std::string_view pages = "/pages/";
    if (!pointer.starts_with(pages))
        return std::nullopt;
    return std::stoul(pointer.substr(pages.size()));
}

} // namespace

SurveyEditorPanel::SurveyEditorPanel(wxWindow* parent, Workspace& workspace, const Survey& survey)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Survey editor")), workspace_(workspace), model_(workspace, survey)
{
    SetBackgroundColour(palette().page);
    lay_out();
    bind_events();
    show_languages();
    show_places();
    show_fields();
    show_preview();
}

SurveyEditorPanel::~SurveyEditorPanel()
{
    delete preview_; // before its session
}

void SurveyEditorPanel::focus_first()
{
    places_->EnsureVisible(places_->GetSelection());
    places_->SetFocus();
}

std::vector<Command> SurveyEditorPanel::commands()
{
    return {
        {"editor.undo", _("Undo the edit").utf8_string(), "Ctrl+Z", [this] { return model_.can_undo(); }, [this] { act([this] { model_.undo(); }); }},
        {"editor.keep", _("Keep as draft").utf8_string(), "Ctrl+S", [this] { return model_.can_publish(); }, [this] { keep(); }},
        {"editor.close", _("Close the editor").utf8_string(), "Ctrl+W", [] { return true; }, [this] { close(); }},
    };
}

void SurveyEditorPanel::lay_out()
{
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(places_card(), wxSizerFlags(1).Expand());
    columns->AddSpacer(FromDIP(spacing::medium));
    columns->Add(preview_card(), wxSizerFlags(1).Expand());
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(heading(), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::medium)));
    page->Add(columns, wxSizerFlags(1).Expand());
    page->Add(advice_card(), below(*this, spacing::medium));
    SetSizer(page);
}

wxSizer* SurveyEditorPanel::heading()
{
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    title_ = add_text(this, wxEmptyString, TextStyle::page_heading);
    title_->SetWindowStyle(title_->GetWindowStyle() | wxST_ELLIPSIZE_END);
    line->Add(title_, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(spacing::medium)));
    undo_ = add_button(this, *line, _("Undo   Ctrl+Z"), _("Undo the edit, Control Z"));
    keep_ = add_button(this, *line, _("Keep as draft   Ctrl+S"), _("Keep as draft, Control S"));
    set_look(*keep_, Look::primary);
    close_ = add_button(this, *line, _("Close"), _("Close the editor"));
    return line;
}

Card* SurveyEditorPanel::places_card()
{
    auto* card = new Card(this, _("Parts of the survey"));
    auto* language = new wxBoxSizer(wxHORIZONTAL);
    language->Add(add_text(card, _("Language")), in_row(*this));
    languages_ = new wxChoice(card, wxID_ANY);
    set_spoken_name(*languages_, _("Language that is edited"));
    language->Add(languages_, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(spacing::small)));
    new_language_ = new wxTextCtrl(card, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(72, -1)), wxTE_PROCESS_ENTER);
    new_language_->SetHint("de");
    set_spoken_name(*new_language_, _("Code of a language to add, such as de"));
    language->Add(new_language_, in_row(*this));
    auto* add = add_button(card, *language, _("Add"), _("Add the language"));
    add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_language(); });
    card->content().Add(language, wxSizerFlags().Expand());

    places_ = new wxListBox(card, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, places_height)));
    set_spoken_name(*places_, _("Parts of the survey"));
    card->content().Add(places_, below(*this, spacing::small));
    auto* moves = new wxBoxSizer(wxHORIZONTAL);
    up_ = add_button(card, *moves, wxString::FromUTF8("↑ ") + _("Up"), _("Move it up"));
    down_ = add_button(card, *moves, wxString::FromUTF8("↓ ") + _("Down"), _("Move it down"));
    card->content().Add(moves, below(*this, spacing::small));

    form_ = new wxScrolledWindow(card, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    form_->SetScrollRate(0, FromDIP(spacing::medium));
    form_->SetSizer(new wxBoxSizer(wxVERTICAL));
    card->content().Add(form_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::medium)));
    return card;
}

Card* SurveyEditorPanel::preview_card()
{
    preview_card_ = new Card(this, _("Preview"));
    preview_card_->content().Add(add_text(preview_card_, _("Preview: answers here are kept nowhere"), TextStyle::quiet), wxSizerFlags().Expand());
    return preview_card_;
}

Card* SurveyEditorPanel::advice_card()
{
    auto* card = new Card(this, _("Advice"));
    said_ = new Paragraph(card, wxEmptyString);
    card->content().Add(said_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(spacing::small)));
    advice_note_ = new Paragraph(card, wxEmptyString, TextStyle::quiet);
    card->content().Add(advice_note_, wxSizerFlags().Expand());
    findings_ = new wxListBox(card, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, advice_height)));
    set_spoken_name(*findings_, _("Advice"));
    card->content().Add(findings_, below(*this, spacing::tight));
    auto* rules = new wxBoxSizer(wxHORIZONTAL);
    rule_off_ = add_button(card, *rules, _("Never tell me this again"), _("Switch off the rule of the chosen advice"));
    rules_on_ = add_button(card, *rules, _("Tell me everything again"), _("Switch all rules on"));
    card->content().Add(rules, below(*this, spacing::small));
    return card;
}

void SurveyEditorPanel::bind_events()
{
    languages_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        model_.choose_language(model_.languages().at(static_cast<std::size_t>(event.GetSelection())));
        show_fields();
        show_preview();
    });
    new_language_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { add_language(); });
    places_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        model_.choose(static_cast<std::size_t>(event.GetSelection()));
        show_fields();
        show_preview();
    });
    findings_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        if (chosen >= model_.findings().size())
            return;
        model_.choose(model_.findings()[chosen]);
        show_languages();
        show_places();
        show_fields();
        show_preview();
        findings_->SetSelection(static_cast<int>(chosen));
        rule_off_->Enable();
    });
    up_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act([this] { model_.move(-1); }); });
    down_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act([this] { model_.move(1); }); });
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act([this] { model_.undo(); }); });
    keep_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { keep(); });
    close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close(); });
    rule_off_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { switch_rule_off(); });
    rules_on_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        model_.switch_all_rules_on();
        show_advice();
    });
    preview_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_preview(); });
}

void SurveyEditorPanel::show_languages()
{
    wxArrayString names;
    for (const std::string& language : model_.languages())
        names.push_back(language.empty() ? _("Default language") : text_from_utf8(own_language_name(language) + " (" + language + ")"));
    languages_->Set(names);
    for (std::size_t k = 0; k < model_.languages().size(); ++k)
        if (model_.languages()[k] == model_.language())
            languages_->SetSelection(static_cast<int>(k));
}

void SurveyEditorPanel::show_places()
{
    wxArrayString lines;
    for (const DraftPlace& place : model_.places())
        lines.push_back(wxString(' ', static_cast<std::size_t>(4 * place.depth)) + text_from_utf8(model_.title_of(place)));
    if (lines != places_->GetStrings())
        places_->Set(lines);
    places_->SetSelection(static_cast<int>(model_.chosen()));
    title_->SetLabelText(_("Edit: ") + text_from_utf8(model_.preview()->title()));
}

wxTextCtrl* SurveyEditorPanel::add_field(const wxString& label, const std::string& text, const std::string& default_text)
{
    wxSizer& rows = *form_->GetSizer();
    auto* field = new wxTextCtrl(form_, wxID_ANY, text_from_utf8(text));
    set_spoken_name(*field, label);
    rows.Add(add_text(form_, label, TextStyle::quiet), wxSizerFlags().Expand());
    if (!default_text.empty())
        rows.Add(new Paragraph(form_, text_from_utf8(default_text)), below(*this, spacing::tight));
    rows.Add(field, below(*this, spacing::tight));
    rows.AddSpacer(FromDIP(spacing::small));
    return field;
}

void SurveyEditorPanel::show_fields()
{
    const wxWindowUpdateLocker quiet(form_);
    wxSizer& rows = *form_->GetSizer();
    rows.Clear(true);
    fields_.clear();
    for (const SurveyEditor::Field& field : model_.fields()) {
        wxTextCtrl* text = add_field(wxGetTranslation(text_from_utf8(field.label)), field.text, field.default_text);
        text->Bind(wxEVT_TEXT, [this, text, property = field.property](wxCommandEvent&) {
            model_.type(property, text->GetValue().utf8_string());
            show_edit();
        });
        auto* problem = new Paragraph(form_, wxEmptyString);
        problem->SetForegroundColour(palette().concern);
        rows.Add(problem, wxSizerFlags().Expand());
        fields_.push_back({field.property, problem});
    }
    if (model_.place().kind == DraftPlace::Kind::survey) {
        wxTextCtrl* id = add_field(_("Identifier: another one makes it another survey"), model_.id(), {});
        id->Bind(wxEVT_TEXT, [this, id](wxCommandEvent&) {
            model_.type_id(id->GetValue().utf8_string());
            show_edit();
        });
    }
    if (model_.can_be_required()) {
        auto* required = new wxCheckBox(form_, wxID_ANY, _("An answer is required"));
        required->SetValue(model_.is_required());
        required->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
            model_.require(event.IsChecked());
            show_edit();
        });
        rows.Add(required, wxSizerFlags().Border(wxBOTTOM, FromDIP(spacing::small)));
    }
    for (const std::string_view list : model_.lists())
        add_choices(list);
    form_->FitInside();
    show_problems();
    show_advice();
    up_->Enable(model_.can_move(-1));
    down_->Enable(model_.can_move(1));
}

void SurveyEditorPanel::add_choices(std::string_view list)
{
    wxSizer& rows = *form_->GetSizer();
    const wxString heading = list == "rows" ? _("Rows") : list == "columns" ? _("Columns") : list == "rateValues" ? _("Points of the scale") : _("Choices");
    rows.Add(add_text(form_, heading, TextStyle::heading), below(*this, spacing::small));
    const auto lines = model_.choices(list);
    for (std::size_t k = 0; k < lines.size(); ++k)
        add_choice_row(rows, list, k, lines[k]);
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    auto* add = add_button(form_, *actions, _("Add one"), heading + ": " + _("Add one"));
    add->Bind(wxEVT_BUTTON, [this, list](wxCommandEvent&) { act([this, list] { model_.add_choice(list); }); });
    rows.Add(actions, below(*this, spacing::small));
}

void SurveyEditorPanel::add_choice_row(wxSizer& rows, std::string_view list, std::size_t index, const SurveyEditor::ChoiceLine& line)
{
    if (!line.default_text.empty())
        rows.Add(new Paragraph(form_, text_from_utf8(line.default_text)), below(*this, spacing::small));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* text = new wxTextCtrl(form_, wxID_ANY, text_from_utf8(line.text));
    const wxString value = text_from_utf8(line.value);
    set_spoken_name(*text, wxString::Format(_("Text of %s"), value));
    text->SetToolTip(wxString::Format(_("Answers hold %s"), value));
    row->Add(text, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(spacing::small)));
    text->Bind(wxEVT_TEXT, [this, text, list, index](wxCommandEvent&) {
        model_.type_choice(list, index, text->GetValue().utf8_string());
        show_edit();
    });
    const auto add = [&](const wxString& label, const wxString& spoken, std::function<void()> edit) {
        auto* button = add_button(form_, *row, label, wxString::Format(spoken, value), wxBU_EXACTFIT);
        button->Bind(wxEVT_BUTTON, [this, edit = std::move(edit)](wxCommandEvent&) { act(edit); });
        return button;
    };
    add(wxString::FromUTF8("↑"), _("Move %s up"), [this, list, index] { model_.move_choice(list, index, -1); })
        ->Enable(model_.can_move_choice(list, index, -1));
    add(wxString::FromUTF8("↓"), _("Move %s down"), [this, list, index] { model_.move_choice(list, index, 1); })
        ->Enable(model_.can_move_choice(list, index, 1));
    add(wxString::FromUTF8("✕"), _("Remove %s"), [this, list, index] { model_.remove_choice(list, index); });
    rows.Add(row, below(*this, spacing::tight));
}

// The button that was pressed is one of those that are made anew.
void SurveyEditorPanel::act(const std::function<void()>& edit)
{
    CallAfter([this, edit] {
        edit();
        show_languages();
        show_fields();
        show_edit();
    });
}

void SurveyEditorPanel::show_edit()
{
    is_closing_ = false;
    close_->SetLabel(_("Close"));
    show_places();
    show_problems();
    show_advice();
    preview_timer_.StartOnce(preview_delay_ms);
}

void SurveyEditorPanel::show_problems()
{
    const auto fields = model_.fields();
    for (std::size_t k = 0; k < fields_.size() && k < fields.size(); ++k) {
        fields_[k].problem->set_text(text_from_utf8(fields[k].problem));
        fields_[k].problem->Show(!fields[k].problem.empty());
    }
    wxString said = text_from_utf8(model_.refusal());
    for (const std::string& problem : model_.problems())
        said += (said.empty() ? "" : "\n") + text_from_utf8(problem);
    said_->SetForegroundColour(said.empty() ? palette().improvement : palette().concern);
    said_->set_text(said.empty() ? text_from_utf8(model_.done()) : said);
    said_->Show(!said_->text().empty());
    keep_->Enable(model_.can_publish());
    undo_->Enable(model_.can_undo());
    form_->Layout();
    form_->FitInside();
    Layout();
}

void SurveyEditorPanel::show_advice()
{
    wxArrayString lines;
    for (const LintFinding& finding : model_.findings()) {
        const std::string place = finding.question.empty() ? "" : finding.question + (finding.language.empty() ? "" : " (" + finding.language + ')') + ": ";
        lines.push_back(text_from_utf8(place + finding.found + ". " + std::string(finding.rule->reason) + ' ' + std::string(finding.rule->advice)));
    }
    if (lines != findings_->GetStrings())
        findings_->Set(lines);
    findings_->Show(!lines.empty());
    rule_off_->Show(!lines.empty());
    rule_off_->Enable(findings_->GetSelection() != wxNOT_FOUND);
    rules_on_->Show(model_.has_rules_off());
    advice_note_->set_text(lines.empty() ? _("No advice: it asks one thing at a time, on scales that say what they mean.")
                                         : wxString::Format(wxPLURAL("%zu piece of advice. It is yours to take.", "%zu pieces of advice. They are yours to take.", lines.size()), lines.size()));
    Layout();
}

void SurveyEditorPanel::show_preview()
{
    const wxWindowUpdateLocker quiet(preview_card_);
    if (previewed_ != model_.preview()) {
        previewed_ = model_.preview();
        if (preview_)
            preview_->Destroy();
        session_ = std::make_unique<FormSession>(std::make_shared<const session::FormPlan>(previewed_->definition()), workspace_.clock().now(), TimeZone::utc());
        preview_ = nullptr;
    }
    session_->form().set_locale(model_.language());
    if (const auto page = page_of(model_.place().pointer)) {
        if (session_->state() == session::FormState::starting && *page > 0)
            session_->start();
        const auto& pages = session_->form().pages();
        if (session_->state() == session::FormState::running && *page < pages.size() && pages[*page]->is_visible())
            session_->form().go_to(pages[*page].get());
    }
    if (preview_) {
        preview_->refresh();
    } else {
        preview_ = new FormPanel(preview_card_, *session_);
        preview_card_->content().Add(preview_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::small)));
    }
    preview_card_->Layout();
}

void SurveyEditorPanel::add_language()
{
    if (model_.add_language(new_language_->GetValue().utf8_string()))
        new_language_->Clear();
    show_languages();
    show_fields();
    show_preview();
}

void SurveyEditorPanel::switch_rule_off()
{
    const int chosen = findings_->GetSelection();
    if (chosen == wxNOT_FOUND)
        return;
    model_.switch_rule_off(model_.findings().at(static_cast<std::size_t>(chosen)));
    show_advice();
    findings_->SetFocus();
}

void SurveyEditorPanel::keep()
{
    if (model_.publish_draft() && on_published)
        on_published();
    show_problems();
}

void SurveyEditorPanel::close()
{
    if (model_.is_changed() && !is_closing_) {
        is_closing_ = true;
        close_->SetLabel(_("Close and forget the edits"));
        Layout();
        close_->SetFocus();
        return;
    }
    if (on_close)
        on_close();
}

} // namespace yardstick::ui
