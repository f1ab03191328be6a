#include "survey/answer/display_text.h"

#include "survey/answer/answer_check.h"
#include "survey/answer/blank.h"
#include "survey/answer/loose_equality.h"
#include "survey/answer/result_text.h"
#include "survey/answer/standard_words.h"

namespace yardstick {

namespace {

using Words = StandardWords;

constexpr std::string_view list_separator = ", ";

std::string choice_text(const ChoiceDefinition& choice, const AnswerWords& words)
{
    const TextTemplate* text = choice.text.find(words.locale);
    return text ? filled(*text, words.names) : text_from(Value::from_json(choice.value));
}

std::string own_or_standard(const LocalText& own, Words standard, const AnswerWords& words)
{
    const TextTemplate* text = own.find(words.locale);
    return text ? filled(*text, words.names) : std::string(standard_words(standard, words.standard_locale));
}

OfferedChoices texts_of(const ChoiceDefinitions& choices, const AnswerWords& words)
{
    OfferedChoices texts;
    for (const ChoiceDefinition& choice : choices)
        texts.push_back({Value::from_json(choice.value), choice_text(choice, words)});
    return texts;
}

/// Null when `value` is no choice.
const std::string* text_of_choice(const OfferedChoices& choices, const Value& value)
{
    for (const OfferedChoice& choice : choices)
        if ((is_empty(choice.value) && is_empty(value)) || is_same_choice(choice.value, value))
            return &choice.text;
    return nullptr;
}

/// What is asked inside another question has neither its comment nor its choices.
AnswerWords inside(const AnswerWords& words)
{
    return {words.zone, words.locale, words.standard_locale, {}, nullptr, words.names};
}

std::string title_of(const ElementDefinition& question, const AnswerWords& words)
{
    const TextTemplate* title = question.title.find(words.locale);
    return title ? filled(*title, words.names) : question.name;
}

class SelectWords {
public:
    SelectWords(const ElementDefinition& question, const SelectDetails& select, const AnswerWords& words)
        : question_(question), select_(select), words_(words), choices_(words.choices ? *words.choices : defined_choices(question, words))
    {
    }

    Value of(const Value& value) const
    {
        if (is_blank(value))
            return of_nothing();
        return value.is_list() && select_.is_multiple(question_.type) ? of_list(value.list()) : of_one(value);
    }

private:
    Value of_nothing() const
    {
        const std::string* text = text_of_choice(choices_, {});
        return text ? Value(*text) : Value();
    }

    Value of_one(const Value& answer) const
    {
        const Value value = bare(answer, "value");
        return question_.use_display_values_in_dynamic_texts ? choice_in_words(value) : value;
    }

    Value of_list(const Value::List& list) const
    {
        const std::string& property = select_.value_property_name;
        std::string all, known;
        for (const Value& item : list) {
            const Value value = bare(item, property.empty() ? "value" : property);
            const bool is_known = text_of_choice(choices_, value) != nullptr;
            const std::string text = text_of(is_known || !leaves_out_unknown() ? choice_in_words(value) : value);
            join(all, text);
            if (is_known)
                join(known, text);
        }
        return leaves_out_unknown() && !known.empty() ? known : all;
    }

    /// Items that are no choice are not shown beside items that are.
    bool leaves_out_unknown() const { return question_.type != ElementType::imagepicker && select_.value_property_name.empty(); }

    static void join(std::string& joined, const std::string& text)
    {
        if (!text.empty())
            joined.append(joined.empty() ? "" : list_separator).append(text);
    }

    /// The value in an object around it: {"value": 1, "comment": "why"}, or with valuePropertyName. Objects may be choices, too.
    Value bare(const Value& item, const std::string& property) const
    {
        const Value& value = item.member(property);
        return value.is_missing() || text_of_choice(choices_, item) ? item : value;
    }

    Value choice_in_words(const Value& value) const
    {
        if (value.is_text() && value.text() == "other")
            return words_.comment.empty() ? own_or_standard(select_.other_text, Words::other, words_) : std::string(words_.comment);
        if (const std::string* text = text_of_choice(choices_, value))
            return *text;
        return is_truthy(value) ? value : Value();
    }

