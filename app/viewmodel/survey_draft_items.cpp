// The lists of a draft: choices, rows and columns.
#include "viewmodel/survey_draft.h"

#include "survey/definition/element_type.h"
#include "viewmodel/draft_json.h"

#include <algorithm>

namespace yardstick {

using namespace draft_json;

namespace {

const Json& value_of(const Json& item, const char* key)
{
    static const Json none;
    if (!item.is_object())
        return item;
    const auto value = item.find(key);
    return value == item.end() ? none : *value;
}

std::string as_text(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.is_null() ? "" : value.dump();
}

/// A value for what comes after `items`: the next number where all are numbers, else "choice4", "row4" …
Json new_value(const Json& items, std::string_view list, const char* key)
{
    const bool has_numbers = !items.empty() && std::all_of(items.begin(), items.end(), [&](const Json& each) { return value_of(each, key).is_number(); });
    if (has_numbers) {
        double highest = value_of(items[0], key).get<double>();
        for (const Json& each : items)
            highest = std::max(highest, value_of(each, key).get<double>());
        return static_cast<std::int64_t>(highest) + 1;
    }
    const bool is_of_table = list == "rows" || list == "columns" || list == "items";
    const std::string word(is_of_table ? list.substr(0, list.size() - 1) : "choice");
    for (std::size_t number = items.size() + 1;; ++number) {
        const std::string value = word + std::to_string(number);
        if (std::none_of(items.begin(), items.end(), [&](const Json& each) { return as_text(value_of(each, key)) == value; }))
            return value;
    }
}

/// A column whose cells ask as those of the last one do.
Json column_like_last(const Json& columns, const Json& name)
{
    Json column{{"name", name}};
    if (columns.empty()) {
        column["cellType"] = "text"; // else its cells would be lists of no choices
        return column;
    }
    for (const char* const key : {"cellType", "inputType", "choices"})
        if (columns.back().is_object() && columns.back().contains(key))
            column[key] = columns.back()[key];
    return column;
}

} // namespace

struct SurveyDraft::ItemKeys {
    const char* value = "value";
    const char* text = "text";
};

SurveyDraft::ItemKeys SurveyDraft::item_keys(const std::string& pointer, std::string_view list) const
{
    const Json* object = find(pointer);
    const auto type = object && object->is_object() && object->contains("type") && (*object)["type"].is_string() ? element_type((*object)["type"].get<std::string>()) : std::nullopt;
    const bool is_table = type == ElementType::matrixdropdown || type == ElementType::matrixdynamic;
    if (list == "items" || (list == "columns" && is_table))
        return {"name", "title"};
    return {};
}

void SurveyDraft::add_item_languages(const std::string& pointer, std::string_view list, std::vector<std::string>& languages) const
{
    const ItemKeys keys = item_keys(pointer, list);
    const Json* items = list_at(pointer, list);
    for (std::size_t k = 0; items && k < items->size(); ++k)
        if (const Json& item = (*items)[k]; item.is_object() && item.contains(keys.text))
            add_languages_of(item[keys.text], languages);
}

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
        return {"rows", "columns"};
    if (*known == ElementType::matrixdynamic)
        return {"columns"};
    if (*known == ElementType::multipletext)
        return {"items"};
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
    return as_text(value_of(list_at(pointer, list)->at(index), item_keys(pointer, list).value));
}

std::string SurveyDraft::choice_text(const std::string& pointer, std::string_view list, std::size_t index, const std::string& language) const
{
    const ItemKeys keys = item_keys(pointer, list);
    const Json& choice = list_at(pointer, list)->at(index);
    const std::string text = choice.is_object() && choice.contains(keys.text) ? text_in(choice[keys.text], language) : "";
    return text.empty() && language.empty() ? as_text(value_of(choice, keys.value)) : text;
}

void SurveyDraft::set_choice_text(const std::string& pointer, std::string_view list, std::size_t index, const std::string& language,
                                  const std::string& text)
{
    begin_edit(pointer + ' ' + std::string(list) + ' ' + std::to_string(index) + ' ' + language);
    const ItemKeys keys = item_keys(pointer, list);
    Json& choice = editable_list(pointer, list)[index];
    // The value is what answers hold, so it stays as it is.
    if (!choice.is_object())
        choice = Json{{keys.value, choice}};
    put_text(choice, keys.text, language, text);
}

void SurveyDraft::add_choice(const std::string& pointer, std::string_view list)
{
    begin_edit();
    const ItemKeys keys = item_keys(pointer, list);
    Json& items = editable_list(pointer, list);
    const Json value = new_value(items, list, keys.value);
    if (std::string_view(keys.value) == "value")
        items.push_back(value);
    else
        items.push_back(list == "columns" ? column_like_last(items, value) : Json{{keys.value, value}});
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
