#pragma once

#include "viewmodel/desk_correction.h"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>

namespace yardstick::ui {

class Paragraph;

/// What stands above an entry that was opened again: which one it is, why it is changed, and what became of it so far.
class CorrectionHead : public wxPanel {
public:
    explicit CorrectionHead(wxWindow* parent);

    /// `misses_reason` says so below the field.
    void show(const DeskCorrection& correction, bool misses_reason);
    void focus_reason() { reason_->SetFocus(); }
    bool has_focus() const { return reason_->HasFocus(); }

    std::function<void(const std::string& text)> on_reason;
    std::function<void()> on_undo;
    std::function<void()> on_leave;

private:
    wxStaticText* title_;
    wxStaticText* reason_label_;
    wxTextCtrl* reason_;
    wxStaticText* problem_;
    Paragraph* history_;
    wxButton* undo_;
};

} // namespace yardstick::ui
