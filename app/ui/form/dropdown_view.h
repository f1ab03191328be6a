#pragma once

#include "survey/session/select_question.h"
#include "ui/form/other_field.h"
#include "ui/form/question_view.h"

#include <wx/choice.h>

namespace yardstick::ui {

/// dropdown: one choice of a list that opens. Its first line takes the answer away.
class DropdownView final : public QuestionView {
public:
    DropdownView(session::Question& question, FormContext& context);
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;

private:
    session::SelectQuestion& select() const { return static_cast<session::SelectQuestion&>(question()); }
    wxString nothing_chosen() const;

    wxBoxSizer* row_ = nullptr;
    wxChoice* list_ = nullptr;
    OtherField other_;
    wxArrayString shown_;
};

} // namespace yardstick::ui
