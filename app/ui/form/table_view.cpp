#include "ui/form/table_view.h"

#include "survey/answer/result_text.h"
#include "survey/session/form_texts.h"
#include "survey/session/table_row.h"
#include "ui/form/form_words.h"
#include "ui/native_look.h"
#include "ui/palette.h"

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int widest_table_column_title = 240;

bool has_totals(const TableDetails& details)
{
    return std::any_of(details.columns.begin(), details.columns.end(),
                       [](const ColumnDefinition& column) { return column.total_expression || column.total_type != "none"; });
}

} // namespace

wxSizer* TableView::lay_out(wxWindow& parent)
{
    auto* whole = new wxBoxSizer(wxVERTICAL);
    empty_ = add_text(&parent, form_words(table().details().no_rows_text, FormWords::no_parts, context().language()), TextStyle::quiet);
    empty_->Hide();
    whole->Add(empty_);
    grid_ = new WideGrid(&parent);
    grid_->Bind(wxEVT_CHAR_HOOK, &TableView::take_row_key, this);
    whole->Add(grid_, wxSizerFlags().Expand());
    if (dynamic()) {
        add_ = new wxButton(&parent, wxID_ANY, form_words(table().details().add_row_text, FormWords::add, context().language()), wxDefaultPosition,
                            parent.FromDIP(wxSize(-1, context().is_kiosk() ? context().target_height() : -1)));
        add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add_row(); });
        add_->Bind(wxEVT_CHAR_HOOK, &TableView::take_row_key, this);
        whole->Add(add_, wxSizerFlags().Border(wxTOP, parent.FromDIP(spacing::tight)));
    }
    return whole;
}

TableView::Plan TableView::plan() const
{
    Plan plan;
    const auto rows = table().visible_rows();
    const auto& columns = table().details().columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto is_seen = [column](const session::TableRow* row) { return row->cells()[column]->is_visible(); };
        // A column that every row hides is not there; without rows nobody knows.
        if (rows.empty() || std::any_of(rows.begin(), rows.end(), is_seen))
            plan.columns.push_back(column);
    }
    for (const session::TableRow* row : rows)
        for (const std::size_t column : plan.columns) {
            plan.cells.push_back(row->cells()[column].get());
            plan.definitions.push_back(&row->cells()[column]->definition());
        }
    plan.can_remove = dynamic() && dynamic()->can_remove_row();
    return plan;
}

wxString TableView::column_title(std::size_t column) const
{
    const ElementDefinition& cell = *table().details().columns[column].cell;
    const std::string& title = cell.title.text(context().language());
    return text_from_utf8(title.empty() ? cell.name : title);
}

wxString TableView::row_title(const session::TableRow& row, std::size_t index) const
{
    if (row.item())
        return text_from_utf8(session::text_of(context().form(), *row.item()));
    return form_words(FormWords::row, context().language(), wxString::Format("%zu", index + 1));
}

QuestionCell* TableView::cell_of(session::Question& cell, std::vector<QuestionCell*>& kept, const wxString& name)
{
    const auto found = std::find_if(kept.begin(), kept.end(), [&](const QuestionCell* each) { return each->is_of(cell); });
    if (found == kept.end())
        return new QuestionCell(&grid_->cells(), cell, context(), name);
    QuestionCell* known = *found;
    kept.erase(found);
    known->set_name(name);
    return known;
}

void TableView::make_grid(const Plan& plan)
{
    std::vector<QuestionCell*> kept;
    for (Row& row : rows_) {
        kept.insert(kept.end(), row.cells.begin(), row.cells.end());
        if (row.remove)
            let_go(*row.remove);
    }
    for (wxStaticText* total : totals_)
        total->Destroy();
    rows_.clear();
    totals_.clear();
    shown_ = plan;
    const bool has_row_heads = !dynamic() || has_totals(table().details());
    grid_->begin(static_cast<int>(plan.columns.size()) + plan.can_remove);
    const auto rows = table().visible_rows();
    if (!rows.empty() || !dynamic())
        add_heads();
    wxWindow* before = nullptr;
    const auto place = [&](wxWindow* window, const wxSizerFlags& flags) {
        grid_->add_cell(window, flags);
        if (before)
            window->MoveAfterInTabOrder(before);
        before = window;
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Row row;
        const wxString title = row_title(*rows[i], i);
        if (has_row_heads)
            grid_->add_row_head(dynamic() ? wxString() : title);
        for (const std::size_t column : plan.columns) {
            row.cells.push_back(cell_of(*rows[i]->cells()[column], kept, this->title() + ": " + title + ", " + column_title(column)));
            place(row.cells.back(), wxSizerFlags().Expand().CenterVertical());
        }
        if (plan.can_remove) {
            row.remove = new wxButton(&grid_->cells(), wxID_ANY, form_words(table().details().remove_row_text, FormWords::remove, context().language()));
            set_spoken_name(*row.remove, form_words(FormWords::remove_part, context().language(), title));
            row.remove->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) { remove_row(i); });
            place(row.remove, wxSizerFlags().CenterVertical());
        }
        rows_.push_back(std::move(row));
    }
    if (has_totals(table().details()) && !rows.empty())
        add_totals();
    for (QuestionCell* cell : kept)
        let_go(*cell);
}

