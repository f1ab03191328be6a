#include "report/answer_columns.h"

#include "core/time_zone.h"
#include "survey/answer/display_text.h"
#include "survey/answer/loose_equality.h"
#include "survey/definition/definition.h"
#include "survey/expression/conversion.h"
#include "survey/expression/number_text.h"

#include <algorithm>
#include <limits>
#include <span>

namespace yardstick {

namespace {

/// An answer as it is stored.
TableCell stored_cell(const Json& answer)
{
    if (answer.is_null())
        return {};
    if (answer.is_boolean())
        return std::string(answer.get<bool>() ? "true" : "false");
    if (answer.is_string())
        return text_cell(answer.get<std::string>());
    const bool is_whole = answer.is_number_integer()
        && (!answer.is_number_unsigned() || answer.get<std::uint64_t>() <= std::uint64_t{std::numeric_limits<std::int64_t>::max()});
    if (is_whole)
        return answer.get<std::int64_t>();
    return answer.is_number_float() ? TableCell(answer.get<double>()) : TableCell(answer.dump());
}

/// An answer put into words. A number that reads as itself stays one.
TableCell worded_cell(const Json& answer, const Value& words)
{
    if (!words.is_text())
        return stored_cell(words.is_number() && answer.is_number() ? answer : words.to_json());
    if (answer.is_number() && words.text() == text_from(answer.get<double>()))
        return stored_cell(answer);
    return text_cell(words.text());
}

const Json* find_at(const Json& answers, std::span<const std::string> path)
{
    const Json* at = &answers;
    for (const std::string& key : path) {
        const auto found = at->is_object() ? at->find(key) : at->end();
        if (found == at->end())
            return nullptr;
        at = &*found;
    }
    return at;
}

/// Takes what stands at `path` away, and the objects around it that are empty then.
void take_away(Json& answers, std::span<const std::string> path)
{
    const auto found = answers.is_object() ? answers.find(path.front()) : answers.end();
    if (found == answers.end())
        return;
    if (path.size() > 1)
        take_away(*found, path.subspan(1));
    if (path.size() == 1 || found->empty())
        answers.erase(found);
}

AnswerWords words_of(const Definition& definition)
{
    static const TimeZone utc = TimeZone::utc();
    return {utc, definition.locale, "", "", nullptr, {}};
}

/// The value of a chosen item, which may be an object around it.
Value chosen_value(const Json& item, const std::string& property)
{
    const Json* value = item.is_object() ? find_at(item, std::vector{property.empty() ? std::string("value") : property}) : nullptr;
    return Value::from_json(value ? *value : item);
}

/// What the columns of one question are made from.
struct Asked {
    const ElementDefinition& question;
    const Definition& definition;
    AnswerStyle style;

