#include "viewmodel/survey_draft.h"

#include "core/json_file.h"
#include "viewmodel/draft_json.h"
#include "viewmodel/new_question.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace yardstick {

using namespace draft_json;

namespace {

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
                add_languages_of(*text, languages);
        for (const std::string_view list : choice_lists_of(place.type))
            add_item_languages(place.pointer, list, languages);
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

std::string SurveyDraft::add_question(const std::string& pointer, std::string_view type)
{
    const Json& beside = *find(pointer);
    const bool holds_others = !pointer.empty() && find_property(properties_of(beside, pointer), "elements");
    const auto place = place_in_list(pointer);
    begin_edit();
    const Json question = new_question(type, unused_name(document_));
    if (place && !holds_others) {
        const auto [list, index] = *place;
        Json& elements = at(list);
        elements.insert(elements.begin() + static_cast<std::ptrdiff_t>(index) + 1, question);
        return pointer_to(list, index + 1);
    }
    std::string parent = pointer;
    if (parent.empty() && document_.contains("pages") && document_["pages"].is_array() && !document_["pages"].empty())
        parent = pointer_to("/pages", document_["pages"].size() - 1);
    Json& elements = editable_list(parent, "elements");
    elements.push_back(question);
    return pointer_to(pointer_to(parent, key_of(at(parent), parent, "elements")), elements.size() - 1);
}

bool SurveyDraft::can_remove(const std::string& pointer) const
{
    const auto place = place_in_list(pointer);
    return place && (place->first != "/pages" || find(place->first)->size() > 1);
}

void SurveyDraft::remove(const std::string& pointer)
{
    begin_edit();
    const auto [list, index] = place_in_list(pointer).value();
    at(list).erase(index);
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

} // namespace yardstick
