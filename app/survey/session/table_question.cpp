#include "survey/session/table_question.h"

#include "survey/answer/key_duplicates.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"
#include "survey/session/sameness.h"
#include "survey/session/table_row.h"
#include "survey/session/value_edits.h"

#include <algorithm>

namespace yardstick::session {

TableQuestion::TableQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition)
    : Question(form, holder, parent, parent_question, definition)
{
}

TableQuestion::~TableQuestion() = default;

bool TableQuestion::is_visible_core()
{
    return Question::is_visible_core() && (!details().hide_if_rows_empty || form_.is_building() || !visible_rows().empty());
}

const std::vector<std::unique_ptr<TableRow>>& TableQuestion::all_rows()
{
    make_rows_if_needed();
    return rows_;
}

std::vector<TableRow*> TableQuestion::visible_rows()
{
    std::vector<TableRow*> visible;
    if (is_making_rows_)
        return visible;
    make_rows_if_needed();
    for (const auto& row : rows_)
        if (row->is_visible())
            visible.push_back(row.get());
    return visible;
}

void TableQuestion::make_rows_if_needed()
{
    if (has_rows_ || is_making_rows_ || form_.is_building())
        return;
    is_making_rows_ = true;
    auto rows = make_rows();
    is_making_rows_ = false;
    rows_ = std::move(rows);
    has_rows_ = true;
    run_row_conditions();
    if (has_changed_without_rows_) {
        has_changed_without_rows_ = false;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            rows_[i]->run_triggers_for(row_value_of(*rows_[i], value()));
    }
    write_rows_back();
}

/// What defaults have put into the cells belongs to the answer.
void TableQuestion::write_rows_back()
{
    Value answer = new_answer();
    bool has_changed = false;
    for (const auto& row : rows_) {
        const Value before = row_value_of(*row, value()), after = with_cells(*row, before, row->value());
        if (are_same(before, after))
            continue;
        answer = with_row_value(*row, answer, after);
        has_changed = true;
    }
    answer = completed_answer(answer);
    const bool is_without_rows = type() == ElementType::matrixdropdown && !has_members(value());
    if (!has_changed || are_same(answer, is_without_rows ? Value(nullptr) : new_answer()))
        return;
    is_row_changing_ = true;
    set_new_value(answer);
    is_row_changing_ = false;
}

/// `row_value` with the answers of the row's cells; what no cell owns in it stays.
Value TableQuestion::with_cells(const TableRow& row, const Value& row_value, const Value& cells) const
{
    Value all = row_value;
    for (const Question* cell : row.questions())
        all = without_member(all, cell->value_name());
    if (cells.is_object())
        for (const auto& [name, value] : cells.object())
            if (!is_value_empty(value))
                all = with_member(all, name, value);
    return all;
}

void TableQuestion::drop_rows()
{
    rows_.clear();
    has_rows_ = false;
}

TotalRow* TableQuestion::total_row()
{
    const auto& columns = details().columns;
    if (std::none_of(columns.begin(), columns.end(), [](const ColumnDefinition& column) { return column.total_type != "none" || column.total_expression; }))
        return nullptr;
    if (!total_row_) {
        total_row_ = std::make_unique<TotalRow>(*this);
        total_row_->compute();
    }
    return total_row_.get();
}

void TableQuestion::on_total_changed()
{
    if (!total_row_)
        return;
    holder_->set_answer(value_name() + "-total", total_row_->value(), {});
}

bool TableQuestion::run_row_conditions()
{
    bool has_changed = false;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const bool was_visible = rows_[i]->is_visible();
        rows_[i]->run_conditions();
        has_changed = has_changed || (i < rows_.size() && was_visible != rows_[i]->is_visible());
    }
    return has_changed;
}

void TableQuestion::run_own_conditions()
{
    Question::run_own_conditions();
    constexpr int most = 3;
    bool has_changed = false;
    for (int i = 0; i < most; ++i) {
        TotalRow* totals = total_row();
        const Value before = totals ? totals->value() : Value();
        if (has_rows_)
            has_changed = run_row_conditions() || has_changed;
        if (!totals)
            break;
        totals->compute();
        if (are_same(before, totals->value(), Sameness::loose))
            break;
    }
    if (has_changed && clears_when_hidden())
        clear_hidden_rows();
    if (details().hide_if_rows_empty)
        on_visible_changed();
}

