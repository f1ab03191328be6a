#pragma once

#include "ui/form/question_view.h"
#include "ui/form/slider_line.h"

#include <memory>
#include <vector>

namespace yardstick::ui {

/// slider, and text with inputType range: a number on a line, or two for a range. Enter takes the place where the slider stands, Delete
/// the answer away.
class SliderView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool take_key(const wxKeyEvent& event) override;

private:
    bool is_range() const;
    SliderLine::Range range() const;
    void take(std::size_t moved);

    std::vector<std::unique_ptr<SliderLine>> lines_;
};

} // namespace yardstick::ui
