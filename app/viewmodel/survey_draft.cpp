#include "viewmodel/survey_draft.h"

#include "core/json_file.h"
#include "survey/definition/property_table.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace yardstick {

namespace {

const PropertyGroups& properties_of(const Json& object, const std::string& pointer)
{
    const auto type = object.find("type");
    if (type != object.end() && type->is_string())
        if (const auto known = element_type(type->get_ref<const std::string&>()))
            return properties_of(*known);
    return pointer.empty() ? survey_properties() : page_properties();
}

/// The key under which `object` has `property`, by whichever of its names; the new name where it has none.
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

std::string key_for(const std::string& language)
{
    return language.empty() ? "default" : language;
}

/// A text in `language` that stands at `json`.
std::string text_in(const Json& json, const std::string& language)
{
    if (json.is_string())
        return language.empty() ? json.get<std::string>() : "";
    const auto found = json.is_object() ? json.find(key_for(language)) : json.end();
    return json.is_object() && found != json.end() && found->is_string() ? found->get<std::string>() : "";
}

/// Sets a text in `object[key]`, in whichever of its forms it is, and takes it away when nothing is left.
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

void add_languages(std::vector<std::string>& languages, const Json& text)
{
    if (!text.is_object())
        return;
    for (const auto& member : text.items())
        if (member.key() != "default" && std::find(languages.begin(), languages.end(), member.key()) == languages.end())
            languages.push_back(member.key());
}

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

/// "/pages/0/elements/2" as "/pages/0/elements" and 2; nothing for what stands in no list.
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

void add_elements(std::vector<DraftPlace>& places, const Json& parent, const std::string& pointer, std::string_view list, int depth)
{
    const std::string key = key_of(parent, pointer, list);
    const auto elements = parent.find(key);
    if (elements == parent.end() || !elements->is_array())
        return;
    for (std::size_t k = 0; k < elements->size(); ++k) {
        const Json& element = (*elements)[k];
        const auto type = element.is_object() ? element.find("type") : element.end();
        if (!element.is_object() || type == element.end() || !type->is_string() || !element_type(type->get_ref<const std::string&>()))
            continue;
        const std::string own = pointer_to(pointer_to(pointer, key), k);
        places.push_back({DraftPlace::Kind::element, own, name_of(element), std::string(yardstick::name_of(*element_type(type->get<std::string>()))), depth});
        for (const std::string_view inner : {"elements", "templateElements"})
            if (find_property(properties_of(element, own), inner))
                add_elements(places, element, own, inner, depth + 1);
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

std::vector<std::string_view> texts_of(const DraftPlace& place)
{
    std::vector<std::string_view> texts{"title", "description"};
    if (place.kind == DraftPlace::Kind::survey)
        texts.push_back("completedHtml");
    if (place.type == "rating")
        texts.insert(texts.end(), {"minRateDescription", "maxRateDescription"});
    if (place.type == "boolean")
        texts.insert(texts.end(), {"labelTrue", "labelFalse"});
    if (place.type == "html")
        texts = {"html"};
    return texts;
}

std::vector<DraftPlace> SurveyDraft::places() const
{
    if (!document_.is_object())
        return {};
    std::vector<DraftPlace> places{{DraftPlace::Kind::survey, "", "", "", 0}};
    if (const auto pages = document_.find("pages"); pages != document_.end() && pages->is_array())
        for (std::size_t k = 0; k < pages->size(); ++k) {
            if (!(*pages)[k].is_object())
                continue;
            const std::string pointer = pointer_to("/pages", k);
            places.push_back({DraftPlace::Kind::page, pointer, name_of((*pages)[k]), "", 1});
            add_elements(places, (*pages)[k], pointer, "elements", 2);
        }
    add_elements(places, document_, "", "elements", 1);
    return places;
}

std::vector<std::string> SurveyDraft::languages() const
{
    std::vector<std::string> languages;
    for (const DraftPlace& place : places()) {
        const Json& object = *find(place.pointer);
        for (const std::string_view property : texts_of(place))
            if (const auto text = object.find(key_of(object, place.pointer, property)); text != object.end())
                add_languages(languages, *text);
        for (const std::string_view list : choice_lists_of(place.type))
            if (const Json* choices = list_at(place.pointer, list))
                for (const Json& choice : *choices)
                    if (choice.is_object() && choice.contains("text"))
                        add_languages(languages, choice["text"]);
    }
    return languages;
}

const Json* SurveyDraft::find(const std::string& pointer) const
{
    const Json::json_pointer place(pointer);
    return document_.contains(place) ? &document_.at(place) : nullptr;
}

Json& SurveyDraft::at(const std::string& pointer)
{
    return document_.at(Json::json_pointer(pointer));
}

const Json* SurveyDraft::list_at(const std::string& pointer, std::string_view list) const
{
    const Json* object = find(pointer);
    if (!object || !object->is_object())
        return nullptr;
    const auto found = object->find(key_of(*object, pointer, list));
    return found != object->end() && found->is_array() ? &*found : nullptr;
}

Json& SurveyDraft::editable_list(const std::string& pointer, std::string_view list)
{
    Json& object = at(pointer);
    Json& found = object[key_of(object, pointer, list)];
    if (!found.is_array())
        found = Json::array();
    return found;
}

void SurveyDraft::begin_edit(const std::string& typed_into)
{
    if (typed_into.empty() || typed_into != typed_into_)
        before_.push_back(document_);
    typed_into_ = typed_into;
}

void SurveyDraft::undo()
{
    if (before_.empty())
        return;
    document_ = std::move(before_.back());
    before_.pop_back();
    end_typing();
}

std::string SurveyDraft::text(const std::string& pointer, std::string_view property, const std::string& language) const
{
    const Json* object = find(pointer);
    const auto found = object ? object->find(key_of(*object, pointer, property)) : Json::const_iterator();
    return object && found != object->end() ? text_in(*found, language) : "";
}

void SurveyDraft::set_text(const std::string& pointer, std::string_view property, const std::string& language, const std::string& text)
{
    begin_edit(pointer + ' ' + std::string(property) + ' ' + language);
    Json& object = at(pointer);
    put_text(object, key_of(object, pointer, property), language, text);
}

void SurveyDraft::set_word(const std::string& pointer, const std::string& key, const std::string& word)
{
    begin_edit(pointer + ' ' + key);
    if (word.empty())
        at(pointer).erase(key);
    else
        at(pointer)[key] = word;
}

bool SurveyDraft::is_required(const std::string& pointer) const
{
    const Json* object = find(pointer);
    const auto found = object ? object->find(key_of(*object, pointer, "isRequired")) : Json::const_iterator();
    return object && found != object->end() && found->is_boolean() && found->get<bool>();
}

void SurveyDraft::require(const std::string& pointer, bool is_required)
{
    begin_edit();
    Json& object = at(pointer);
    const std::string key = key_of(object, pointer, "isRequired");
    if (is_required)
        object[key] = true;
    else
        object.erase(key);
}

bool SurveyDraft::can_move(const std::string& pointer, int by) const
{
    const auto place = place_in_list(pointer);
    return place && is_within(find(place->first), place->second, by);
}

std::string SurveyDraft::move(const std::string& pointer, int by)
{
    begin_edit();
    const auto [list, from] = place_in_list(pointer).value();
    const auto to = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(from) + by);
    std::swap(at(list)[from], at(list)[to]);
    return pointer_to(list, to);
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
