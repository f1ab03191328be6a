#include "ui/person_finder.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "viewmodel/option_search.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace yardstick::ui {

namespace {

constexpr int list_height = 168;

} // namespace

PersonFinder::PersonFinder(wxWindow* parent) : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Who signs on?"))
{
    SetBackgroundColour(parent->GetBackgroundColour());
    field_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    field_->SetHint(_("Type a name"));
    set_spoken_name(*field_, _("Who signs on? Type a name"));
    list_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(-1, list_height)), 0, nullptr, wxLB_SINGLE);
    set_spoken_name(*list_, _("People"));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(field_, wxSizerFlags().Expand());
    column->Add(list_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::tight)));
    SetSizer(column);
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { show_matching(); });
    list_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { choose(); });
    Bind(wxEVT_CHAR_HOOK, &PersonFinder::take_key, this);
}

void PersonFinder::open(std::vector<Option> people, const std::string& chosen)
{
    people_ = std::move(people);
    chosen_ = chosen;
    field_->ChangeValue(wxEmptyString);
    show_matching();
    field_->SetFocus();
}

void PersonFinder::show_matching()
{
    shown_ = matching(people_, field_->GetValue().utf8_string());
    wxArrayString names;
    for (const Option& option : shown_)
        names.push_back(wxString::FromUTF8(option.name));
    list_->Set(names);
    if (shown_.empty())
        return;
    const auto current = std::find_if(shown_.begin(), shown_.end(), [this](const Option& option) { return option.id == chosen_; });
    const bool shows_current = field_->IsEmpty() && current != shown_.end();
    list_->SetSelection(shows_current ? static_cast<int>(current - shown_.begin()) : 0);
}

void PersonFinder::take_key(wxKeyEvent& event)
{
    const int count = static_cast<int>(shown_.size());
    switch (event.GetKeyCode()) {
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER: choose(); return;
    case WXK_ESCAPE: on_leave(); return;
    case WXK_DOWN:
    case WXK_UP:
        if (count > 0)
            list_->SetSelection(std::clamp(list_->GetSelection() + (event.GetKeyCode() == WXK_DOWN ? 1 : -1), 0, count - 1));
        return;
    default: event.Skip();
    }
}

void PersonFinder::choose()
{
    if (const int row = list_->GetSelection(); row != wxNOT_FOUND)
        on_choose(std::string(shown_[static_cast<std::size_t>(row)].id));
}

} // namespace yardstick::ui