void TableQuestion::set_own_value(const Value& value)
{
    Question::set_own_value(value);
    if (is_row_changing_)
        return;
    before_value_changes(this->value());
    if (!has_rows_ || rows_.empty())
        return;
    is_row_changing_ = true;
    const Value answer = new_answer();
    for (std::size_t i = 0; i < rows_.size(); ++i)
        rows_[i]->take(row_value_of(*rows_[i], answer));
    is_row_changing_ = false;
}

Value TableQuestion::row_values(const TableRow& row) const
{
    return has_rows_ ? row_value_of(row, value()) : Value();
}

void TableQuestion::update_row(TableRow& row, const std::string& key, const Value& row_value, bool is_deleting)
{
    const Value before = new_answer();
    Value own = row_value_of(row, before);
    if (is_deleting)
        own = without_member(own, key);
    const Value after = completed_answer(with_row_value(row, before, with_cells(row, own, row_value)));
    if (are_same(value(), after))
        return;
    is_row_changing_ = true;
    set_new_value(after);
    is_row_changing_ = false;
}

void TableQuestion::notice_change(const std::string& name, const std::string& question)
{
    if (is_noticing_)
        return;
    if (!has_rows_) {
        has_changed_without_rows_ = has_changed_without_rows_ || name == value_name();
        return;
    }
    is_noticing_ = true;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        rows_[i]->notice_change(name, question);
    is_noticing_ = false;
}

void TableQuestion::run_triggers(const std::string& name, const Value& value, const ChangedNames* changes)
{
    Question::run_triggers(name, value, changes);
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i]->is_visible())
            rows_[i]->run_triggers(name, value, changes);
}

Value TableQuestion::filtered_value()
{
    if (is_empty() || !has_rows_)
        return value();
    if (type() == ElementType::matrixdynamic) {
        Value::List rows;
        for (const auto& row : rows_)
            if (row->is_visible() && has_members(row->value()))
                rows.push_back(row->value());
        return rows;
    }
    Value rows = Value::Object();
    for (const auto& row : rows_)
        if (row->is_visible() && has_members(row->value()))
            rows = with_member(rows, row->name(), row->value());
    return rows;
}

void TableQuestion::clear_hidden_rows()
{
    const auto is_hidden = [](const auto& row) { return !row->is_visible(); };
    const auto* twins = form_.questions_with_value_name(value_name());
    if (is_empty() || (twins && twins->size() > 1))
        return;
    make_rows_if_needed();
    if (std::any_of(rows_.begin(), rows_.end(), is_hidden))
        set_value(filtered_value());
}

void TableQuestion::clear_hidden_value(HidingReason reason)
{
    Question::clear_hidden_value(reason);
    clear_hidden_rows();
}

std::vector<std::string> TableQuestion::unique_columns() const
{
    std::vector<std::string> names;
    for (const ColumnDefinition& column : details().columns)
        if (column.is_unique)
            names.push_back(column.cell->name);
    return names;
}

void TableQuestion::add_duplicate_errors(ValidationPass& pass, bool& is_valid)
{
    const std::string locale = form_.locale();
    for (const std::string& name : unique_columns()) {
        std::vector<Question*> cells;
        std::vector<Value> values;
        for (const auto& row : rows_)
            for (Question* cell : row->questions())
                if (cell->name() == name) {
                    cells.push_back(cell);
                    values.push_back(cell->is_empty() ? Value() : cell->value());
                }
        for (const std::size_t at : rows_with_duplicate_key(values)) {
            is_valid = pass.is_valid = false;
            cells[at]->add_error(duplicate_key(details().key_duplication_error, {locale, names_at(form_, *this)}));
        }
    }
}

bool TableQuestion::validate(ValidationPass& pass)
{
    bool is_valid = true;
    make_rows_if_needed();
    for (const auto& row : rows_)
        if (row->is_visible())
            is_valid = row->validate(pass) && is_valid;
    add_duplicate_errors(pass, is_valid);
    return Question::validate(pass) && is_valid;
}

std::vector<Question*> TableQuestion::children()
{
    std::vector<Question*> children;
    for (TableRow* row : visible_rows())
        for (Question* cell : row->questions())
            children.push_back(cell);
    return children;
}

long long TableQuestion::index_of(const ListItem& item) const
{
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) { return row.get() == &item; });
    return found == rows_.end() ? -1 : found - rows_.begin();
}

} // namespace yardstick::session
