#pragma once

#include "ui/form/question_view.h"
#include "ui/form/toggle_row.h"

#include <optional>

namespace yardstick::ui {

/// boolean: yes, no, or no answer yet. Pressing what is chosen takes it away; 1 is yes and 2 no.
class BooleanView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool take_key(const wxKeyEvent& event) override;

private:
    const BooleanDetails& details() const { return *question().definition().as<BooleanDetails>(); }
    Value value_of(std::size_t button) const;
    void choose(std::size_t button, bool is_chosen);

    std::optional<ToggleRow> row_;
};

} // namespace yardstick::ui
