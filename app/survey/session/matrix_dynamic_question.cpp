#include "survey/expression/conversion.h"
#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"
#include "survey/session/sameness.h"
#include "survey/session/table_question.h"
#include "survey/session/table_row.h"
#include "survey/session/value_edits.h"

#include <algorithm>
#include <cmath>

namespace yardstick::session {

namespace {

constexpr double most_rows = 1000;

} // namespace

/// survey-core's reading of a count that an expression gives.
long long count_from(const Value& value, int least, int most)
{
    const double number = value.is_text() ? numeric_text(value.text()) : value.is_nothing() ? std::nan("") : number_from(value);
    auto count = std::floor(number) > 0 ? static_cast<long long>(std::min(std::floor(number), 1e9)) : 0LL;
    count = std::max<long long>(count, least);
    return most >= 0 ? std::min<long long>(count, most) : count;
}

MatrixDynamicQuestion::MatrixDynamicQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition)
    : TableQuestion(form, holder, parent, parent_question, definition)
{
    row_count_ = first_row_count_ = static_cast<std::size_t>(std::max(details().row_count, 0));
}

void MatrixDynamicQuestion::set_row_count(double wanted)
{
    if (!(wanted >= 0) || wanted > most_rows)
        return;
    const auto count = static_cast<std::size_t>(wanted);
    if (count == row_count_)
        return;
    is_count_from_value_ = false;
    const std::size_t before = row_count_;
    row_count_ = count;
    if (const auto bound = definition_.bindings.find("rowCount"); bound != definition_.bindings.end() && !details().row_count_expression && !is_taking_from_holder_)
        if (const Value number = wanted; !are_same(holder_->answer(bound->second), number))
            holder_->set_answer(bound->second, number, "");
    if (item_count(value()) > count)
        set_value(resized(value(), count, {}));
    if (!has_rows_ && before != 0)
        return;
    has_rows_ = true;
    if (rows_.size() > count)
        rows_.resize(count);
    while (rows_.size() < count)
        rows_.push_back(std::make_unique<TableRow>(*this, nullptr, rows_made_++, Value()));
    run_conditions();
}

bool MatrixDynamicQuestion::can_add_row() const
{
    return details().allow_add_rows && !is_read_only() && !details().row_count_expression && row_count_ < static_cast<std::size_t>(std::max(details().max_row_count, 0));
}

bool MatrixDynamicQuestion::add_row()
{
    if (!can_add_row())
        return false;
    make_rows_if_needed();
    set_row_count(static_cast<double>(row_count_ + 1));
    const Value added = default_row(true);
    if (!yardstick::is_empty(added))
        set_value(with_item(new_answer(), row_count_ - 1, added));
    run_row_conditions();
    if (yardstick::is_empty(added) && !rows_.empty() && has_members(rows_.back()->value()))
        if (const Value own = rows_.back()->value(); !are_same(item_at(new_answer(), row_count_ - 1), own))
            set_value(with_item(new_answer(), row_count_ - 1, own));
    return true;
}

bool MatrixDynamicQuestion::can_remove_row() const
{
    return details().allow_remove_rows && !is_read_only() && !details().row_count_expression &&
           row_count_ > static_cast<std::size_t>(std::max(details().min_row_count, 0));
}

bool MatrixDynamicQuestion::remove_row(std::size_t index)
{
    make_rows_if_needed();
    if (!can_remove_row() || index >= rows_.size())
        return false;
    Value::List items = new_answer().list();
    const bool has_answer = !is_value_empty(value());
    rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(index));
    --row_count_;
    if (!has_answer)
        return true;
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
    is_row_changing_ = true;
    set_value(std::any_of(items.begin(), items.end(), has_members) ? Value(items) : Value(nullptr));
    is_row_changing_ = false;
    return true;
}

Value MatrixDynamicQuestion::default_row(bool is_added) const
{
    Value row;
    for (const ColumnDefinition& column : details().columns) {
        Value usual = Value::from_json(column.cell->default_value);
        if (const auto* boolean = column.cell->as<BooleanDetails>(); boolean && !usual.is_nothing()) {
            const bool is_true = (usual.is_boolean() && usual.boolean()) || (usual.is_text() && usual.text() == "true");
            usual = Value::from_json(is_true ? boolean->value_true : boolean->value_false);
        }
        if (!is_value_empty(usual))
            row = with_member(row, column.cell->name, usual);
    }
    const auto copy = [&row](const Value& from) {
        if (from.is_object())
            for (const auto& [key, value] : from.object())
                row = with_member(row, key, value);
    };
    copy(Value::from_json(details().default_row_value));
    if (is_added && details().copy_default_value_from_last_entry && row_count_ >= 2)
        copy(item_at(value(), row_count_ - 2));
    return row;
}

bool MatrixDynamicQuestion::is_default_empty() const
{
    return Question::is_default_empty() && yardstick::is_empty(Value::from_json(details().default_row_value));
}

void MatrixDynamicQuestion::set_default()
{
    const Value row = Value::from_json(details().default_row_value);
    if (yardstick::is_empty(row) || !is_value_empty(default_)) {
        Question::set_default();
        return;
    }
    if (is_empty() && row_count_ > 0)
        set_value(Value::List(row_count_, row));
}

Value MatrixDynamicQuestion::completed_answer(const Value& answer) const
{
    const auto least = static_cast<std::size_t>(std::max(details().min_row_count, 0));
    return resized(answer, std::max(item_count(answer), least), Value::Object());
}

