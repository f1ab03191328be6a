#pragma once

#include "viewmodel/front_desk.h"

#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>

namespace yardstick::ui {

/// When an entry happened that is not of now, and why it comes late: two fields, with what is wrong below them.
class BackDatingRow : public wxPanel {
public:
    explicit BackDatingRow(wxWindow* parent);

    void show(const BackDating& dating);
    void focus_first() { when_->SetFocus(); }
    /// Puts the keyboard into the first field with something wrong.
    void focus_problem(const BackDating& dating) { (dating.when_problem.empty() ? reason_ : when_)->SetFocus(); }
    bool has_focus() const { return when_->HasFocus() || reason_->HasFocus(); }

    std::function<void(const std::string& text)> on_when;
    std::function<void(const std::string& text)> on_reason;

private:
    wxTextCtrl* when_;
    wxTextCtrl* reason_;
    wxStaticText* problem_;
};

} // namespace yardstick::ui
