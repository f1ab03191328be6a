#include "ui/form/matrix_view.h"

#include "survey/expression/conversion.h"
#include "survey/session/form_texts.h"
#include "survey/session/sameness.h"
#include "survey/session/value_edits.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/checkbox.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int widest_matrix_column_title = 110;

bool is_same_column(const Value& one, const Value& other)
{
    return session::are_same(one, other, session::Sameness::choice);
}

} // namespace

wxSizer* MatrixView::lay_out(wxWindow& parent)
{
    grid_ = new WideGrid(&parent);
    auto* whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(grid_, wxSizerFlags().Expand());
    return whole;
}

std::vector<wxString> MatrixView::heads()
{
    std::vector<wxString> heads;
    for (const ChoiceDefinition* column : matrix().visible_columns())
        heads.push_back(text_from_utf8(session::text_of(context().form(), *column)));
    heads.push_back("\n"); // ends the columns
    for (const ChoiceDefinition* row : matrix().visible_rows())
        heads.push_back(text_from_utf8(session::text_of(context().form(), *row)));
    return heads;
}

void MatrixView::make_grid()
{
    grid_->cells().DestroyChildren();
    forget_controls();
    rows_.clear();
    columns_.clear();
    const auto columns = matrix().visible_columns();
    grid_->begin(static_cast<int>(columns.size()));
    for (const ChoiceDefinition* column : columns) {
        columns_.push_back(Value::from_json(column->value));
        grid_->add_column_head(text_from_utf8(session::text_of(context().form(), *column)), wxSizerFlags().Center()).Wrap(grid_->FromDIP(widest_matrix_column_title));
    }
    const auto rows = matrix().visible_rows();
    const std::size_t count = details().rows.empty() ? 1 : rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        Row row;
        wxString title;
        if (!details().rows.empty()) {
            row.key = text_from(Value::from_json(rows[i]->value));
            title = text_from_utf8(session::text_of(context().form(), *rows[i]));
            grid_->add_row_head(title);
        }
        for (std::size_t column = 0; column < columns.size(); ++column) {
            wxControl* cell = make_cell(row, i, column);
            const wxString words = text_from_utf8(session::text_of(context().form(), *columns[column]));
            name_control(*cell, title.empty() ? words : title + ", " + words);
            grid_->add_cell(cell, wxSizerFlags().Center());
            row.cells.push_back(cell);
        }
        rows_.push_back(std::move(row));
    }
}

wxControl* MatrixView::make_cell(Row& row, std::size_t row_index, std::size_t column_index)
{
    const wxSize size = context().is_kiosk() ? grid_->FromDIP(wxSize(context().target_height(), context().target_height())) : wxDefaultSize;
    if (details().is_checkbox) {
        auto* box = new wxCheckBox(&grid_->cells(), wxID_ANY, wxEmptyString, wxDefaultPosition, size);
        box->Bind(wxEVT_CHECKBOX, [this, row_index, column_index](wxCommandEvent& event) { choose(row_index, column_index, event.IsChecked()); });
        return box;
    }
    if (!row.none) {
        // A group of radio buttons always has a chosen one; this is it as long as nothing is.
        row.none = new wxRadioButton(&grid_->cells(), wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
        row.none->SetValue(true);
        row.none->Hide();
    }
    auto* button = new wxRadioButton(&grid_->cells(), wxID_ANY, wxEmptyString, wxDefaultPosition, size);
    button->Bind(wxEVT_RADIOBUTTON, [this, row_index, column_index](wxCommandEvent&) { choose(row_index, column_index, true); });
    return button;
}

bool MatrixView::is_chosen(const Row& row, const Value& column) const
{
    const Value all = question().value();
    const Value answer = row.key.empty() ? all : all.member(row.key);
    if (!answer.is_list())
        return !answer.is_nothing() && is_same_column(answer, column);
    return std::any_of(answer.list().begin(), answer.list().end(), [&](const Value& each) { return is_same_column(each, column); });
}

bool MatrixView::show()
{
    std::vector<wxString> heads = this->heads();
    const bool is_other_grid = heads != shown_;
    if (is_other_grid) {
        make_grid();
        shown_ = std::move(heads);
    }
    for (Row& row : rows_) {
        bool has_chosen = false;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            row.cells[i]->Enable(!is_read_only());
            const bool is_on = is_chosen(row, columns_[i]);
            has_chosen |= is_on;
            if (auto* box = dynamic_cast<wxCheckBox*>(row.cells[i]))
                box->SetValue(is_on);
            else if (auto* button = static_cast<wxRadioButton*>(row.cells[i]); is_on && !button->GetValue())
                button->SetValue(true);
        }
        if (!has_chosen && row.none)
            row.none->SetValue(true);
    }
    return is_other_grid && grid_->fit();
}

void MatrixView::choose(std::size_t row_index, std::size_t column, bool is_on)
{
    if (is_read_only() || row_index >= rows_.size() || column >= columns_.size())
        return;
    const Row& row = rows_[row_index];
    if (!details().is_checkbox)
        return set_row(row, columns_[column]);
    const Value all = question().value();
    Value::List chosen = session::items_of(row.key.empty() ? all : all.member(row.key));
    std::erase_if(chosen, [&](const Value& each) { return is_same_column(each, columns_[column]); });
    if (is_on)
        chosen.push_back(columns_[column]);
    set_row(row, chosen.empty() ? Value() : Value(chosen));
}

void MatrixView::set_row(const Row& row, const Value& answer)
{
    if (row.key.empty())
        return answer.is_nothing() ? take_answer_away() : this->answer(answer);
    const Value all = question().value();
    const Value changed = answer.is_nothing() ? session::without_member(all, row.key) : session::with_member(all, row.key, answer);
    if (session::has_members(changed))
        this->answer(changed);
    else
        take_answer_away();
}

bool MatrixView::take_key(const wxKeyEvent& event)
{
    if (event.HasModifiers() || is_read_only())
        return false;
    const auto holds = [&](const Row& row) { return std::find(row.cells.begin(), row.cells.end(), event.GetEventObject()) != row.cells.end(); };
    const auto row = std::find_if(rows_.begin(), rows_.end(), holds);
    if (row == rows_.end())
        return false;
    if (event.GetKeyCode() == WXK_DELETE || event.GetKeyCode() == WXK_BACK) {
        set_row(*row, {});
        return true;
    }
    const int digit = event.GetKeyCode() - '1';
    if (digit < 0 || digit > 8 || digit >= static_cast<int>(row->cells.size()))
        return false;
    const auto column = static_cast<std::size_t>(digit);
    row->cells[column]->SetFocus();
    choose(static_cast<std::size_t>(row - rows_.begin()), column, !details().is_checkbox || !is_chosen(*row, columns_[column]));
    return true;
}

} // namespace yardstick::ui
