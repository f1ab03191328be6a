#include "ui/sidebar.h"

#include "ui/choice_button.h"
#include "ui/icons.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/person_finder.h"
#include "ui/text_style.h"
#include "viewmodel/desk.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <utility>

namespace yardstick::ui {

namespace {

constexpr int sidebar_width = 196;
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
        auto* button = new wxToggleButton(this, wxID_ANY, entry.label, wxDefaultPosition, not_measured, wxBU_LEFT);
        button->SetMinSize(wxDefaultSize);
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
    person_ = new ChoiceButton(this, _("Signed on"));
    column->Add(person_, wxSizerFlags().Expand().Border(wxALL, FromDIP(spacing::small)));
    column->AddSpacer(FromDIP(spacing::small));
    SetSizer(column);
    SetMinSize(wxSize(FromDIP(sidebar_width), -1));
}

void Sidebar::bind_events()
{
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        buttons_[i]->Bind(wxEVT_TOGGLEBUTTON, [this, i](wxCommandEvent&) { on_go(ids_[i]); });
    person_->on_choose = [this](const std::string& person) { on_person(person); };
}

void Sidebar::show_chosen(const std::string& id)
{
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        const bool is_chosen = ids_[i] == id;
        if (buttons_[i]->GetValue() == is_chosen && buttons_[i]->GetBitmap().IsOk())
            continue;
        buttons_[i]->SetValue(is_chosen);
        buttons_[i]->SetBitmap(icon(icons_[i], icon_size, is_chosen ? palette().chosen_text : palette().text));
    }
}

void Sidebar::show_desk(const Desk& desk)
{
    office_->SetLabelText(desk.office_name().empty() ? wxString("Yardstick") : wxString::FromUTF8(desk.office_name()));
    people_ = desk.people();
    people_.insert(people_.begin(), {"", _("Nobody").utf8_string()});
    signed_on_ = desk.person();
    person_->offer(people_, signed_on_);
}

void Sidebar::ask_person()
{
    if (!finder_) {
        finder_ = new PersonFinder(this);
        // Above who is signed on, which is the last of the column.
        auto* column = GetSizer();
        column->Insert(column->GetItemCount() - 3, finder_, wxSizerFlags().Expand().Border(wxALL, FromDIP(spacing::small)));
        finder_->on_choose = [this](const std::string& person) {
            close_finder();
            on_person(person);
        };
        finder_->on_leave = [this] { close_finder(); };
    }
    if (!finder_->IsShown() || !finder_->IsDescendant(FindFocus()))
        focused_before_ = FindFocus();
    finder_->Show();
    Layout();
    finder_->open(people_, signed_on_);
}

void Sidebar::close_finder()
{
    // The keyboard first: it must not stay in what is hidden.
    if (focused_before_)
        focused_before_->SetFocus();
    finder_->Hide();
    Layout();
}

} // namespace yardstick::ui
