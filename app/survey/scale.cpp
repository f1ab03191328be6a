#include "survey/scale.h"

#include <algorithm>

namespace yardstick {

namespace {

bool is_called(const Json& element, const std::string& name)
{
    for (const char* key : {"valueName", "name"})
        if (const auto found = element.find(key); found != element.end() && found->is_string() && !found->get_ref<const std::string&>().empty())
            return *found == name;
    return false;
}

/// The element of a definition that asks for `name`; null when there is none.
const Json* find_element(const Json& owner, const std::string& name)
{
    for (const char* key : {"pages", "elements", "questions"}) {
        const auto elements = owner.find(key);
        if (elements == owner.end() || !elements->is_array())
            continue;
        for (const Json& element : *elements) {
            if (!element.is_object())
                continue;
            if (const Json* found = find_element(element, name))
                return found;
            if (std::string_view(key) != "pages" && is_called(element, name))
                return &element;
        }
    }
    return nullptr;
}

/// The value of a choice or column, which may be written as the value alone; with what it counts for, if it says so.
Json measured_value(const Json& entry)
{
    if (!entry.is_object())
        return entry;
    Json value = entry.value("value", entry.value("name", Json()));
    for (const char* key : {"score", "weight"})
        if (entry.contains(key))
            value = Json::array({value, key, entry[key]});
    return value;
}

std::vector<Json> measured_values(const Json& element, const char* key)
{
    std::vector<Json> values;
    if (const auto entries = element.find(key); entries != element.end() && entries->is_array())
        for (const Json& entry : *entries)
            values.push_back(measured_value(entry));
    return values;
}

std::string list_text(const std::vector<Json>& values)
{
    std::string text;
    for (const Json& value : values)
        text += (text.empty() ? " " : ", ") + (value.is_string() ? value.get<std::string>() : value.dump());
    return text;
}

} // namespace

std::string Scale::text() const
{
    return type + list_text(values) + (columns.empty() ? "" : " on" + list_text(columns));
}

Scale scale_of(const Survey& survey, const Question& question)
{
    Scale scale;
    scale.type = question.type;
    if (question.type == "text" && !question.input_type.empty() && question.input_type != "text")
        scale.type += ' ' + question.input_type;
    for (const Choice& choice : question.choices)
        scale.values.push_back(choice.value);
    if (const Json* element = find_element(survey.document(), question.name)) {
        // The question knows values that the definition leaves to defaults; the definition, what a choice counts for.
        for (const char* key : {"rateValues", "choices"})
            if (std::vector<Json> values = measured_values(*element, key); values.size() == scale.values.size() && !values.empty())
                scale.values = std::move(values);
        scale.columns = measured_values(*element, "columns");
    }
    // Only a rating's values have an order; choices may be listed anew.
    if (question.type != "rating")
        std::sort(scale.values.begin(), scale.values.end());
    return scale;
}

} // namespace yardstick
