#include "ui/form/radiogroup_view.h"

#include "ui/native_look.h"

#include <wx/tglbtn.h>

namespace yardstick::ui {

void RadiogroupView::before_choices(wxWindow& parent)
{
    if (context().is_kiosk())
        return;
    delete none_;
    none_ = new wxRadioButton(&parent, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
    none_->SetValue(true);
    none_->Hide();
}

wxControl* RadiogroupView::make_choice(wxWindow& parent, const wxString& words, std::size_t index)
{
    if (context().is_kiosk()) {
        auto* button = new wxToggleButton(&parent, wxID_ANY, words, wxDefaultPosition, parent.FromDIP(wxSize(-1, context().target_height())));
        set_look(*button, Look::rating);
        button->Bind(wxEVT_TOGGLEBUTTON, [this, index](wxCommandEvent&) { choose(index, true); });
        return button;
    }
    auto* button = new wxRadioButton(&parent, wxID_ANY, wxEmptyString);
    button->SetLabelText(words);
    button->Bind(wxEVT_RADIOBUTTON, [this, index](wxCommandEvent&) { choose(index, true); });
    return button;
}

void RadiogroupView::set_chosen(wxControl& control, bool is_chosen)
{
    if (auto* toggle = dynamic_cast<wxToggleButton*>(&control)) {
        toggle->SetValue(is_chosen);
        return;
    }
    auto& button = static_cast<wxRadioButton&>(control);
    if (button.GetValue() == is_chosen)
        return;
    if (is_chosen)
        button.SetValue(true);
    else
        none_->SetValue(true); // what is chosen is shown afterwards
}

} // namespace yardstick::ui
