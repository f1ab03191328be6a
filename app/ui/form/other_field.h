#pragma once

#include "survey/session/select_question.h"
#include "ui/form/form_context.h"

#include <wx/textctrl.h>

#include <functional>

namespace yardstick::ui {

/// The field for words behind "other", made when that is first chosen.
class OtherField {
public:
    /// `place` puts the field where it belongs, once, and names it.
    OtherField(session::SelectQuestion& question, FormContext& context, std::function<void(wxTextCtrl&)> place)
        : question_(question), context_(context), place_(std::move(place)) {}

    /// Shows it while "other" is chosen; true when it came or went.
    bool show(wxWindow& parent);
    bool is(const wxObject* control) const { return field_ && control == field_; }
    void forget() { field_ = nullptr; } ///< it was destroyed

private:
    session::SelectQuestion& question_;
    FormContext& context_;
    std::function<void(wxTextCtrl&)> place_;
    wxTextCtrl* field_ = nullptr;
};

} // namespace yardstick::ui
