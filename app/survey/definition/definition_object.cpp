#include "survey/definition/definition_object.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace yardstick {

namespace {

bool is_words(const Json& value)
{
    return value.is_string() || (value.is_object() && std::all_of(value.begin(), value.end(), [](const Json& text) {
                                     return text.is_string() || text.is_null();
                                 }));
}

bool is_list_of_texts(const Json& value)
{
    return value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& text) { return text.is_string(); });
}

bool is_object_of_texts(const Json& value)
{
    return value.is_object() && std::all_of(value.begin(), value.end(), [](const Json& text) { return text.is_string(); });
}

/// As SurveyJS does, a text that reads as true or false counts as such.
std::optional<bool> as_boolean(const Json& value)
{
    if (value == Json("true") || value == Json("false"))
        return value == Json("true");
    return value.is_boolean() ? std::optional(value.get<bool>()) : std::nullopt;
}

/// Likewise a text that reads as a number.
std::optional<double> as_number(const Json& value)
{
    if (value.is_number())
        return value.get<double>();
    if (!value.is_string())
        return std::nullopt;
    const auto& text = value.get_ref<const std::string&>();
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() && end == text.data() + text.size() && std::isfinite(number) ? std::optional(number)
                                                                                               : std::nullopt;
}

struct Expectation {
    bool is_met;
    const char* expected;
};

Expectation expectation(PropertyKind kind, const Json& value)
{
    switch (kind) {
    case PropertyKind::text:
    case PropertyKind::word:
    case PropertyKind::type:
        return {value.is_string(), "a text"};
    case PropertyKind::words:
        return {is_words(value), "a text, or an object of texts by language"};
    case PropertyKind::number:
        return {as_number(value).has_value(), "a number"};
    case PropertyKind::boolean:
        return {as_boolean(value).has_value(), "true or false"};
    case PropertyKind::value:
        return {true, "a value"};
    case PropertyKind::expression:
        return {value.is_string(), "an expression"};
    case PropertyKind::names:
        return {is_list_of_texts(value), "a list of texts"};
    case PropertyKind::word_map:
        return {is_object_of_texts(value), "an object of texts"};
    default:
        return {value.is_array(), "a list"};
    }
}

/// SurveyJS names everything that holds logic so: an unknown one would be logic lost.
bool sounds_like_logic(std::string_view key)
{
    return key.ends_with("If") || key.ends_with("Expression");
}

} // namespace

DefinitionObject::DefinitionObject(const Json& json, std::string pointer, const PropertyGroups& properties,
                                   DefinitionReport& report)
    : pointer_(std::move(pointer)), report_(report)
{
    if (!json.is_object()) {
        report_.refuse(pointer_, "value", "an object", shown(json));
        return;
    }
    for (const auto& [key, value] : json.items())
        take(key, value, properties);
}

void DefinitionObject::take(const std::string& key, const Json& value, const PropertyGroups& properties)
{
    const PropertyEntry* entry = find_property(properties, key);
    if (entry) {
        if (!value.is_null() && is_of_kind(*entry, value, key))
            properties_.push_back({entry, key, &value});
        else if (value.is_string() && entry->kind == PropertyKind::word)
            with_unknown_words_.push_back(entry);
        return;
    }
    const std::string pointer = pointer_to(pointer_, key);
    const bool is_set = !value.is_null() && value != Json(false) && value != Json::object();
    if (key == "choicesByUrl" || key == "choicesLazyLoadEnabled") {
        if (is_set)
            report_.refuse(pointer, "choices from the network", "choices in the file", shown(value));
    } else if (sounds_like_logic(key))
        report_.refuse(pointer, "property", "logic that version 1 knows", '"' + key + '"');
    else if (is_presentation(key))
        report_.warn(pointer, "presentation, kept without effect", {}, {});
    else
        report_.warn(pointer, "unknown property, kept without effect", {}, {});
}

bool DefinitionObject::is_of_kind(const PropertyEntry& entry, const Json& value, const std::string& key) const
{
    const Expectation expectation = yardstick::expectation(entry.kind, value);
    if (!expectation.is_met) {
        report_.refuse(pointer_to(pointer_, key), "value", expectation.expected, shown(value));
        return false;
    }
    if (entry.kind != PropertyKind::word || is_one_of(value.get_ref<const std::string&>(), entry.words))
        return true;
    report_.warn(pointer_to(pointer_, key), "unknown word, taken as not given", "one of " + std::string(entry.words),
                 shown(value));
    return false;
}

std::vector<DefinitionObject::Property>::const_reverse_iterator DefinitionObject::last(std::string_view name) const
{
    // Of an old and a new name beside each other SurveyJS obeys the later.
    return std::find_if(properties_.rbegin(), properties_.rend(), [&](const Property& each) { return each.entry->name == name; });
}

const Json* DefinitionObject::find(std::string_view name) const
{
    const auto found = last(name);
    return found == properties_.rend() ? nullptr : found->value;
}

bool DefinitionObject::has_unknown_word(std::string_view name) const
{
    return std::any_of(with_unknown_words_.begin(), with_unknown_words_.end(), [name](const PropertyEntry* entry) { return entry->name == name; });
}

std::string DefinitionObject::pointer_of(std::string_view name) const
{
    const auto found = last(name);
    return pointer_to(pointer_, found == properties_.rend() ? name : std::string_view(found->key));
}

bool DefinitionObject::comes_before(std::string_view first, std::string_view second) const
{
    return last(first) > last(second) && last(first) != properties_.rend();
}

std::string DefinitionObject::text(std::string_view name, std::string_view otherwise) const
{
    const Json* value = find(name);
    return value ? value->get<std::string>() : std::string(otherwise);
}

LocalText DefinitionObject::words(std::string_view name) const
{
    const Json* value = find(name);
    return value ? LocalText(*value) : LocalText();
}

bool DefinitionObject::boolean(std::string_view name, bool otherwise) const
{
    const Json* value = find(name);
    return value ? as_boolean(*value).value_or(otherwise) : otherwise;
}

std::optional<double> DefinitionObject::number(std::string_view name) const
{
    const Json* value = find(name);
    return value ? as_number(*value) : std::nullopt;
}

double DefinitionObject::number(std::string_view name, double otherwise) const
{
    return number(name).value_or(otherwise);
}

int DefinitionObject::integer(std::string_view name, int otherwise) const
{
    constexpr double most = std::numeric_limits<int>::max();
    return static_cast<int>(std::clamp(std::trunc(number(name, otherwise)), -most, most));
}

Json DefinitionObject::value(std::string_view name) const
{
    const Json* value = find(name);
    return value ? *value : Json();
}

ExpressionPtr DefinitionObject::expression(std::string_view name) const
{
    const Json* value = find(name);
    return value && !value->get_ref<const std::string&>().empty()
               ? report_.expression(pointer_of(name), value->get<std::string>())
               : nullptr;
}

std::vector<std::string> DefinitionObject::names(std::string_view name) const
{
    const Json* value = find(name);
    return value ? value->get<std::vector<std::string>>() : std::vector<std::string>();
}

} // namespace yardstick
