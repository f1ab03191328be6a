#pragma once

#include "ui/form/listed_choices_view.h"

#include <wx/radiobut.h>

namespace yardstick::ui {

/// radiogroup: one of the choices. Arrows go from one to the next, Delete takes the answer away.
class RadiogroupView final : public ListedChoicesView {
public:
    using ListedChoicesView::ListedChoicesView;

protected:
    wxControl* make_choice(wxWindow& parent, const wxString& words, std::size_t index) override;
    void set_chosen(wxControl& control, bool is_chosen) override;
    void before_choices(wxWindow& parent) override;
    bool chosen_by_key(const session::LiveChoice&) override { return true; }

private:
    wxRadioButton* none_ = nullptr; ///< never seen: chosen while nothing is, which native groups do not know
};

} // namespace yardstick::ui
