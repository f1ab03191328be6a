#include "scoring/field_feed.h"

#include "survey/record_kind.h"

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

// What every batch may carry beside the answers: properties of the response itself.
const std::array<Field, 3> response_properties{Field{"channel", FieldType::text}, Field{"site", FieldType::text}, Field{"occurred_at", FieldType::date}};

constexpr std::array<std::string_view, 12> types_of_many_values{"checkbox", "tagbox", "ranking", "file", "signaturepad", "matrix", "matrixdropdown",
                                                                "matrixdynamic", "multipletext", "paneldynamic", "html", "image"};
constexpr std::array<std::string_view, 5> date_inputs{"date", "datetime-local", "datetime", "month", "time"};
constexpr std::array<std::string_view, 4> word_inputs{"email", "url", "color", "week"};

template <class List>
bool contains(const List& list, std::string_view text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

const Field* find_property(const std::string& name)
{
    const auto found = std::find_if(response_properties.begin(), response_properties.end(), [&](const Field& each) { return each.name == name; });
    return found == response_properties.end() ? nullptr : found;
}

const RecordColumn* find_column(const std::string& source, const std::string& name)
{
    const RecordKind* kind = find_record_kind(source);
    if (!kind)
        return nullptr;
    const auto found = std::find_if(kind->columns.begin(), kind->columns.end(), [&](const RecordColumn& each) { return each.name == name; });
    return found == kind->columns.end() ? nullptr : &*found;
}

bool offers_numbers(const Question& question)
{
    return std::all_of(question.choices.begin(), question.choices.end(), [](const Choice& choice) {
        return choice.value.is_number() || (choice.value.is_string() && !choice.value.get_ref<const std::string&>().empty() &&
                                            choice.value.get_ref<const std::string&>().find_first_not_of("0123456789.-") == std::string::npos);
    });
}

bool gives_numbers(const Question& question)
{
    if (question.type == "boolean" || question.type == "comment" || contains(types_of_many_values, question.type))
        return false;
    if (question.type == "text")
        return !contains(date_inputs, question.input_type) && !contains(word_inputs, question.input_type);
    return offers_numbers(question);
}

bool gives_dates(const Question& question)
{
    return question.type == "expression" || (question.type == "text" && question.input_type != "number" && !contains(word_inputs, question.input_type));
}

/// Whether a question can give values of a type. Any answer can be read as text, and as a list of one.
bool can_give(const Question& question, FieldType type)
{
    switch (type) {
    case FieldType::number: return gives_numbers(question);
    case FieldType::boolean: return question.type == "boolean";
    case FieldType::date: return gives_dates(question);
    case FieldType::text:
    case FieldType::choices: return true;
    }
    return false;
}

std::string values_of(FieldType type)
{
    switch (type) {
    case FieldType::number: return "that gives numbers";
    case FieldType::boolean: return "that gives true or false";
    case FieldType::date: return "that gives dates";
    case FieldType::text: return "that gives texts";
    case FieldType::choices: return "that gives choices";
    }
    return {};
}

// A question's own type is checked, but not that of a part of its answer: what stands there is known only from answers.
void check_type(FieldFeed& feed, FieldType type, const std::string& source, const Survey* survey)
{
    if (const Question* question = survey ? survey->find_question(feed.question) : nullptr) {
        if (can_give(*question, type))
            return;
        feed.expected = "a question " + values_of(type);
        feed.found = question->name + ", a " + question->type;
        return;
    }
    if (survey && question_at(*survey, feed.question))
        return;
    const RecordColumn* column = survey ? nullptr : find_column(source, feed.question);
    const Field* property = column ? nullptr : find_property(feed.question);
    const std::string given = column ? column->type : property ? std::string(to_text(property->type)) : "";
    if (given.empty() || given == to_text(type))
        return;
    feed.expected = (column ? "a column " : "a property of responses ") + values_of(type);
    feed.found = feed.question + ", a " + given;
}

FeedReason found_by(const Field& field, const std::string& chosen, const std::string& source, const Survey* survey, std::string& question)
{
    question = chosen;
    if (!chosen.empty())
        return has_question(chosen, source, survey) ? FeedReason::chosen : FeedReason::nothing;
    if (survey) {
        const auto& all = survey->questions();
        const auto found = std::find_if(all.begin(), all.end(), [&](const Question& each) { return each.measure == field.name; });
        if (found != all.end()) {
            question = found->name;
            return FeedReason::measure;
        }
    }
    question = field.name;
    if (survey ? question_at(*survey, field.name) != nullptr : find_column(source, field.name) != nullptr)
        return FeedReason::name;
    if (find_property(field.name))
        return FeedReason::response;
    question.clear();
    return FeedReason::nothing;
}

} // namespace

const Question* question_at(const Survey& survey, const std::string& path)
{
    for (std::size_t end = path.size(); end != std::string::npos && end > 0; end = path.find_last_of(".[", end - 1))
        if (const Question* question = survey.find_question(path.substr(0, end)))
            return question;
    return nullptr;
}

FieldFeed feed_of(const Field& field, const std::string& chosen, const std::string& source, const Survey* survey)
{
    FieldFeed feed;
    feed.reason = found_by(field, chosen, source, survey, feed.question);
    if (feed.reason != FeedReason::nothing)
        check_type(feed, field.type, source, survey);
    return feed;
}

bool has_question(const std::string& question, const std::string& source, const Survey* survey)
{
    return find_property(question) || (survey ? question_at(*survey, question) != nullptr : find_column(source, question) != nullptr);
}

std::vector<std::string> question_names(const std::string& source, const Survey* survey)
{
    std::vector<std::string> names;
    if (survey)
        for (const Question& question : survey->questions())
            names.push_back(question.name);
    else if (const RecordKind* kind = find_record_kind(source))
        for (const RecordColumn& column : kind->columns)
            names.push_back(column.name);
    return names;
}

std::vector<std::string> questions_that_give(FieldType type, const std::string& source, const Survey* survey)
{
    std::vector<std::string> names = question_names(source, survey);
    const auto cannot = [&](const std::string& name) { return !feed_of({name, type}, name, source, survey).is_fed(); };
    names.erase(std::remove_if(names.begin(), names.end(), cannot), names.end());
    return names;
}

} // namespace yardstick
