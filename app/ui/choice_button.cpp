#include "ui/choice_button.h"

#include "ui/native_look.h"
#include "ui/text_style.h"

#include <algorithm>
#include <utility>

namespace yardstick::ui {

ChoiceButton::ChoiceButton(wxWindow* parent, wxString name)
    : wxButton(parent, wxID_ANY, wxEmptyString, wxDefaultPosition, not_measured, wxBU_LEFT), name_(std::move(name))
{
    SetMinSize(wxDefaultSize);
    SetToolTip(name_);
    Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open(); });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_DOWN)
            open();
        else
            event.Skip();
    });
}

void ChoiceButton::offer(std::vector<Option> options, const std::string& chosen)
{
    options_ = std::move(options);
    show_chosen(chosen);
}

void ChoiceButton::show_chosen(const std::string& chosen)
{
    chosen_ = chosen;
    const auto found = std::find_if(options_.begin(), options_.end(), [&](const Option& option) { return option.id == chosen; });
    const wxString words = found == options_.end() ? wxString::FromUTF8("–") : wxString::FromUTF8(found->name);
    const wxString label = words + wxString::FromUTF8("  ▾");
    if (GetLabelText() == label)
        return;
    SetLabelText(label);
    set_spoken_name(*this, name_ + ": " + words);
}

void ChoiceButton::open()
{
    menu_ = std::make_unique<wxMenu>();
    wxMenuItem* current = nullptr;
    for (const Option& option : options_) {
        wxMenuItem* item = menu_->AppendRadioItem(wxID_ANY, wxControl::EscapeMnemonics(wxString::FromUTF8(option.name)));
        if (option.id == chosen_)
            current = item;
        menu_->Bind(wxEVT_MENU, [this, id = option.id](wxCommandEvent&) {
            // What is done with the choice may offer others, or open this again.
            CallAfter([this, id] {
                show_chosen(id);
                on_choose(id);
            });
        }, item->GetId());
    }
    if (current)
        current->Check();
    open_menu(*menu_, *this, current);
}

} // namespace yardstick::ui
