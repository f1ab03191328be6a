#include "viewmodel/draft_json.h"

#include "core/json_file.h"

#include <algorithm>

namespace yardstick::draft_json {

namespace {

std::string key_for(const std::string& language)
{
    return language.empty() ? "default" : language;
}

} // namespace

const PropertyGroups& properties_of(const Json& object, const std::string& pointer)
{
    const auto type = object.find("type");
    if (type != object.end() && type->is_string())
        if (const auto known = element_type(type->get_ref<const std::string&>()))
            return properties_of(*known);
    return pointer.empty() ? survey_properties() : page_properties();
}

std::string key_of(const Json& object, const std::string& pointer, std::string_view property)
{
    const PropertyGroups& known = properties_of(object, pointer);
    for (const auto& member : object.items())
        if (const PropertyEntry* entry = find_property(known, member.key()); entry && entry->name == property)
            return member.key();
    return std::string(property);
}

std::string name_of(const Json& object)
{
    const auto name = object.find("name");
    return name != object.end() && name->is_string() ? name->get<std::string>() : "";
}

std::string text_in(const Json& json, const std::string& language)
{
    if (json.is_string())
        return language.empty() ? json.get<std::string>() : "";
    const auto found = json.is_object() ? json.find(key_for(language)) : json.end();
    return json.is_object() && found != json.end() && found->is_string() ? found->get<std::string>() : "";
}

void put_text(Json& object, const std::string& key, const std::string& language, const std::string& text)
{
    const bool is_translated = object.contains(key) && object[key].is_object();
    if (language.empty() && !is_translated) {
        if (text.empty())
            object.erase(key);
        else
            object[key] = text;
        return;
    }
    if (!is_translated) {
        if (text.empty())
            return;
        const Json plain = object.contains(key) ? object[key] : Json();
        object[key] = Json::object();
        if (plain.is_string())
            object[key]["default"] = plain;
    }
    if (text.empty())
        object[key].erase(key_for(language));
    else
        object[key][key_for(language)] = text;
    if (object[key].empty())
        object.erase(key);
}

void add_languages_of(const Json& text, std::vector<std::string>& languages)
{
    if (!text.is_object())
        return;
    for (const auto& member : text.items())
        if (member.key() != "default" && std::find(languages.begin(), languages.end(), member.key()) == languages.end())
            languages.push_back(member.key());
}

std::optional<std::pair<std::string, std::size_t>> place_in_list(const std::string& pointer)
{
    const std::size_t slash = pointer.rfind('/');
    if (slash == std::string::npos || slash + 1 == pointer.size() || pointer.find_first_not_of("0123456789", slash + 1) != std::string::npos)
        return std::nullopt;
    return std::pair(pointer.substr(0, slash), std::stoul(pointer.substr(slash + 1)));
}

bool is_within(const Json* list, std::size_t index, int by)
{
    const auto to = static_cast<std::ptrdiff_t>(index) + by;
    return list && list->is_array() && to >= 0 && to < static_cast<std::ptrdiff_t>(list->size());
}

} // namespace yardstick::draft_json
