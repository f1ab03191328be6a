#include "import/map_places.h"

#include <algorithm>

namespace yardstick {

namespace {

std::string shown(const Json& value)
{
    const std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return text.size() <= 80 ? text : text.substr(0, 77) + "...";
}

template <class Texts>
std::string listed(const Texts& texts)
{
    std::string list;
    for (const auto& text : texts)
        list += (list.empty() ? "" : ", ") + std::string(text);
    return list;
}

} // namespace

void MapPlaces::refuse(const Place& place, std::string what, std::string expected)
{
    refuse_found(place, std::move(what), std::move(expected), shown(place.value));
}

void MapPlaces::refuse_found(const Place& place, std::string what, std::string expected, std::string found)
{
    problems_.push_back(file_.problem(place.pointer, std::move(what), std::move(expected), std::move(found)));
}

bool MapPlaces::is_object(const Place& place, const std::string& what, std::initializer_list<std::string_view> known)
{
    if (!place.value.is_object()) {
        refuse(place, what, "an object with " + listed(known));
        return false;
    }
    for (const auto& [key, value] : place.value.items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            refuse_found({value, pointer_to(place.pointer, key)}, "key", "one of " + listed(known), '"' + key + '"');
    return true;
}

std::optional<MapPlaces::Place> MapPlaces::at(const Place& object, const char* key) const
{
    const auto found = object.value.find(key);
    if (found == object.value.end())
        return std::nullopt;
    return Place{*found, pointer_to(object.pointer, key)};
}

std::optional<std::string> MapPlaces::text_at(const Place& object, const char* key)
{
    const auto place = at(object, key);
    if (!place)
        return std::nullopt;
    if (place->value.is_string() && !place->value.get_ref<const std::string&>().empty())
        return place->value.get<std::string>();
    refuse(*place, key, "a text");
    return std::nullopt;
}

bool MapPlaces::flag_at(const Place& object, const char* key)
{
    const auto place = at(object, key);
    if (place && !place->value.is_boolean())
        refuse(*place, key, "true or false");
    return place && place->value == Json(true);
}

std::optional<ColumnName> MapPlaces::column_at(const Place& object)
{
    const auto place = at(object, "column");
    if (place && place->value.is_string())
        return ColumnName{place->value.get<std::string>(), file_.where(place->pointer)};
    refuse(place ? *place : object, "column", "the name of a column");
    return std::nullopt;
}

std::vector<std::string> MapPlaces::texts_at(const Place& object, const char* key)
{
    const auto place = at(object, key);
    std::vector<std::string> texts;
    if (!place)
        return texts;
    if (is_scalar(place->value))
        return {cell_text(place->value)};
    const bool is_list = place->value.is_array() && std::all_of(place->value.begin(), place->value.end(), is_scalar);
    if (!is_list)
        refuse(*place, key, "a list of cell texts");
    else
        for (const Json& value : place->value)
            texts.push_back(cell_text(value));
    return texts;
}

bool MapPlaces::is_scalar(const Json& value)
{
    return value.is_string() || value.is_number() || value.is_boolean();
}

std::string MapPlaces::cell_text(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

} // namespace yardstick
