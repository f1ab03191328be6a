// The lists of a draft: choices, rows and columns.
#include "viewmodel/survey_draft.h"

#include "survey/definition/element_type.h"
#include "viewmodel/draft_json.h"

#include <algorithm>

namespace yardstick {

using namespace draft_json;

namespace {

const Json& value_of(const Json& choice)
{
    static const Json none;
    if (!choice.is_object())
        return choice;
    const auto value = choice.find("value");
    return value == choice.end() ? none : *value;
}

std::string as_text(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.is_null() ? "" : value.dump();
}

/// A value for a choice that comes after `list`: the next number where all are numbers, else "choice4".
Json new_value(const Json& list)
{
    const bool has_numbers = !list.empty() && std::all_of(list.begin(), list.end(), [](const Json& each) { return value_of(each).is_number(); });
    if (has_numbers) {
        double highest = value_of(list[0]).get<double>();
        for (const Json& each : list)
            highest = std::max(highest, value_of(each).get<double>());
        return static_cast<std::int64_t>(highest) + 1;
    }
    for (std::size_t number = list.size() + 1;; ++number) {
        const std::string value = "choice" + std::to_string(number);
        if (std::none_of(list.begin(), list.end(), [&](const Json& each) { return as_text(value_of(each)) == value; }))
            return value;
    }
}

} // namespace

std::vector<std::string_view> choice_lists_of(std::string_view type)
{
    const auto known = element_type(type);
    if (!known)
        return {};
    if (*known == ElementType::rating)
        return {"rateValues"};
    if (*known == ElementType::matrix)
        return {"rows", "columns"};
    if (*known == ElementType::matrixdropdown)
        return {"rows"};
    if (has_choices(*known))
        return {"choices"};
    return {};
}

std::size_t SurveyDraft::choice_count(const std::string& pointer, std::string_view list) const
{
    const Json* choices = list_at(pointer, list);
    return choices ? choices->size() : 0;
}

std::string SurveyDraft::choice_value(const std::string& pointer, std::string_view list, std::size_t index) const
{
    return as_text(value_of(list_at(pointer, list)->at(index)));
}

std::string SurveyDraft::choice_text(const std::string& pointer, std::string_view list, std::size_t index, const std::string& language) const
{
    const Json& choice = list_at(pointer, list)->at(index);
    const std::string text = choice.is_object() && choice.contains("text") ? text_in(choice["text"], language) : "";
    return text.empty() && language.empty() ? as_text(value_of(choice)) : text;
}

void SurveyDraft::set_choice_text(const std::string& pointer, std::string_view list, std::size_t index, const std::string& language,
                                  const std::string& text)
{
    begin_edit(pointer + ' ' + std::string(list) + ' ' + std::to_string(index) + ' ' + language);
    Json& choice = editable_list(pointer, list)[index];
    // The value is what answers hold, so it stays as it is.
    if (!choice.is_object())
        choice = Json{{"value", choice}};
    put_text(choice, "text", language, text);
}

void SurveyDraft::add_choice(const std::string& pointer, std::string_view list)
{
    begin_edit();
    Json& choices = editable_list(pointer, list);
    choices.push_back(new_value(choices));
}

void SurveyDraft::remove_choice(const std::string& pointer, std::string_view list, std::size_t index)
{
    begin_edit();
    editable_list(pointer, list).erase(index);
}

bool SurveyDraft::can_move_choice(const std::string& pointer, std::string_view list, std::size_t index, int by) const
{
    return is_within(list_at(pointer, list), index, by);
}

void SurveyDraft::move_choice(const std::string& pointer, std::string_view list, std::size_t index, int by)
{
    begin_edit();
    Json& choices = editable_list(pointer, list);
    std::swap(choices[index], choices[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(index) + by)]);
}

} // namespace yardstick
