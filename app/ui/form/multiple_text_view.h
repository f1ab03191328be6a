#pragma once

#include "ui/form/question_cell.h"

#include <wx/stattext.h>

#include <vector>

namespace yardstick::ui {

/// multipletext: several lines to be filled in, each behind its own words.
class MultipleTextView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool focus() override;

private:
    struct Item {
        session::Question* question;
        wxStaticText* words;
        QuestionCell* cell;
    };
    std::vector<Item> items_;
};

} // namespace yardstick::ui
