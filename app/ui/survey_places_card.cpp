#include "ui/survey_places_card.h"

#include "core/language.h"
#include "ui/choices.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/survey_fields_panel.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"
#include "viewmodel/new_question.h"

#include <wx/intl.h>

namespace yardstick::ui {

namespace {

constexpr int places_height = 150;

} // namespace

SurveyPlacesCard::SurveyPlacesCard(wxWindow* parent, SurveyEditor& model) : Card(parent, _("Parts of the survey")), model_(model)
{
    content().Add(language_row(), wxSizerFlags().Expand());
    places_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, places_height)));
    set_spoken_name(*places_, _("Parts of the survey"));
    content().Add(places_, below(*this, spacing::small));
    content().Add(place_row(), below(*this, spacing::small));
    question_ = new Paragraph(this, wxEmptyString);
    question_->SetForegroundColour(palette().concern);
    content().Add(question_, below(*this, spacing::small));
    content().Add(kind_row(), below(*this, spacing::small));
    fields_ = new SurveyFieldsPanel(this, model_);
    content().Add(fields_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(spacing::medium)));
    bind_events();
}

wxSizer* SurveyPlacesCard::language_row()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(add_text(this, _("Language")), in_row(*this));
    languages_ = new wxChoice(this, wxID_ANY);
    set_spoken_name(*languages_, _("Language that is edited"));
    row->Add(languages_, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(spacing::small)));
    new_language_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(72, -1)), wxTE_PROCESS_ENTER);
    new_language_->SetHint("de");
    set_spoken_name(*new_language_, _("Code of a language to add, such as de"));
    row->Add(new_language_, in_row(*this));
    add_language_ = add_button(this, *row, _("Add"), _("Add the language"));
    return row;
}

wxSizer* SurveyPlacesCard::place_row()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    up_ = add_button(this, *row, wxString::FromUTF8("↑ ") + _("Up"), _("Move it up"));
    down_ = add_button(this, *row, wxString::FromUTF8("↓ ") + _("Down"), _("Move it down"));
    remove_ = add_button(this, *row, wxEmptyString);
    return row;
}

wxSizer* SurveyPlacesCard::kind_row()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    kinds_ = new wxChoice(this, wxID_ANY);
    fill_choice(*kinds_, kinds_of_question(), kinds_of_question().front().id);
    set_spoken_name(*kinds_, _("Kind of question to add"));
    row->Add(kinds_, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(spacing::small)));
    add_ = add_button(this, *row, _("Add question   Ctrl+N"), _("Add the question, Control N"));
    return row;
}

void SurveyPlacesCard::bind_events()
{
    languages_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        model_.choose_language(model_.languages().at(static_cast<std::size_t>(event.GetSelection())));
        fields_->show();
        on_choose();
    });
    new_language_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { add_language(); });
    add_language_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_language(); });
    places_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        model_.choose(static_cast<std::size_t>(event.GetSelection()));
        show_places();
        fields_->show();
        on_choose();
    });
    up_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_edit([this] { model_.move(-1); }); });
    down_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_edit([this] { model_.move(1); }); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(); });
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_question(); });
    fields_->on_type = [this] { on_type(); };
    fields_->on_edit = [this](std::function<void()> edit) { on_edit(std::move(edit)); };
}

void SurveyPlacesCard::show()
{
    show_languages();
    show_places();
    fields_->show();
}

void SurveyPlacesCard::show_languages()
{
    wxArrayString names;
    for (const std::string& language : model_.languages())
        names.push_back(language.empty() ? _("Default language") : text_from_utf8(own_language_name(language) + " (" + language + ")"));
    languages_->Set(names);
    for (std::size_t k = 0; k < model_.languages().size(); ++k)
        if (model_.languages()[k] == model_.language())
            languages_->SetSelection(static_cast<int>(k));
}

void SurveyPlacesCard::show_places()
{
    wxArrayString lines;
    for (const DraftPlace& place : model_.places())
        lines.push_back(wxString(' ', static_cast<std::size_t>(4 * place.depth)) + text_from_utf8(model_.title_of(place)));
    if (lines != places_->GetStrings())
        places_->Set(lines);
    places_->SetSelection(static_cast<int>(model_.chosen()));
    up_->Enable(model_.can_move(-1));
    down_->Enable(model_.can_move(1));
    show_removal();
}

void SurveyPlacesCard::show_removal()
{
    const bool is_asked = !model_.removal_question().empty();
    remove_->SetLabel(is_asked ? _("Remove it all the same") : _("Remove   Ctrl+R"));
    set_spoken_name(*remove_, is_asked ? _("Remove it all the same") : _("Remove it, Control R"));
    remove_->Enable(model_.can_remove());
    question_->set_text(text_from_utf8(model_.removal_question()));
    question_->Show(is_asked);
    Layout();
}

void SurveyPlacesCard::add_question()
{
    const std::string type = kinds_of_question().at(static_cast<std::size_t>(kinds_->GetSelection())).id;
    on_edit([this, type] {
        model_.add_question(type);
        CallAfter([this] { fields_->focus_first(); }); // to be named
    });
}

void SurveyPlacesCard::remove()
{
    on_edit([this] {
        model_.remove();
        CallAfter([this] {
            if (model_.removal_question().empty())
                focus_first();
            else
                remove_->SetFocus();
        });
    });
}

void SurveyPlacesCard::focus_first()
{
    places_->EnsureVisible(places_->GetSelection());
    places_->SetFocus();
}

void SurveyPlacesCard::add_language()
{
    if (model_.add_language(new_language_->GetValue().utf8_string()))
        new_language_->Clear();
    show_languages();
    fields_->show();
    on_choose();
}

} // namespace yardstick::ui
