#include "ui/sidebar.h"

#include "ui/icons.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"
#include "viewmodel/desk.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int width = 196;
constexpr int icon_size = 20;

} // namespace

Sidebar::Sidebar(wxWindow* parent, const std::vector<Entry>& entries)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Pages"))
{
    SetBackgroundColour(palette().sidebar);
    lay_out(entries);
    bind_events();
}

void Sidebar::lay_out(const std::vector<Entry>& entries)
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    office_ = add_text(this, wxEmptyString, TextStyle::heading);
    column->Add(office_, wxSizerFlags().Expand().Border(wxALL, FromDIP(spacing::medium)));
    for (const Entry& entry : entries) {
        auto* button = new wxToggleButton(this, wxID_ANY, entry.label, wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
        set_look(*button, Look::navigation);
        button->SetBitmapMargins(FromDIP(spacing::tight), 0);
        column->Add(button, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(spacing::small)));
        ids_.push_back(entry.id);
        icons_.push_back(entry.icon);
        buttons_.push_back(button);
    }
    column->AddStretchSpacer();
    column->Add(add_text(this, _("Signed on (F2 changes)"), TextStyle::quiet),
                wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(spacing::medium)));
    person_ = new wxChoice(this, wxID_ANY);
    set_spoken_name(*person_, _("Signed on"));
    column->Add(person_, wxSizerFlags().Expand().Border(wxALL, FromDIP(spacing::small)));
    column->AddSpacer(FromDIP(spacing::small));
    SetSizer(column);
    SetMinSize(wxSize(FromDIP(width), -1));
}

void Sidebar::bind_events()
{
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        buttons_[i]->Bind(wxEVT_TOGGLEBUTTON, [this, i](wxCommandEvent&) { on_go(ids_[i]); });
    person_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { on_person(people_[static_cast<std::size_t>(event.GetSelection())]); });
}

void Sidebar::show_chosen(const std::string& id)
{
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        const bool is_chosen = ids_[i] == id;
        buttons_[i]->SetValue(is_chosen);
        buttons_[i]->SetBitmap(icon(icons_[i], icon_size, is_chosen ? palette().chosen_text : palette().text));
    }
}

void Sidebar::show_desk(const Desk& desk)
{
    office_->SetLabelText(desk.office_name().empty() ? wxString("Yardstick") : wxString::FromUTF8(desk.office_name()));
    people_ = {""};
    wxArrayString names;
    names.push_back(_("Nobody"));
    for (const Option& person : desk.people()) {
        people_.push_back(person.id);
        names.push_back(wxString::FromUTF8(person.name));
    }
    person_->Set(names);
    const auto found = std::find(people_.begin(), people_.end(), desk.person());
    person_->SetSelection(found == people_.end() ? 0 : static_cast<int>(found - people_.begin()));
}

void Sidebar::ask_person()
{
    person_->SetFocus();
    open_list(*person_);
}

} // namespace yardstick::ui
