#include "survey/session/matrix_question.h"

#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/choice_place.h"
#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"
#include "survey/session/live_choices.h"
#include "survey/session/sameness.h"
#include "survey/session/value_edits.h"

#include <algorithm>

namespace yardstick::session {

namespace {

std::string key_of(const ChoiceDefinition& row)
{
    return text_from(Value::from_json(row.value));
}

const ChoiceDefinition* find_item(const ChoiceDefinitions& items, const Value& value)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const ChoiceDefinition& item) { return are_same(Value::from_json(item.value), value, Sameness::choice); });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

MatrixQuestion::MatrixQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition)
    : Question(form, holder, parent, parent_question, definition), is_row_visible_(details().rows.size(), true),
      is_column_visible_(details().columns.size(), true)
{
}

void MatrixQuestion::make_rows()
{
    if (has_rows_ || form_.is_building())
        return;
    has_rows_ = true;
    // The first look at the rows writes back what they have made of an answer of another shape.
    if (!is_empty())
        set_value_core(value());
}

std::vector<const ChoiceDefinition*> MatrixQuestion::visible_rows()
{
    make_rows();
    std::vector<const ChoiceDefinition*> rows;
    for (std::size_t i = 0; i < details().rows.size(); ++i)
        if (is_row_visible_[i] && !is_empty_value(Value::from_json(details().rows[i].value)))
            rows.push_back(&details().rows[i]);
    return rows;
}

std::vector<const ChoiceDefinition*> MatrixQuestion::visible_columns() const
{
    std::vector<const ChoiceDefinition*> columns;
    for (std::size_t i = 0; i < details().columns.size(); ++i)
        if (is_column_visible_[i])
            columns.push_back(&details().columns[i]);
    return columns;
}

bool MatrixQuestion::is_visible_core()
{
    return Question::is_visible_core() && (!details().hide_if_rows_empty || !visible_rows().empty());
}

Value MatrixQuestion::corrected(const Value& value)
{
    if (!value.is_object())
        return value;
    Value::Object rows;
    for (const auto& [row, answer] : value.object()) {
        if (answer.is_list() && !details().is_checkbox) {
            if (!answer.list().empty())
                rows.emplace_back(row, answer.list().front());
        } else if (!answer.is_list() && details().is_checkbox) {
            rows.emplace_back(row, Value::List{answer});
        } else {
            rows.emplace_back(row, answer);
        }
    }
    return rows;
}

bool MatrixQuestion::run_conditions_of(const ChoiceDefinitions& items, const ExpressionPtr& common, std::vector<bool>& is_visible)
{
    bool has_changed = false;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const ExpressionPtr& condition = items[i].visible_if ? items[i].visible_if : common;
        const Value value = Value::from_json(items[i].value);
        ChoicePlace place(value, *this);
        const bool holds = !condition || is_as_good_as_true(form_.evaluate(condition->expression, place));
        has_changed = has_changed || holds != is_visible[i];
        is_visible[i] = holds;
    }
    return has_changed;
}

void MatrixQuestion::run_own_conditions()
{
    Question::run_own_conditions();
    const bool has_rows_changed = run_conditions_of(details().rows, details().rows_visible_if, is_row_visible_);
    const bool has_columns_changed = run_conditions_of(details().columns, details().columns_visible_if, is_column_visible_);
    if (!has_rows_changed && !has_columns_changed)
        return;
    if (has_columns_changed && clears_when_hidden())
        clear_hidden_parts(false, true, true);
    has_rows_ = false;
    if (details().hide_if_rows_empty)
        on_visible_changed();
}

bool MatrixQuestion::is_visible_column(const Value& value) const
{
    const ChoiceDefinition* column = find_item(details().columns, value);
    return column && is_column_visible_[static_cast<std::size_t>(column - details().columns.list().data())];
}

void MatrixQuestion::clear_hidden_parts(bool in_rows, bool in_columns, bool keeps_rows)
{
    if (is_empty())
        return;
    Value kept = value();
    Value known = Value::Object();
    for (std::size_t i = 0; i < details().rows.size(); ++i) {
        const std::string key = key_of(details().rows[i]);
        const Value answer = kept.member(key);
        if (!is_truthy(answer))
            continue;
        if (in_rows && !is_row_visible_[i]) {
            kept = without_member(kept, key);
            continue;
        }
        if (in_columns) {
            Value::List columns = answer.is_list() ? answer.list() : Value::List{answer};
            std::erase_if(columns, [this](const Value& column) { return !is_visible_column(column); });
            if (columns.empty())
                kept = without_member(kept, key);
            else if (answer.is_list())
                kept = with_member(kept, key, columns);
        }
        if (!kept.member(key).is_nothing())
            known = with_member(known, key, kept.member(key));
    }
    if (!keeps_rows)
        kept = known;
    if (!are_same(kept, value()))
        set_value(kept);
}

void MatrixQuestion::clear_incorrect_values()
{
    clear_hidden_parts(true, true, false);
}

void MatrixQuestion::clear_hidden_value(HidingReason reason)
{
    Question::clear_hidden_value(reason);
    clear_hidden_parts(true, true, true);
}

std::optional<Found> MatrixQuestion::find(const NamePath& path, std::optional<long long>, bool)
{
    if (path.is_at_end())
        return std::nullopt;
    make_rows();
    for (std::size_t count = path.longest_key(); count > 0; --count)
        for (const ChoiceDefinition& row : details().rows)
            if (expression::is_in_lower_case(key_of(row), path.joined(count))) {
                if (path.behind(count).is_at_end())
                    return Found{value().member(key_of(row)), Found::Wording::by_column, this};
                count = 1;
                break;
            }
    const Value found = path.within(value());
    return found.is_missing() ? std::nullopt : std::optional(Found{found});
}

std::optional<std::vector<std::string>> MatrixQuestion::shown_rows()
{
    std::vector<std::string> names;
    for (const ChoiceDefinition* row : visible_rows())
        names.push_back(key_of(*row));
    return names;
}

Value MatrixQuestion::column_in_words(const Value& column)
{
    const std::string locale = form_.locale();
    return yardstick::column_in_words(details(), column, {form_.time_zone(), locale, "", {}, nullptr, names_at(form_, *this)});
}

} // namespace yardstick::session
