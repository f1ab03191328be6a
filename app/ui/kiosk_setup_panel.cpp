#include "ui/kiosk_setup_panel.h"

#include "survey/answer/data_url.h"
#include "ui/card.h"
#include "ui/choices.h"
#include "ui/form/picture_file.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/filedlg.h>
#include <wx/intl.h>

namespace yardstick::ui {

namespace {

constexpr int setting_label_width = 140;
constexpr int seconds_width = 72;
constexpr int pin_width = 140;
const wxSize largest_logo_preview{160, 48};

} // namespace

KioskSetupPanel::KioskSetupPanel(wxWindow* parent, KioskSetup model) : wxScrolledWindow(parent, wxID_ANY), model_(std::move(model))
{
    SetBackgroundColour(palette().page);
    SetScrollRate(0, FromDIP(spacing::medium));
    lay_out();
}

void KioskSetupPanel::lay_out()
{
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(settings_card(), wxSizerFlags().Expand());
    page->Add(pin_card(), below(*this, spacing::medium));
    SetSizer(page);
}

void KioskSetupPanel::add_row(const wxString& label, wxWindow* control, wxSizer* row)
{
    wxStaticText* text = add_text(settings_, label);
    text->SetMinSize(wxSize(FromDIP(setting_label_width), -1));
    set_spoken_name(*control, label);
    grid_->Add(text, wxSizerFlags().CenterVertical());
    if (row)
        grid_->Add(row, wxSizerFlags().Expand());
    else
        grid_->Add(control, wxSizerFlags().Expand());
}

wxChoice* KioskSetupPanel::add_choice(const wxString& label, std::function<void(const std::string&)> choose, const std::vector<Option>& (KioskSetup::*offered)() const)
{
    auto* choice = new wxChoice(settings_, wxID_ANY);
    choice->Bind(wxEVT_CHOICE, [this, choose, offered](wxCommandEvent& event) {
        act([&] { choose((model_.*offered)().at(static_cast<std::size_t>(event.GetSelection())).id); });
    });
    add_row(label, choice);
    return choice;
}

wxTextCtrl* KioskSetupPanel::add_seconds(const wxString& label, const wxString& unit, std::function<void(const std::string&)> type)
{
    auto* field = new wxTextCtrl(settings_, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(seconds_width, -1)), wxTE_PROCESS_ENTER);
    field->Bind(wxEVT_TEXT, [this, field, type](wxCommandEvent&) {
        type(field->GetValue().utf8_string());
        show_outcome();
    });
    field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { save(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(field, in_row(*this));
    row->Add(add_text(settings_, unit, TextStyle::quiet), in_row(*this));
    add_row(label, field, row);
    return field;
}

Card* KioskSetupPanel::settings_card()
{
    settings_ = new Card(this, _("Kiosk"));
    settings_->content().Add(add_text(settings_, _("Kiosk"), TextStyle::card_heading), wxSizerFlags().Expand());
    const wxString whose = model_.seat().empty() ? wxString() : wxString::Format(_("Of this computer, %s. "), text_from_utf8(model_.seat()));
    settings_->content().Add(new Paragraph(settings_, whose + _("What stands on the counter for customers, opened with F11 at the Front desk. "
                                                               "A kiosk that is open takes up a change when it is opened next."), TextStyle::quiet),
                             below(*this, spacing::small));
    grid_ = new wxFlexGridSizer(2, FromDIP(wxSize(spacing::small, spacing::small)));
    grid_->AddGrowableCol(1);
    settings_->content().Add(grid_, below(*this, spacing::small));

    survey_ = add_choice(_("Survey"), [this](const std::string& id) { model_.choose_survey(id); }, &KioskSetup::surveys);
    department_ = add_choice(_("Department"), [this](const std::string& id) { model_.choose_department(id); }, &KioskSetup::departments);
    site_ = add_choice(_("Site"), [this](const std::string& id) { model_.choose_site(id); }, &KioskSetup::sites);
    language_ = add_choice(_("Begins in"), [this](const std::string& id) { model_.choose_language(id); }, &KioskSetup::languages);

    words_ = new wxTextCtrl(settings_, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(-1, 52)), wxTE_MULTILINE);
    set_look(*words_, Look::field);
    words_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        model_.type_words(words_->GetValue().utf8_string());
        show_outcome();
    });
    add_row(_("Words at the start"), words_);
    wxSizer* logo = logo_row();
    add_row(_("Logo at the start"), choose_logo_, logo);
    set_spoken_name(*choose_logo_, _("Choose a picture as the logo"));

    idle_ = add_seconds(_("Idle time"), _("seconds without a touch, after which it begins anew"), [this](const std::string& text) { model_.type_idle_seconds(text); });
    left_ = new wxChoice(settings_, wxID_ANY);
    left_->Append(_("Keep them"));
    left_->Append(_("Drop them; the tap stays"));
    left_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        act([&] { model_.choose_left_answers(event.GetSelection() == 0 ? LeftAnswers::kept : LeftAnswers::dropped); });
    });
    add_row(_("Unfinished answers"), left_);
    repeat_ = add_seconds(_("Repeat filter"), _("seconds in which another press is set aside; 0: none is"), [this](const std::string& text) { model_.type_repeat_seconds(text); });
    grid_->AddSpacer(0);
    repeats_ = add_text(settings_, wxEmptyString, TextStyle::quiet);
    grid_->Add(repeats_, wxSizerFlags().Expand());

    problem_ = new Paragraph(settings_, wxEmptyString);
    problem_->SetForegroundColour(palette().concern);
    settings_->content().Add(problem_, below(*this, spacing::small));
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    save_ = add_button(settings_, *actions, _("Save   Ctrl+S"), _("Save the kiosk, Control S"));
    set_look(*save_, Look::primary);
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { save(); });
    done_ = add_text(settings_, wxEmptyString);
    done_->SetForegroundColour(palette().improvement);
    actions->Add(done_, in_row(*this));
    settings_->content().Add(actions, below(*this, spacing::medium));
    return settings_;
}

