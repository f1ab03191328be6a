#include "survey/definition/old_trigger.h"

#include "survey/definition/property_table.h"

#include <cctype>
#include <cstdlib>

namespace yardstick {

namespace {

constexpr std::string_view operators =
    "empty notempty equal notequal contains notcontains greater less greaterorequal lessorequal";

bool holds_nothing(const Json& value)
{
    return value.is_null() || value == Json("") || (value.is_structured() && value.empty());
}

/// What ECMAScript makes of a value that is joined to a text.
std::string joined_text(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_object())
        return "[object Object]";
    if (!value.is_array())
        return value.is_null() ? "" : value.dump();
    std::string text;
    for (const Json& item : value)
        text += (&item == &value.front() ? "" : ",") + joined_text(item);
    return text;
}

/// True for texts that stay as they are in an expression: numbers and booleans.
bool needs_no_quotes(const std::string& text)
{
    if (text == "true" || text == "false")
        return true;
    char* end = nullptr;
    std::strtod(text.c_str(), &end);
    return !text.empty() && !std::isspace(static_cast<unsigned char>(text.front())) && *end == '\0';
}

} // namespace

std::string condition_of_old_trigger(const std::string& name, const std::string& comparison, const Json& value)
{
    const std::string known = is_one_of(comparison, operators) && !comparison.empty() ? comparison : "equal";
    if (name.empty())
        return {};
    // SurveyJS writes "undefined" behind these two, which no longer parses: measured on 3.1.1, they never hold.
    if (known == "empty" || known == "notempty" || holds_nothing(value))
        return {};
    const std::string text = joined_text(value);
    return "{" + name + "} " + known + ' ' + (needs_no_quotes(text) ? text : "'" + text + "'");
}

} // namespace yardstick
