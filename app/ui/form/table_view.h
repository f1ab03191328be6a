#pragma once

#include "survey/session/table_question.h"
#include "ui/form/question_cell.h"
#include "ui/form/wide_grid.h"

#include <wx/button.h>
#include <wx/stattext.h>

#include <vector>

namespace yardstick::ui {

/// matrixdropdown and matrixdynamic: a question in every cell, and totals below. Rows of a matrixdynamic come and go by buttons, or by
/// Alt+Insert and Alt+Delete.
class TableView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool focus() override;

private:
    struct Row {
        std::vector<QuestionCell*> cells;
        wxButton* remove = nullptr;   ///< null where rows stay
    };
    /// What the grid is laid out for.
    struct Plan {
        std::vector<session::Question*> cells; ///< row by row
        std::vector<const ElementDefinition*> definitions;
        std::vector<std::size_t> columns;
        bool can_remove = false;
        bool operator==(const Plan&) const = default;
    };

    session::TableQuestion& table() const { return static_cast<session::TableQuestion&>(question()); }
    session::MatrixDynamicQuestion* dynamic() const { return dynamic_cast<session::MatrixDynamicQuestion*>(&question()); }
    Plan plan() const;
    wxString column_title(std::size_t column) const;
    wxString row_title(const session::TableRow& row, std::size_t index) const;
    void make_grid(const Plan& plan);
    void add_heads();
    void add_totals();
    bool show_totals();
    QuestionCell* cell_of(session::Question& cell, std::vector<QuestionCell*>& kept, const wxString& name);
    void add_row();
    void remove_row(std::size_t index);
    void take_row_key(wxKeyEvent& event);

    WideGrid* grid_ = nullptr;
    wxStaticText* empty_ = nullptr;
    wxButton* add_ = nullptr; ///< null in a matrixdropdown
    Plan shown_;
    bool is_laid_out_ = false;
    std::vector<wxStaticText*> totals_; ///< made anew with the grid
    std::vector<Row> rows_;
};

} // namespace yardstick::ui
