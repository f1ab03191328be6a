#include "ui/form/checkbox_view.h"

#include "ui/native_look.h"

#include <wx/checkbox.h>
#include <wx/tglbtn.h>

#include <algorithm>

namespace yardstick::ui {

wxControl* CheckboxView::make_choice(wxWindow& parent, const wxString& words, std::size_t index)
{
    if (context().is_kiosk()) {
        auto* button = new wxToggleButton(&parent, wxID_ANY, words, wxDefaultPosition, parent.FromDIP(wxSize(-1, context().target_height())));
        set_look(*button, Look::rating);
        button->Bind(wxEVT_TOGGLEBUTTON, [this, index](wxCommandEvent& event) { choose(index, event.IsChecked()); });
        return button;
    }
    auto* box = new wxCheckBox(&parent, wxID_ANY, wxEmptyString);
    box->SetLabelText(words);
    box->Bind(wxEVT_CHECKBOX, [this, index](wxCommandEvent& event) { choose(index, event.IsChecked()); });
    return box;
}

void CheckboxView::set_chosen(wxControl& control, bool is_chosen)
{
    if (auto* toggle = dynamic_cast<wxToggleButton*>(&control))
        toggle->SetValue(is_chosen);
    else
        static_cast<wxCheckBox&>(control).SetValue(is_chosen);
}

bool CheckboxView::is_chosen(const session::LiveChoice& choice)
{
    if (choice.kind != session::LiveChoice::Kind::select_all)
        return select().is_chosen(choice);
    const auto& choices = select().visible_choices();
    return std::all_of(choices.begin(), choices.end(), [&](const session::LiveChoice& each) {
        return each.kind != session::LiveChoice::Kind::own || !select().is_choice_enabled(each) || select().is_chosen(each);
    });
}

} // namespace yardstick::ui
