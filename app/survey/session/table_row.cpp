#include "survey/session/table_row.h"

#include "survey/expression/conversion.h"
#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"
#include "survey/session/live_choices.h"
#include "survey/session/sameness.h"
#include "survey/session/value_edits.h"

#include <algorithm>
#include <cmath>

namespace yardstick::session {

TableRow::TableRow(TableQuestion& owner, const ChoiceDefinition* item, std::size_t number, const Value& value) : ListItem(owner), item_(item), number_(number)
{
    is_taking_ = true;
    for (const ColumnDefinition& column : owner.details().columns) {
        cells_.push_back(Question::make(owner.form(), *this, nullptr, &owner, *column.cell));
        Question& cell = *cells_.back();
        cell.read_only_by_owner = [this] { return !is_enabled_; };
        cell.attach();
        const Value& own = value.member(column.cell->name);
        if (is_empty_value(own))
            continue;
        cell.set_value(own);
        if (const Value& text = value.member(column.cell->name + "-Comment"); !is_empty_value(text))
            cell.set_comment(text);
    }
    is_taking_ = false;
}

std::string TableRow::name() const
{
    return item_ ? text_from(Value::from_json(item_->value)) : "srow_" + std::to_string(number_);
}

Value TableRow::value() const
{
    Value all = Value::Object();
    for (const auto& cell : cells_) {
        if (!cell->is_empty())
            all = with_member(all, cell->value_name(), cell->value());
        if (!is_empty_value(cell->comment()) && owner_.form().definition().store_others_as_comment)
            all = with_member(all, cell->value_name() + "-Comment", cell->comment());
    }
    return all;
}

Value TableRow::all_values()
{
    Value all = value();
    if (const Value kept = table().row_values(*this); kept.is_object())
        for (const auto& [key, each] : kept.object())
            if (all.member(key).is_missing())
                all = with_member(all, key, each);
    return all;
}

std::vector<Question*> TableRow::questions() const
{
    std::vector<Question*> questions;
    for (const auto& cell : cells_)
        questions.push_back(cell.get());
    return questions;
}

void TableRow::take(const Value& value)
{
    is_taking_ = true;
    for (const auto& cell : cells_) {
        const Value& own = value.member(cell->value_name());
        const Value before = cell->comment();
        const Value& text = value.member(cell->value_name() + "-Comment");
        const Value comment = text.is_nothing() ? Value("") : text;
        cell->take_from_holder(own);
        if (!is_empty_value(comment) || before.is_identical_to(cell->comment()))
            cell->take_comment_from_holder(comment);
        cell->notice_own_change(own);
    }
    is_taking_ = false;
}

void TableRow::set_answer(const std::string& key, const Value& value, const std::string&)
{
    change(key, value, false);
}

Value TableRow::comment(const std::string& key)
{
    const auto found = std::find_if(cells_.begin(), cells_.end(), [&](const auto& cell) { return cell->name() == key; });
    return found == cells_.end() ? Value("") : (*found)->comment();
}

void TableRow::set_comment(const std::string& key, const Value& comment)
{
    change(key, comment, true);
}

void TableRow::change(const std::string& key, const Value& value, bool is_comment)
{
    if (is_taking_)
        return;
    const bool has_cell = std::any_of(cells_.begin(), cells_.end(), [&](const auto& cell) { return cell->name() == key; });
    const std::string changed = is_comment ? key + "-Comment" : key;
    const bool is_deleting = (value.is_nothing() && !has_cell) || (is_comment && is_empty_value(value) && has_cell);
    table().update_row(*this, changed, this->value(), is_deleting);
    follow_own_change(changed, value);
    notice_change("row", "");
}

void TableRow::run_conditions()
{
    FormModel& form = owner_.form();
    const auto holds = [&](const ExpressionPtr& condition) { return !condition || is_as_good_as_true(form.evaluate(condition->expression, *this)); };
    is_visible_ = holds(table().details().rows_visible_if) && (!item_ || holds(item_->visible_if));
    if (item_ && item_->enable_if)
        is_enabled_ = holds(item_->enable_if);
    for (const auto& cell : cells_)
        cell->run_conditions();
}

void TableRow::notice_change(const std::string& name, const std::string& question)
{
    for (const auto& cell : cells_)
        cell->notice_change(name, question);
}

bool TableRow::validate(ValidationPass& pass)
{
    bool is_valid = true;
    for (const auto& cell : cells_)
        if (cell->is_visible())
            is_valid = cell->validate(pass) && is_valid;
    return is_valid;
}

std::optional<Found> TableRow::find_place(std::string_view place)
{
    const long long index = table().index_of(*this);
    if (place == "rowindex")
        return Found{static_cast<double>(index >= 0 ? index + 1 : static_cast<long long>(number_) + 1)};
    if (place == "visiblerowindex") {
        const auto visible = table().visible_rows();
        return Found{static_cast<double>(std::find(visible.begin(), visible.end(), this) - visible.begin() + 1)};
    }
    if (place == "item" || place == "rowname" || place == "rowvalue")
        return Found{item_ ? Value::from_json(item_->value) : Value(name())};
    if (place == "rowtitle")
        return Found{item_ ? text_of(owner_.form(), *item_) : name()};
    if (place == "matrix")
        return Found{table().filtered_value()};
    return std::nullopt;
}

ListItem* TableRow::neighbour(int distance)
{
    const auto visible = table().visible_rows();
    const auto found = std::find(visible.begin(), visible.end(), this);
    const long long place = (found == visible.end() ? -1 : found - visible.begin()) + distance;
    return place >= 0 && place < static_cast<long long>(visible.size()) ? visible[static_cast<std::size_t>(place)] : nullptr;
}

std::optional<Found> TableRow::find_specially(const NamePath& path)
{
    if (path.size() > 1 && path.first() == "totalrow" && table().total_row())
        return table().total_row()->find_inside(path.behind(1), true);
    return std::nullopt;
}

// Totals

TotalRow::TotalRow(TableQuestion& owner) : ListItem(owner)
{
    for (const ColumnDefinition& column : owner.details().columns) {
        Cell cell{column.cell->name, std::nullopt, {}};
        if (column.total_expression)
            cell.expression = column.total_expression->expression;
        else if (column.total_type != "none")
            if (auto parsed = Expression::parse(column.total_type + "InArray({matrix}, '" + column.cell->name + "')"))
                cell.expression = std::move(*parsed);
        cells_.push_back(std::move(cell));
    }
}

Value TotalRow::value() const
{
    Value all = Value::Object();
    for (const Cell& cell : cells_)
        if (!is_empty_value(cell.value))
            all = with_member(all, cell.name, cell.value);
    return all;
}

void TotalRow::compute()
{
    constexpr int most = 3;
    for (int i = 0; i < most; ++i) {
        const Value before = value();
        for (Cell& cell : cells_) {
            if (!cell.expression)
                continue;
            Value result = owner_.form().evaluate(*cell.expression, *this);
            if (result.is_number() && std::isinf(result.number()) && result.number() > 0)
                result = Value();
            if (are_same(result, cell.value))
                continue;
            cell.value = result;
            static_cast<TableQuestion&>(owner_).on_total_changed();
        }
        if (are_same(before, value(), Sameness::loose))
            return;
    }
}

std::optional<Found> TotalRow::find_place(std::string_view name)
{
    return name == "matrix" ? std::optional(Found{static_cast<TableQuestion&>(owner_).filtered_value()}) : std::nullopt;
}

} // namespace yardstick::session