wxSizer* KioskSetupPanel::logo_row()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    logo_place_ = new wxBoxSizer(wxHORIZONTAL);
    row->Add(logo_place_, wxSizerFlags().CenterVertical());
    logo_words_ = add_text(settings_, _("None"));
    row->Add(logo_words_, in_row(*this));
    choose_logo_ = add_button(settings_, *row, _("Choose a picture ..."));
    remove_logo_ = add_button(settings_, *row, _("Remove"), _("Remove the logo"));
    choose_logo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_logo(); });
    remove_logo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        choose_logo_->SetFocus(); // this button goes
        act([this] { model_.remove_logo(); });
    });
    return row;
}

Card* KioskSetupPanel::pin_card()
{
    auto* card = new Card(this, _("PIN of the kiosk"));
    card->content().Add(add_text(card, _("PIN"), TextStyle::card_heading), wxSizerFlags().Expand());
    has_pin_ = add_text(card, wxEmptyString, TextStyle::quiet);
    card->content().Add(has_pin_, below(*this, spacing::small));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto add_field = [&](const wxString& label, const wxString& spoken) {
        row->Add(add_text(card, label), in_row(*this));
        auto* field = new wxTextCtrl(card, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(pin_width, -1)), wxTE_PASSWORD | wxTE_PROCESS_ENTER);
        set_spoken_name(*field, spoken);
        field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { set_pin(); });
        row->Add(field, in_row(*this));
        return field;
    };
    pin_ = add_field(_("New PIN"), _("New PIN, 4 to 12 digits"));
    again_ = add_field(_("again"), _("New PIN again"));
    set_pin_ = add_button(card, *row, _("Set the PIN"), _("Set the PIN"));
    set_pin_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { set_pin(); });
    pin_done_ = add_text(card, wxEmptyString);
    pin_done_->SetForegroundColour(palette().improvement);
    row->Add(pin_done_, in_row(*this));
    card->content().Add(row, below(*this, spacing::small));
    pin_problem_ = new Paragraph(card, wxEmptyString);
    pin_problem_->SetForegroundColour(palette().concern);
    card->content().Add(pin_problem_, below(*this, spacing::small));
    return card;
}

