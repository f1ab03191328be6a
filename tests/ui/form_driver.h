#pragma once

#include "survey/session/form_session.h"
#include "ui/form/form_panel.h"
#include "ui/ui_driver.h"

#include <wx/frame.h>

#include <memory>
#include <string>

namespace yardstick::test {

/// A form in a window of its own, with the keyboard on its first question.
class OpenForm {
public:
    explicit OpenForm(const std::string& definition, ui::FormOptions options = {});
    ~OpenForm();
    OpenForm(const OpenForm&) = delete;
    OpenForm& operator=(const OpenForm&) = delete;

    FormSession& session() { return session_; }
    ui::FormPanel& panel() { return *panel_; }
    wxFrame& frame() { return *frame_; }

    /// Waits until the answers are these.
    bool answers_become(const Json& answers);
    /// Whether `text` stands somewhere in the form and can be seen.
    bool shows(const wxString& text) const;
    /// The control with this spoken name that can be seen; null when there is none.
    wxWindow* find(const wxString& spoken_name) const;
    /// Waits until the control with this spoken name has the keyboard.
    bool has_keyboard(const wxString& spoken_name) const;

private:
    FormSession session_;
    wxFrame* frame_;
    ui::FormPanel* panel_;
};

} // namespace yardstick::test
