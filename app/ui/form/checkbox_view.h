#pragma once

#include "ui/form/listed_choices_view.h"

namespace yardstick::ui {

/// checkbox: any of the choices, and where the survey says so all of them at once.
class CheckboxView final : public ListedChoicesView {
public:
    using ListedChoicesView::ListedChoicesView;

protected:
    wxControl* make_choice(wxWindow& parent, const wxString& words, std::size_t index) override;
    void set_chosen(wxControl& control, bool is_chosen) override;
    bool is_chosen(const session::LiveChoice& choice) override;
    bool chosen_by_key(const session::LiveChoice& choice) override { return !is_chosen(choice); }
};

} // namespace yardstick::ui
