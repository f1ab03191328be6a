#include "survey/typed_answer.h"

#include "survey/definition/named_choices.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace yardstick {

namespace {

std::string as_text(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::optional<double> parsed_number(const std::string& text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool takes_numbers(const ElementDefinition& question)
{
    const auto* text = question.as<TextDetails>();
    const auto* slider = question.as<SliderDetails>();
    return (text && (text->input_type == "number" || text->input_type == "range")) || (slider && !slider->is_range);
}

bool takes_several(const ElementDefinition& question)
{
    const auto* select = question.as<SelectDetails>();
    return select && select->is_multiple(question.type);
}

/// An answer of parts: rows, items, entries, files.
bool has_parts(const ElementDefinition& question)
{
    switch (question.type) {
    case ElementType::matrix:
    case ElementType::multipletext:
    case ElementType::paneldynamic:
    case ElementType::matrixdropdown:
    case ElementType::matrixdynamic:
    case ElementType::file: return true;
    case ElementType::slider: return question.as<SliderDetails>()->is_range;
    default: return false;
    }
}

/// True when no answer can come from elsewhere than the choices as they are written.
bool has_only_its_choices(const ElementDefinition& question)
{
    const auto* select = question.as<SelectDetails>();
    return !select || (select->choices_from_question.empty() && !select->show_other_item && !select->show_none_item && !select->show_refuse_item &&
                       !select->show_dont_know_item);
}

/// "1, 2, 3, 4, 5" or, of many, "one of 11 choices from 0 to 10".
std::string choices_text(const ChoiceDefinitions& choices)
{
    if (choices.size() > 8)
        return fmt::format("one of {} choices from {} to {}", choices.size(), as_text(choices.list().front().value), as_text(choices.list().back().value));
    std::string text;
    for (const ChoiceDefinition& choice : choices)
        text += (text.empty() ? "one of " : ", ") + as_text(choice.value);
    return text;
}

Result<Json> chosen(const ElementDefinition& question, const ChoiceDefinitions& choices, const Json& answer)
{
    // Types are kept but do not decide: a file may say "4" where the survey says 4.
    const auto is_meant = [&](const ChoiceDefinition& choice) { return choice.value == answer || as_text(choice.value) == as_text(answer); };
    const auto found = std::find_if(choices.begin(), choices.end(), is_meant);
    if (found != choices.end())
        return found->value;
    if (choices.empty() || !has_only_its_choices(question))
        return answer;
    return refuse("question " + question.value_name, choices_text(choices), shown_answer(answer));
}

Result<Json> all_chosen(const ElementDefinition& question, const ChoiceDefinitions& choices, const Json& answers)
{
    if (!answers.is_array())
        return refuse("question " + question.value_name, "a list", shown_answer(answers));
    Json result = Json::array();
    for (const Json& answer : answers) {
        const auto one = chosen(question, choices, answer);
        if (!one)
            return one;
        result.push_back(*one);
    }
    return result;
}

Result<Json> yes_or_no(const ElementDefinition& question, const Json& answer)
{
    const auto& boolean = *question.as<BooleanDetails>();
    for (const auto& [value, meant] : {std::pair(&boolean.value_true, true), std::pair(&boolean.value_false, false)})
        if (answer == Json(meant) || as_text(answer) == (meant ? "true" : "false") || as_text(answer) == as_text(*value))
            return *value;
    const bool is_plain = boolean.value_true == Json(true) && boolean.value_false == Json(false);
    return refuse("question " + question.value_name, is_plain ? "true or false" : as_text(boolean.value_true) + " or " + as_text(boolean.value_false),
                  shown_answer(answer));
}

} // namespace

std::string shown_answer(const Json& answer)
{
    return answer.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json number_answer(double number)
{
    if (number == std::floor(number) && std::abs(number) < 9e15)
        return static_cast<std::int64_t>(number);
    return number;
}

Result<Json> typed_answer(const ElementDefinition& question, const Json& answer)
{
    const std::string what = "question " + question.value_name;
    if (question.type == ElementType::expression)
        return refuse(what, "no answer, because its expression gives it", shown_answer(answer));
    if (question.type == ElementType::boolean)
        return yes_or_no(question, answer);
    if (const ChoiceDefinitions* choices = choices_of(question))
        return takes_several(question) ? all_chosen(question, *choices, answer) : chosen(question, *choices, answer);
    if (takes_numbers(question))
        return answer.is_number() ? Result<Json>{answer} : refuse(what, "a number", shown_answer(answer));
    if (question.type == ElementType::text || question.type == ElementType::comment)
        return answer.is_string() ? Result<Json>{answer} : refuse(what, "a text", shown_answer(answer));
    if (has_parts(question) && !answer.is_structured())
        return refuse(what, "JSON like " + std::string(question.type == ElementType::matrix || question.type == ElementType::multipletext ? R"({"a": 1})" : R"([{"a": 1}])"),
                      shown_answer(answer));
    return answer;
}

Result<Json> typed_answer_from_text(const ElementDefinition& question, const std::string& text)
{
    if (takes_several(question)) {
        Json items = Json::array();
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t comma = std::min(text.find(',', at), text.size());
            items.push_back(text.substr(at, comma - at));
            at = comma + 1;
        }
        return typed_answer(question, items);
    }
    if (takes_numbers(question))
        if (const auto number = parsed_number(text))
            return typed_answer(question, number_answer(*number));
    if (has_parts(question))
        if (Json parts = Json::parse(text, nullptr, false); !parts.is_discarded())
            return typed_answer(question, parts);
    return typed_answer(question, text);
}

} // namespace yardstick
