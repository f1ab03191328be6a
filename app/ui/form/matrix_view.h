#pragma once

#include "survey/session/matrix_question.h"
#include "ui/form/question_view.h"
#include "ui/form/wide_grid.h"

#include <wx/radiobut.h>

#include <string>
#include <vector>

namespace yardstick::ui {

/// matrix: in every row one of the columns is chosen, or several where its cells are checkboxes. Arrows and digits choose, Delete takes
/// the row's answer away.
class MatrixView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool take_key(const wxKeyEvent& event) override;

private:
    struct Row {
        std::string key;             ///< under which the answer has it; "" where the matrix is one row
        wxRadioButton* none = nullptr; ///< hidden: chosen while none of the row's is
        std::vector<wxControl*> cells;
    };

    session::MatrixQuestion& matrix() const { return static_cast<session::MatrixQuestion&>(question()); }
    const MatrixDetails& details() const { return *question().definition().as<MatrixDetails>(); }
    std::vector<wxString> heads();
    void make_grid();
    wxControl* make_cell(Row& row, std::size_t row_index, std::size_t column_index);
    bool is_chosen(const Row& row, const Value& column) const;
    void choose(std::size_t row, std::size_t column, bool is_chosen);
    void set_row(const Row& row, const Value& answer);

    WideGrid* grid_ = nullptr;
    std::vector<wxString> shown_; ///< what stands at the head of columns and rows
    std::vector<Row> rows_;
    std::vector<Value> columns_;
};

} // namespace yardstick::ui
