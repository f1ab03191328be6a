#pragma once

#include "ui/form/question_view.h"

#include <wx/textctrl.h>

namespace yardstick::ui {

/// text: one line. Letters that no number has are not taken where a number is asked for.
class TextView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;

private:
    const TextDetails& details() const { return *question().definition().as<TextDetails>(); }
    bool takes_number() const;
    Value read() const; ///< the answer that the field holds; missing while it holds none

    wxTextCtrl* field_ = nullptr;
};

} // namespace yardstick::ui
