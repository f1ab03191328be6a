#pragma once

#include "survey/session/select_question.h"
#include "ui/form/other_field.h"
#include "ui/form/question_view.h"
#include "ui/form/toggle_row.h"

#include <optional>
#include <vector>

namespace yardstick::ui {

/// Choices as buttons beside each other: buttongroup, and imagepicker with a picture on each. Arrows go from one to another, Space
/// and digits choose, Delete takes the answer away.
class ToggledChoicesView final : public QuestionView {
public:
    ToggledChoicesView(session::Question& question, FormContext& context);
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool take_key(const wxKeyEvent& event) override;

private:
    session::SelectQuestion& select() const { return static_cast<session::SelectQuestion&>(question()); }
    bool is_multiple() const;
    std::vector<ToggleRow::Item> items();
    void make_buttons();
    void choose(std::size_t index, bool is_chosen);

    wxWindow* parent_ = nullptr;
    wxBoxSizer* rows_ = nullptr;
    std::optional<ToggleRow> row_;
    std::vector<wxString> shown_;
    OtherField other_;
};

} // namespace yardstick::ui