    std::string words_or(const LocalText& text, const std::string& otherwise) const
    {
        const std::string& own = text.text(definition.locale);
        return own.empty() ? otherwise : own;
    }
    std::string title(const ElementDefinition& element) const { return words_or(element.title, element.name); }
    std::string title(const ChoiceDefinition& choice) const { return words_or(choice.text, text_from(Value::from_json(choice.value))); }
};

/// The answer at `path`, which `words` puts into words where labels are wanted.
AnswerColumn answer_column(AnswerStyle style, std::string code, std::string label, std::vector<std::string> path,
                     std::function<Value(const Value&)> words)
{
    const bool has_labels = style == AnswerStyle::labels && words;
    return {std::move(code), std::move(label), [path = std::move(path), words = std::move(words), has_labels](const Json& answers, Json& rest) -> TableCell {
                const Json* answer = find_at(answers, path);
                if (!answer)
                    return {};
                take_away(rest, path);
                return has_labels ? worded_cell(*answer, words(Value::from_json(*answer))) : stored_cell(*answer);
            }};
}

std::function<Value(const Value&)> words_for(const Asked& asked, const ElementDefinition& question)
{
    return [&question, &definition = asked.definition](const Value& value) { return in_words(question, value, words_of(definition)); };
}

/// Whether one of several choices was chosen, or which place it has in a ranking.
AnswerColumn choice_column(const Asked& asked, const SelectDetails& select, const OfferedChoice& choice)
{
    const std::string& name = asked.question.value_name;
    const bool is_ranking = asked.question.type == ElementType::ranking;
    return {name + '/' + text_from(choice.value), asked.title(asked.question) + ": " + choice.text,
            [name, value = choice.value, property = select.value_property_name, is_ranking](const Json& answers, Json& rest) -> TableCell {
                const auto answer = answers.find(name);
                if (answer == answers.end() || !answer->is_array())
                    return {};
                const auto is_it = [&](const Json& item) { return is_same_choice(value, chosen_value(item, property)); };
                const auto found = std::find_if(answer->begin(), answer->end(), is_it);
                if (found == answer->end())
                    return is_ranking ? TableCell() : TableCell(std::int64_t{0});
                // An item that holds more, a comment of its own, is not all said by this.
                Json& left = rest[name];
                left.erase(std::remove_if(left.begin(), left.end(), [&](const Json& item) { return is_it(item) && (!item.is_object() || item.size() == 1); }),
                           left.end());
                return is_ranking ? std::int64_t{found - answer->begin()} + 1 : std::int64_t{1};
            }};
}

void add_rows(const Asked& asked, const MatrixDetails& matrix, std::vector<AnswerColumn>& columns)
{
    const ElementDefinition& question = asked.question;
    const auto words = [&matrix, &definition = asked.definition](const Value& column) { return column_in_words(matrix, column, words_of(definition)); };
    if (matrix.rows.empty())
        columns.push_back(answer_column(asked.style, question.value_name, asked.title(question), {question.value_name}, words));
    for (const ChoiceDefinition& row : matrix.rows) {
        const std::string key = text_from(Value::from_json(row.value));
        columns.push_back(answer_column(asked.style, question.value_name + '/' + key, asked.title(question) + ": " + asked.title(row),
                                        {question.value_name, key}, words));
    }
}

void add_cells(const Asked& asked, const TableDetails& table, std::vector<AnswerColumn>& columns)
{
    const std::string& name = asked.question.value_name;
    for (const ChoiceDefinition& row : table.rows) {
        const std::string key = text_from(Value::from_json(row.value));
        for (const ColumnDefinition& column : table.columns)
            columns.push_back(answer_column(asked.style, name + '/' + key + '/' + column.cell->name,
                                            asked.title(asked.question) + ": " + asked.title(row) + ": " + asked.title(*column.cell),
                                            {name, key, column.cell->value_name}, words_for(asked, *column.cell)));
    }
}

bool has_comment(const ElementDefinition& question)
{
    const auto* select = question.as<SelectDetails>();
    return question.show_comment_area || (select && select->show_other_item);
}

} // namespace

std::vector<AnswerColumn> answer_columns(const ElementDefinition& question, const Definition& definition, AnswerStyle style)
{
    const Asked asked{question, definition, style};
    std::vector<AnswerColumn> columns;
    const auto* select = question.as<SelectDetails>();
    const OfferedChoices choices = select && select->is_multiple(question.type) ? defined_choices(question, words_of(asked.definition)) : OfferedChoices{};
    if (!choices.empty()) {
        for (const OfferedChoice& choice : choices)
            columns.push_back(choice_column(asked, *select, choice));
    } else if (const auto* matrix = question.as<MatrixDetails>()) {
        add_rows(asked, *matrix, columns);
    } else if (const auto* texts = question.as<MultipleTextDetails>()) {
        for (const auto& item : texts->items)
            columns.push_back(answer_column(asked.style, question.value_name + '/' + item->name, asked.title(question) + ": " + asked.title(*item),
                                            {question.value_name, item->name}, nullptr));
    } else if (question.type == ElementType::matrixdropdown) {
        add_cells(asked, *question.as<TableDetails>(), columns);
    } else {
        const bool has_words = (select && !select->is_multiple(question.type)) || question.as<RatingDetails>() || question.as<BooleanDetails>();
        columns.push_back(answer_column(asked.style, question.value_name, asked.title(question), {question.value_name},
                                        has_words ? words_for(asked, question) : nullptr));
    }
    if (has_comment(question))
        columns.push_back(answer_column(asked.style, question.value_name + "-Comment", asked.title(question) + " (comment)", {question.value_name + "-Comment"}, nullptr));
    return columns;
}

AnswerColumn stored_column(const std::string& name)
{
    return answer_column(AnswerStyle::codes, name, name, {name}, nullptr);
}

} // namespace yardstick