    const ElementDefinition& question_;
    const SelectDetails& select_;
    const AnswerWords& words_;
    const OfferedChoices choices_;
};

Value rating_in_words(const ElementDefinition& question, const Value& value, const AnswerWords& words)
{
    const OfferedChoices choices = words.choices ? *words.choices : defined_choices(question, words);
    const std::string* text = text_of_choice(choices, value);
    return text && !text->empty() ? Value(*text) : value;
}

Value boolean_in_words(const BooleanDetails& boolean, const Value& value, const AnswerWords& words)
{
    const bool is_true = are_loosely_equal(value, Value::from_json(boolean.value_true));
    return is_true ? own_or_standard(boolean.label_true, Words::yes, words) : own_or_standard(boolean.label_false, Words::no, words);
}

Value matrix_in_words(const MatrixDetails& matrix, const Value& value, const AnswerWords& words)
{
    if (!value.is_object())
        return value;
    const OfferedChoices rows = texts_of(matrix.rows, words);
    const OfferedChoices columns = texts_of(matrix.columns, words);
    const auto column_text = [&](const Value& column) {
        const std::string* text = text_of_choice(columns, column);
        return text ? Value(*text) : column;
    };
    Value::Object result;
    for (const auto& [key, cell] : value.object()) {
        const std::string* row = text_of_choice(rows, key);
        Value::List texts;
        if (cell.is_list())
            for (const Value& column : cell.list())
                texts.push_back(column_text(column));
        result.emplace_back(row ? *row : key, cell.is_list() ? Value(texts) : column_text(cell));
    }
    return result;
}

/// The question that `key` of an entry belongs to; null when there is none. Panels inside are transparent.
const ElementDefinition* find_in(const ElementDefinitions& elements, std::string_view key)
{
    for (const auto& element : elements) {
        if (const auto* panel = element->as<PanelDetails>()) {
            if (const ElementDefinition* found = find_in(panel->elements, key))
                return found;
        } else if (element->value_name == key)
            return element.get();
    }
    return nullptr;
}

const ElementDefinition* find_in(const std::vector<ColumnDefinition>& columns, std::string_view key)
{
    for (const ColumnDefinition& column : columns)
        if (column.cell->name == key)
            return column.cell.get();
    return nullptr;
}

/// One row, entry or multipletext: titles as keys, words as values. A key that belongs to no question stays with its value.
template <class Questions>
Value members_in_words(const Questions& questions, const Value& value, const AnswerWords& words)
{
    if (!value.is_object())
        return value;
    Value::Object result;
    for (const auto& [key, answer] : value.object()) {
        const ElementDefinition* question = find_in(questions, key);
        if (question)
            result.emplace_back(title_of(*question, words), in_words(*question, answer, inside(words)));
        else
            result.emplace_back(key, answer);
    }
    return result;
}

template <class Questions>
Value list_in_words(const Questions& questions, const Value& value, const AnswerWords& words)
{
    if (!value.is_list())
        return value;
    Value::List result;
    for (const Value& entry : value.list())
        result.push_back(members_in_words(questions, entry, words));
    return result;
}

Value table_in_words(const TableDetails& table, const Value& value, const AnswerWords& words)
{
    if (!value.is_object())
        return list_in_words(table.columns, value, words);
    const OfferedChoices rows = texts_of(table.rows, words);
    Value::Object result;
    for (const auto& [key, row] : value.object()) {
        const std::string* text = text_of_choice(rows, key);
        result.emplace_back(text ? *text : key, members_in_words(table.columns, row, words));
    }
    return result;
}

} // namespace

OfferedChoices defined_choices(const ElementDefinition& question, const AnswerWords& words)
{
    if (const auto* rating = question.as<RatingDetails>())
        return texts_of(rating->values, words);
    const auto* select = question.as<SelectDetails>();
    if (!select)
        return {};
    OfferedChoices choices = texts_of(select->choices, words);
    if (select->show_none_item)
        choices.push_back({"none", own_or_standard(select->none_text, Words::none, words)});
    if (select->show_refuse_item)
        choices.push_back({"refused", own_or_standard(select->refuse_text, Words::refused, words)});
    if (select->show_dont_know_item)
        choices.push_back({"dontknow", own_or_standard(select->dont_know_text, Words::dont_know, words)});
    if (select->show_other_item)
        choices.push_back({"other", own_or_standard(select->other_text, Words::other, words)});
    return choices;
}

Value in_words(const ElementDefinition& question, const Value& value, const AnswerWords& words)
{
    if (const auto* select = question.as<SelectDetails>())
        return SelectWords(question, *select, words).of(value);
    if (is_unanswered(question, value))
        return {};
    if (question.type == ElementType::rating)
        return rating_in_words(question, value, words);
    if (const auto* boolean = question.as<BooleanDetails>())
        return boolean_in_words(*boolean, value, words);
    if (const auto* expression = question.as<ExpressionDetails>())
        return result_text(expression->display, value, words.locale, words.zone);
    if (const auto* matrix = question.as<MatrixDetails>())
        return matrix_in_words(*matrix, value, words);
    if (const auto* several = question.as<MultipleTextDetails>())
        return members_in_words(several->items, value, words);
    if (const auto* table = question.as<TableDetails>())
        return table_in_words(*table, value, words);
    if (const auto* panels = question.as<PanelDynamicDetails>())
        return list_in_words(panels->template_elements, value, words);
    return value;
}

Value column_in_words(const MatrixDetails& matrix, const Value& column, const AnswerWords& words)
{
    const OfferedChoices columns = texts_of(matrix.columns, words);
    const std::string* text = column.is_list() || is_empty(column) ? nullptr : text_of_choice(columns, column);
    return text ? Value(*text) : column;
}

} // namespace yardstick
