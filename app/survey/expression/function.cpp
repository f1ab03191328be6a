#include "survey/expression/function.h"

#include "survey/expression/conversion.h"
#include "survey/expression/text.h"

#include <algorithm>
#include <cmath>

namespace yardstick::expression {

namespace {

Value iif(Arguments arguments, const Scope&)
{
    if (arguments.size() < 2)
        return nullptr;
    return argument(arguments, is_truthy(arguments[0]) ? 1 : 2);
}

/// A number, or a text or list that spells one; not-a-number for anything else, true among it.
double as_place(const Value& value)
{
    if (value.is_number())
        return value.number();
    return value.is_text() || value.is_list() ? numeric_text(text_from(value)) : not_a_number;
}

std::size_t place_within(double place, std::size_t length)
{
    return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(length)));
}

Value substring(Arguments arguments, const Scope&)
{
    const double first = as_place(argument(arguments, 1));
    if (!argument(arguments, 0).is_text() || std::isnan(first))
        return "";
    const std::string& text = arguments[0].text();
    const std::size_t length = utf16_length(text);
    const double last = as_place(argument(arguments, 2));
    const std::size_t start = place_within(first, length), end = std::isnan(last) ? length : place_within(last, length);
    return utf16_part(text, std::min(start, end), std::max(start, end));
}

Value is_display_mode(Arguments, const Scope& scope)
{
    return scope.is_display_mode();
}

Value is_container_ready(Arguments arguments, const Scope& scope)
{
    return scope.is_container_ready(text_from(argument(arguments, 0)));
}

Value get_comment(Arguments arguments, const Scope& scope)
{
    return scope.comment(text_from(argument(arguments, 0)), argument(arguments, 1));
}

Value property_value(Arguments arguments, const Scope& scope)
{
    return scope.property_value(text_from(argument(arguments, 0)), text_from(argument(arguments, 1)));
}

constexpr Function survey_function_table[] = {
    {"iif", iif},
    {"substring", substring},
    {"isDisplayMode", is_display_mode},
    {"isContainerReady", is_container_ready},
    {"getComment", get_comment},
    {"propertyValue", property_value},
};

} // namespace

std::span<const Function> survey_functions()
{
    return survey_function_table;
}

const Function* find_function(std::string_view name)
{
    for (const auto& table : {number_functions(), date_functions(), survey_functions()})
        for (const Function& function : table)
            if (function.name == name)
                return &function;
    return nullptr;
}

const Value& argument(Arguments arguments, std::size_t place)
{
    static const Value missing;
    return place < arguments.size() ? arguments[place] : missing;
}

} // namespace yardstick::expression
