#pragma once

#include "survey/session/plain_questions.h"
#include "ui/form/question_view.h"
#include "ui/form/toggle_row.h"

#include <optional>

namespace yardstick::ui {

/// rating: numbers or words, stars, or faces, as the survey says. Digits choose; pressing what is chosen takes it away.
class RatingView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool take_key(const wxKeyEvent& event) override;

private:
    session::RatingQuestion& rating() const { return static_cast<session::RatingQuestion&>(question()); }
    const RatingDetails& details() const { return *question().definition().as<RatingDetails>(); }
    wxString words_of(const Value& value) const;
    std::vector<ToggleRow::Item> items() const;
    void make_buttons();
    std::optional<std::size_t> chosen() const;
    void choose(std::size_t index, bool is_chosen);

    wxWindow* parent_ = nullptr;
    wxBoxSizer* rows_ = nullptr;
    std::optional<ToggleRow> row_;
    Value::List shown_; ///< the values that there are buttons for
};

} // namespace yardstick::ui