void KioskSetupPanel::refresh()
{
    model_.refresh();
    show_all();
}

void KioskSetupPanel::act(const std::function<void()>& action)
{
    is_about_pin_ = false;
    action();
    show_all();
}

void KioskSetupPanel::save()
{
    act([this] { model_.save(); });
}

void KioskSetupPanel::take_logo(const std::filesystem::path& file)
{
    act([&] { model_.take_logo(file); });
}

void KioskSetupPanel::ask_logo()
{
    wxFileDialog dialog(this, _("The kiosk's logo"), wxEmptyString, wxEmptyString, _("Pictures (*.png;*.jpg;*.jpeg;*.svg)|*.png;*.jpg;*.jpeg;*.svg|All files|*"),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK)
        take_logo(dialog.GetPath().utf8_string());
}

void KioskSetupPanel::set_pin()
{
    model_.set_pin(pin_->GetValue().utf8_string(), again_->GetValue().utf8_string());
    pin_->ChangeValue(wxEmptyString);
    again_->ChangeValue(wxEmptyString);
    is_about_pin_ = true;
    show_all();
    if (!model_.problem().empty())
        pin_->SetFocus();
}

void KioskSetupPanel::show_all()
{
    const KioskSettings& draft = model_.draft();
    fill_choice(*survey_, model_.surveys(), draft.survey);
    fill_choice(*department_, model_.departments(), draft.department);
    fill_choice(*site_, model_.sites(), draft.site);
    fill_choice(*language_, model_.languages(), draft.language);
    const auto fill = [](wxTextCtrl& field, const std::string& text) {
        if (field.GetValue().utf8_string() != text) // else the cursor would jump
            field.ChangeValue(text_from_utf8(text));
    };
    fill(*words_, draft.words);
    fill(*idle_, model_.idle_seconds());
    fill(*repeat_, model_.repeat_seconds());
    left_->SetSelection(draft.left_answers == LeftAnswers::kept ? 0 : 1);
    const auto repeats = static_cast<int>(model_.repeat_presses());
    repeats_->SetLabelText(wxString::Format(wxPLURAL("%d press set aside so far", "%d presses set aside so far", repeats), repeats));
    has_pin_->SetLabelText(model_.has_pin() ? _("A PIN is set: the kiosk is left by it alone. Another one takes its place.")
                                            : _("None is set yet: without a PIN to leave it by, the kiosk does not open."));
    show_logo();
    show_outcome();
}

void KioskSetupPanel::show_logo()
{
    const std::string& logo = model_.draft().logo;
    logo_words_->Show(logo.empty());
    remove_logo_->Show(!logo.empty());
    if (logo == logo_shown_)
        return;
    logo_shown_ = logo;
    logo_place_->Clear(true);
    if (!logo.empty())
        logo_place_->Add(add_picture(settings_, to_text(DataUrl{"", logo}), _("Logo"), {}, largest_logo_preview), in_row(*this));
}

void KioskSetupPanel::show_outcome()
{
    const wxString problem = text_from_utf8(model_.problem());
    const wxString done = model_.done().empty() ? wxString() : wxGetTranslation(text_from_utf8(model_.done()));
    problem_->set_text(is_about_pin_ ? wxString() : problem);
    problem_->Show(!is_about_pin_ && !problem.empty());
    done_->SetLabelText(is_about_pin_ ? wxString() : done);
    pin_problem_->set_text(is_about_pin_ ? problem : wxString());
    pin_problem_->Show(is_about_pin_ && !problem.empty());
    pin_done_->SetLabelText(is_about_pin_ ? done : wxString());
    FitInside();
    Layout();
}

} // namespace yardstick::ui
