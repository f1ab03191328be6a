#pragma once

#include "ui/form/question_view.h"
#include "ui/form/signature_pad.h"

#include <wx/stattext.h>

namespace yardstick::ui {

/// signaturepad: a signature drawn, or a name that is typed.
class SignatureView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool focus() override;
    void set_title(const wxString& title) override;

private:
    SignaturePad* pad_ = nullptr;
    wxStaticText* stored_ = nullptr; ///< stands for a signature whose picture is not at hand
};

} // namespace yardstick::ui