Value MatrixDynamicQuestion::from_holder(const Value& value)
{
    return details().min_row_count < 1 || is_empty() ? value : completed_answer(value);
}

void MatrixDynamicQuestion::take_from_holder(Value value, bool clears)
{
    const bool was_counting = is_count_from_value_;
    is_count_from_value_ = true;
    const Value row = Value::from_json(details().default_row_value);
    const auto least = static_cast<std::size_t>(std::max(details().min_row_count, 0));
    if (!was_counting && least > item_count(value) && !yardstick::is_empty(row))
        value = resized(value, least, row);
    TableQuestion::take_from_holder(value, clears);
    is_count_from_value_ = false;
}

void MatrixDynamicQuestion::attach()
{
    // In an entry that has no rows yet, the default of a row makes none by itself: only minRowCount does.
    const bool is_in_entry = parent_question() && parent_question()->type() == ElementType::paneldynamic;
    const bool has_row_default = !yardstick::is_empty(Value::from_json(details().default_row_value));
    if (is_in_entry && has_row_default && is_value_empty(default_) && details().min_row_count < 1)
        row_count_ = first_row_count_ = 0;
    TableQuestion::attach();
}

void MatrixDynamicQuestion::set_bound_property(const std::string& property, const Value& value)
{
    if (property != "rowCount" || details().row_count_expression)
        return;
    set_row_count(value.is_text() ? numeric_text(value.text()) : number_from(value));
    Value::List items = this->value().is_list() ? this->value().list() : Value::List();
    bool has_answers = false;
    for (std::size_t i = items.size(); has_rows_ && i < rows_.size(); ++i) {
        has_answers = has_answers || has_members(rows_[i]->value());
        items.push_back(rows_[i]->value());
    }
    if (has_answers)
        set_value(items);
}

void MatrixDynamicQuestion::run_own_conditions()
{
    // The count first: rows that come or go take part in the same round.
    evaluate(Running::count, details().row_count_expression, *this, false, [this](const Value& result) {
        const std::size_t before = row_count_;
        set_row_count(static_cast<double>(count_from(result, details().min_row_count, std::min(details().max_row_count, 1000))));
        if (row_count_ != before)
            make_rows_if_needed();
    });
    TableQuestion::run_own_conditions();
}

std::vector<std::unique_ptr<TableRow>> MatrixDynamicQuestion::make_rows()
{
    std::vector<std::unique_ptr<TableRow>> rows;
    if (row_count_ == 0)
        return rows;
    const Value answer = new_answer();
    for (std::size_t i = 0; i < row_count_; ++i)
        rows.push_back(std::make_unique<TableRow>(*this, nullptr, rows_made_++, item_at(answer, i)));
    if (!yardstick::is_empty(default_row(false)))
        set_value(answer);
    return rows;
}

Value MatrixDynamicQuestion::row_value_of(const TableRow& row, const Value& answer) const
{
    if (!has_rows_)
        return Value::Object();
    const long long index = index_of(row);
    const Value& own = index < 0 ? Value() : item_at(answer, static_cast<std::size_t>(index));
    return own.is_missing() ? Value(nullptr) : own;
}

Value MatrixDynamicQuestion::with_row_value(const TableRow& row, const Value& answer, const Value& row_value) const
{
    const long long index = index_of(row);
    const Value all = index < 0 ? answer : with_item(answer, static_cast<std::size_t>(index), row_value.is_object() ? row_value : Value(Value::Object()));
    const bool has_answers = all.is_list() && std::any_of(all.list().begin(), all.list().end(), has_members);
    return has_answers || has_members(row_value) ? all : Value(nullptr);
}

Value MatrixDynamicQuestion::new_answer() const
{
    const Value row = default_row(false);
    return resized(value(), row_count_, row.is_nothing() ? Value(Value::Object()) : row);
}

void MatrixDynamicQuestion::before_value_changes(const Value& value)
{
    if (!value.is_list() || value.list().size() == row_count_ || (!is_count_from_value_ && value.list().size() < first_row_count_))
        return;
    is_count_from_value_ = true;
    row_count_ = value.list().size();
    if (has_rows_) {
        if (row_count_ == rows_.size() + 1) {
            rows_.push_back(std::make_unique<TableRow>(*this, nullptr, rows_made_++, item_at(value, row_count_ - 1)));
        } else {
            drop_rows();
            make_rows_if_needed();
        }
    }
    is_count_from_value_ = false;
}

std::vector<std::string> MatrixDynamicQuestion::unique_columns() const
{
    std::vector<std::string> names = TableQuestion::unique_columns();
    if (!details().key_name.empty() && std::find(names.begin(), names.end(), details().key_name) == names.end())
        names.push_back(details().key_name);
    return names;
}

std::optional<Found> MatrixDynamicQuestion::find(const NamePath& path, std::optional<long long> index, bool is_first)
{
    if (index && *index > -1) {
        const auto at = static_cast<std::size_t>(*index);
        return at < all_rows().size() ? rows_[at]->find(path, std::nullopt, false) : std::nullopt;
    }
    if (is_empty())
        return path.is_at_end() ? std::optional(Found{{}, Found::Wording::plain, this}) : std::nullopt;
    return Question::find(path, index, is_first);
}

} // namespace yardstick::session
