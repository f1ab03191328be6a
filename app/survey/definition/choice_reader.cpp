#include "survey/definition/choice_reader.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

Json json_number(double number)
{
    // Decimals as people write them: 1 + 3 × 0.1 is 1.3, not 1.3000000000000003.
    const double rounded = std::abs(number) < 1e15 ? std::round(number * 1e10) / 1e10 : number;
    return rounded == std::floor(rounded) && std::abs(rounded) < 1e15 ? Json(static_cast<std::int64_t>(rounded)) : Json(rounded);
}

/// "value|text" in one text, as SurveyJS reads it.
void split_value(ChoiceDefinition& choice)
{
    if (!choice.value.is_string())
        return;
    const std::string both = choice.value.get<std::string>();
    const std::size_t bar = both.find('|');
    if (bar == std::string::npos)
        return;
    choice.value = both.substr(0, bar);
    if (choice.text.is_absent())
        choice.text = LocalText(Json(both.substr(bar + 1)));
}

ChoiceDefinition read_choice(const Json& json, const std::string& pointer, DefinitionReport& report)
{
    ChoiceDefinition choice;
    if (!json.is_object()) {
        if (json.is_null() || json.is_array())
            report.refuse(pointer, "choice", "a text, a number, a boolean or an object", shown(json));
        choice.value = json;
        split_value(choice);
        return choice;
    }
    const DefinitionObject object(json, pointer, choice_properties(), report);
    choice.value = object.value("value");
    choice.text = object.words("text");
    if (!object.has("value") && choice.text.is_absent())
        report.refuse(pointer, "choice", "a value", "none");
    if (!object.has("value"))
        choice.value = choice.text.text("");
    split_value(choice);
    choice.visible_if = object.expression("visibleIf");
    choice.enable_if = object.expression("enableIf");
    choice.image_link = object.words("imageLink");
    choice.is_exclusive = object.boolean("isExclusive");
    choice.show_comment_area = object.boolean("showCommentArea");
    choice.is_comment_required = object.boolean("isCommentRequired");
    choice.score = object.number("score");
    choice.weight = object.number("weight");
    return choice;
}

ChoiceDefinition plain_choice(Json value)
{
    ChoiceDefinition choice;
    choice.value = std::move(value);
    return choice;
}

} // namespace

const std::vector<ChoiceDefinition>& ChoiceDefinitions::list() const
{
    static const std::vector<ChoiceDefinition> none;
    return choices_ ? *choices_ : none;
}

std::vector<ChoiceDefinition> read_choices(const DefinitionObject& object, std::string_view name)
{
    std::vector<ChoiceDefinition> choices;
    if (const Json* list = object.find(name)) {
        const std::string pointer = object.pointer_of(name);
        for (std::size_t i = 0; i < list->size(); ++i)
            choices.push_back(read_choice((*list)[i], pointer_to(pointer, i), object.report()));
    }
    return choices;
}

std::vector<ChoiceDefinition> read_scale(const DefinitionObject& rating)
{
    constexpr int most_values = 20;
    std::vector<ChoiceDefinition> values = read_choices(rating, "rateValues");
    if (!values.empty() && !rating.boolean("autoGenerate", false))
        return values;
    values.clear();
    double low = rating.number("rateMin", 1);
    double high = rating.number("rateMax", 5);
    const double step = rating.number("rateStep", 1);
    const bool has_low = rating.has("rateMin");
    const bool has_high = rating.has("rateMax");
    if (rating.has("rateCount") && has_low && !has_high)
        high = low + (rating.number("rateCount", 5) - 1) * step;
    else if (rating.has("rateCount") && has_high && !has_low)
        low = high - (rating.number("rateCount", 5) - 1) * step;
    low = std::min(low, high);
    for (int i = 0; i < most_values && low + i * step <= high + 1e-9; ++i)
        values.push_back(plain_choice(json_number(low + i * step)));
    return values;
}

std::vector<ChoiceDefinition> read_choice_numbers(const DefinitionObject& dropdown)
{
    constexpr double most_numbers = 10'000;
    std::vector<ChoiceDefinition> numbers;
    const double low = dropdown.number("choicesMin", 0);
    const double high = dropdown.number("choicesMax", 0);
    const double step = std::max(1.0, dropdown.number("choicesStep", 1));
    if (high <= low)
        return numbers;
    if ((high - low) / step >= most_numbers) {
        dropdown.report().refuse(dropdown.pointer_of("choicesMax"), "choicesMax", "at most 10,000 numbers", "more");
        return numbers;
    }
    for (int i = 0; low + i * step <= high; ++i)
        numbers.push_back(plain_choice(json_number(low + i * step)));
    return numbers;
}

} // namespace yardstick
