#include "survey/answer_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <optional>

namespace yardstick {

namespace {

bool is_blank(const Json& value)
{
    return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty());
}

std::optional<double> number_in(const std::string& text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool takes_numbers(const Question& question)
{
    if (question.type == "slider")
        return true;
    return question.type == "text" && (question.input_type == "number" || question.input_type == "range");
}

bool takes_several(const Question& question)
{
    return question.type == "checkbox" || question.type == "tagbox" || question.type == "ranking";
}

/// "1, 2, 3, 4, 5" or, of many, "one of 11 choices from 0 to 10".
std::string choices_text(const Question& question)
{
    const auto value_text = [](const Choice& choice) { return choice.value.is_string() ? choice.value.get<std::string>() : choice.value.dump(); };
    if (question.choices.size() > 8)
        return fmt::format("one of {} choices from {} to {}", question.choices.size(), value_text(question.choices.front()),
                           value_text(question.choices.back()));
    std::string text;
    for (const Choice& choice : question.choices)
        text += (text.empty() ? "one of " : ", ") + value_text(choice);
    return text;
}

const Choice* find_choice(const Question& question, const Json& value)
{
    // Types are kept but do not decide: a file may say "4" where the survey says 4.
    const auto as_text = [](const Json& v) { return v.is_string() ? v.get<std::string>() : v.dump(); };
    const auto same = [&](const Choice& choice) { return choice.value == value || as_text(choice.value) == as_text(value); };
    const auto found = std::find_if(question.choices.begin(), question.choices.end(), same);
    return found == question.choices.end() ? nullptr : &*found;
}

std::string shown(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Json> checked(const Question& question, const Json& value)
{
    const std::string what = "question " + question.name;
    if (question.type == "boolean")
        return value.is_boolean() ? Result<Json>{value} : refuse(what, "true or false", shown(value));
    if (takes_several(question)) {
        if (!value.is_array())
            return refuse(what, "a list", shown(value));
        Json result = Json::array();
        for (const Json& item : value) {
            const Choice* choice = find_choice(question, item);
            if (!choice)
                return refuse(what, choices_text(question), shown(item));
            result.push_back(choice->value);
        }
        return result;
    }
    if (!question.choices.empty()) {
        const Choice* choice = find_choice(question, value);
        return choice ? Result<Json>{choice->value} : refuse(what, choices_text(question), shown(value));
    }
    if (takes_numbers(question))
        return value.is_number() ? Result<Json>{value} : refuse(what, "a number", shown(value));
    if (question.type == "text" || question.type == "comment")
        return value.is_string() ? Result<Json>{value} : refuse(what, "a text", shown(value));
    return value;
}

/// Whole numbers are kept as such, so that 4 is not written back as 4.0.
Json number_value(double number)
{
    if (number == std::floor(number) && std::abs(number) < 9e15)
        return static_cast<std::int64_t>(number);
    return number;
}

} // namespace

AnswerSheet::AnswerSheet(std::shared_ptr<const Survey> survey) : survey_(std::move(survey))
{
    assert(survey_ && "a survey to fill in");
}

Result<void> AnswerSheet::set(const std::string& name, const Json& value)
{
    const Question* question = survey_->find_question(name);
    if (!question) {
        std::string known;
        for (const Question& each : survey_->questions())
            known += (known.empty() ? "" : ", ") + each.name;
        return refuse("question", "one of " + known, '"' + name + '"');
    }
    if (is_blank(value)) {
        answers_.erase(name);
        return {};
    }
    return checked(*question, value).map([&](const Json& good) { answers_[name] = good; });
}

Result<void> AnswerSheet::set_text(const std::string& name, const std::string& text)
{
    const Question* question = survey_->find_question(name);
    if (!question || text.empty())
        return set(name, text);
    if (question->type == "boolean" && (text == "true" || text == "false"))
        return set(name, text == "true");
    if (takes_several(*question)) {
        Json items = Json::array();
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t comma = std::min(text.find(',', at), text.size());
            items.push_back(text.substr(at, comma - at));
            at = comma + 1;
        }
        return set(name, items);
    }
    if (takes_numbers(*question))
        if (const auto number = number_in(text))
            return set(name, number_value(*number));
    return set(name, text);
}

Problems AnswerSheet::missing() const
{
    Problems problems;
    for (const Question& question : survey_->questions())
        if (question.is_required && !answers_.contains(question.name))
            problems.push_back({{}, "question " + question.name, "an answer", "none"});
    return problems;
}

} // namespace yardstick
