#pragma once

#include "ui/form/question_view.h"

#include <wx/textctrl.h>

namespace yardstick::ui {

/// comment: several lines. Tab leaves the field.
class CommentView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;

private:
    wxTextCtrl* field_ = nullptr;
};

} // namespace yardstick::ui
