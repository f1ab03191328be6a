#include "ui/survey_places_card.h"

#include "core/language.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/survey_fields_panel.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

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
