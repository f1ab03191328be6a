#include "support/json_schema.h"

#include "support/shared_data.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace yardstick::test {

namespace {

bool is_of_type(const std::string& type, const Json& value)
{
    return type == "object"    ? value.is_object()
           : type == "array"   ? value.is_array()
           : type == "string"  ? value.is_string()
           : type == "number"  ? value.is_number()
           : type == "integer" ? value.is_number_integer()
           : type == "boolean" ? value.is_boolean()
                               : type == "null" && value.is_null();
}

bool has_type(const Json& types, const Json& value)
{
    if (types.is_string())
        return is_of_type(types.get<std::string>(), value);
    return std::any_of(types.begin(), types.end(), [&](const Json& type) { return is_of_type(type.get<std::string>(), value); });
}

const std::set<std::string> number_keywords{"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"};
const std::set<std::string> text_keywords{"minLength", "maxLength", "pattern"};
const std::set<std::string> list_keywords{"minItems", "maxItems", "items", "contains"};
const std::set<std::string> object_keywords{"required", "minProperties", "properties", "additionalProperties", "propertyNames"};
const std::set<std::string> silent_keywords{"$schema", "$id",  "title",   "description", "definitions",
                                            "then",    "else", "default", "examples"};

} // namespace

JsonSchema::JsonSchema(const std::filesystem::path& file) : root_(Json::parse(read_file(file))) {}

const Json& JsonSchema::at(const std::string& reference) const
{
    return root_.at(Json::json_pointer(reference.substr(1)));
}

bool JsonSchema::allows(const Json& schema, const Json& value) const
{
    if (schema.is_boolean())
        return schema.get<bool>();
    if (schema.contains("$ref"))
        return allows(at(schema["$ref"].get<std::string>()), value);
    return std::all_of(schema.items().begin(), schema.items().end(),
                       [&](const auto& entry) { return keyword_allows(schema, entry.key(), entry.value(), value); });
}

bool JsonSchema::keyword_allows(const Json& schema, const std::string& keyword, const Json& argument, const Json& value) const
{
    const auto is_allowed_by = [&](const Json& part) { return allows(part, value); };
    if (keyword == "type")
        return has_type(argument, value);
    if (keyword == "enum")
        return std::find(argument.begin(), argument.end(), value) != argument.end();
    if (keyword == "const")
        return argument == value;
    if (keyword == "allOf")
        return std::all_of(argument.begin(), argument.end(), is_allowed_by);
    if (keyword == "anyOf")
        return std::any_of(argument.begin(), argument.end(), is_allowed_by);
    if (keyword == "oneOf")
        return std::count_if(argument.begin(), argument.end(), is_allowed_by) == 1;
    if (keyword == "not")
        return !allows(argument, value);
    if (keyword == "if") {
        const char* branch = allows(argument, value) ? "then" : "else";
        return !schema.contains(branch) || allows(schema[branch], value);
    }
    if (number_keywords.contains(keyword))
        return !value.is_number() || number_keyword_allows(keyword, argument.get<double>(), value.get<double>());
    if (text_keywords.contains(keyword))
        return !value.is_string() || text_keyword_allows(keyword, argument, value.get<std::string>());
    if (list_keywords.contains(keyword))
        return !value.is_array() || list_keyword_allows(keyword, argument, value);
    if (object_keywords.contains(keyword))
        return !value.is_object() || object_keyword_allows(schema, keyword, argument, value);
    if (!silent_keywords.contains(keyword))
        throw std::runtime_error("JSON Schema keyword " + keyword + " is not known here");
    return true;
}

bool JsonSchema::number_keyword_allows(const std::string& keyword, double limit, double number) const
{
    return keyword == "minimum"            ? number >= limit
           : keyword == "maximum"          ? number <= limit
           : keyword == "exclusiveMinimum" ? number > limit
                                           : number < limit;
}

bool JsonSchema::text_keyword_allows(const std::string& keyword, const Json& argument, const std::string& text) const
{
    return keyword == "minLength"   ? text.size() >= argument.get<std::size_t>()
           : keyword == "maxLength" ? text.size() <= argument.get<std::size_t>()
                                    : std::regex_search(text, pattern(argument.get<std::string>()));
}

bool JsonSchema::list_keyword_allows(const std::string& keyword, const Json& argument, const Json& list) const
{
    const auto is_allowed = [&](const Json& item) { return allows(argument, item); };
    return keyword == "minItems"   ? list.size() >= argument.get<std::size_t>()
           : keyword == "maxItems" ? list.size() <= argument.get<std::size_t>()
           : keyword == "items"    ? std::all_of(list.begin(), list.end(), is_allowed)
                                   : std::any_of(list.begin(), list.end(), is_allowed);
}

bool JsonSchema::object_keyword_allows(const Json& schema, const std::string& keyword, const Json& argument,
                                       const Json& object) const
{
    if (keyword == "required")
        return std::all_of(argument.begin(), argument.end(),
                           [&](const Json& key) { return object.contains(key.get<std::string>()); });
    if (keyword == "minProperties")
        return object.size() >= argument.get<std::size_t>();
    const Json named = schema.value("properties", Json::object());
    return std::all_of(object.items().begin(), object.items().end(), [&](const auto& entry) {
        if (keyword == "propertyNames")
            return allows(argument, entry.key());
        if (keyword == "properties")
            return !argument.contains(entry.key()) || allows(argument[entry.key()], entry.value());
        return named.contains(entry.key()) || allows(argument, entry.value());
    });
}

const std::regex& JsonSchema::pattern(const std::string& text) const
{
    const auto found = patterns_.find(text);
    return found != patterns_.end() ? found->second : patterns_.emplace(text, std::regex(text)).first->second;
}

} // namespace yardstick::test