void TableView::add_heads()
{
    const auto add = [this](const wxString& text) { grid_->add_column_head(text, wxSizerFlags().Bottom()).Wrap(grid_->FromDIP(widest_table_column_title)); };
    for (const std::size_t column : shown_.columns)
        add(column_title(column) + (table().details().columns[column].cell->is_required ? " *" : ""));
    if (shown_.can_remove)
        add({});
}

void TableView::add_totals()
{
    grid_->add_row_head(form_words(table().details().total_text, FormWords::total, context().language()), TextStyle::heading);
    for (std::size_t i = 0; i < shown_.columns.size(); ++i) {
        totals_.push_back(add_text(&grid_->cells(), {}, TextStyle::heading));
        grid_->add_cell(totals_.back(), wxSizerFlags().CenterVertical());
    }
    if (shown_.can_remove)
        grid_->add_empty_cell();
}

bool TableView::show_totals()
{
    bool is_other_size = false;
    session::TotalRow* total = totals_.empty() ? nullptr : table().total_row();
    for (std::size_t i = 0; total && i < totals_.size(); ++i) {
        const ColumnDefinition& column = table().details().columns[shown_.columns[i]];
        const Value value = total->value().member(column.cell->name);
        const wxString text = value.is_nothing() ? wxString() : text_from_utf8(result_text(column.total_display, value, context().language(), context().form().time_zone()));
        if (text != totals_[i]->GetLabelText()) {
            totals_[i]->SetLabelText(text);
            is_other_size = true;
        }
    }
    return is_other_size;
}

bool TableView::show()
{
    const Plan now = plan();
    bool is_other_size = !is_laid_out_ || now != shown_;
    if (is_other_size)
        make_grid(now);
    is_laid_out_ = true;
    for (Row& row : rows_)
        for (QuestionCell* cell : row.cells)
            is_other_size |= cell->show();
    is_other_size |= show_totals();
    if (add_) {
        add_->Show(!is_read_only() && table().details().allow_add_rows);
        add_->Enable(dynamic()->can_add_row());
        set_spoken_name(*add_, title() + ": " + add_->GetLabelText());
        empty_->Show(rows_.empty());
    }
    return is_other_size && grid_->fit();
}

bool TableView::focus()
{
    // What is wrong comes first.
    for (const bool wants_wrong : {true, false})
        for (Row& row : rows_)
            for (QuestionCell* cell : row.cells)
                if ((!wants_wrong || cell->is_wrong()) && cell->focus())
                    return true;
    if (!add_ || !add_->CanAcceptFocus())
        return false;
    add_->SetFocus();
    return true;
}

void TableView::add_row()
{
    if (!dynamic()->add_row())
        return;
    context().answered(question());
    show();
    // What was added wants to be filled in.
    if (!rows_.empty())
        std::any_of(rows_.back().cells.begin(), rows_.back().cells.end(), [](QuestionCell* cell) { return cell->focus(); });
}

void TableView::remove_row(std::size_t index)
{
    if (index >= rows_.size() || !dynamic()->can_remove_row())
        return;
    // What it holds may have the keyboard, and would hear that it loses it.
    for (QuestionCell* cell : rows_[index].cells)
        silence(*cell);
    dynamic()->remove_row(index);
    show();
    context().answered(question());
    if (rows_.empty()) {
        focus();
        return;
    }
    auto& cells = rows_[std::min(index, rows_.size() - 1)].cells;
    std::any_of(cells.begin(), cells.end(), [](QuestionCell* cell) { return cell->focus(); });
}

void TableView::take_row_key(wxKeyEvent& event)
{
    const bool is_meant = dynamic() && event.GetModifiers() == wxMOD_ALT;
    if (is_meant && event.GetKeyCode() == WXK_INSERT)
        return add_row();
    if (is_meant && event.GetKeyCode() == WXK_DELETE) {
        const wxWindow* focused = wxWindow::FindFocus();
        for (std::size_t i = 0; i < rows_.size(); ++i)
            for (QuestionCell* cell : rows_[i].cells)
                if (focused && (focused == cell || cell->IsDescendant(const_cast<wxWindow*>(focused))))
                    return remove_row(i);
    }
    event.Skip();
}

} // namespace yardstick::ui
