#include "survey/expression/conversion.h"

#include "survey/expression/quote.h"
#include "survey/expression/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yardstick {

using expression::lower_case;

namespace {

/// Whether retyping needs to look at a text at all: most texts are words.
bool may_be_retyped(std::string_view text)
{
    const char first = text[0];
    return static_cast<unsigned char>(first) >= 0x80 || !((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')) ||
           text.size() == 4 || text.size() == 5; // true, false
}

} // namespace

bool is_truthy(const Value& value)
{
    switch (value.kind()) {
    case Value::Kind::missing:
    case Value::Kind::null:
        return false;
    case Value::Kind::boolean:
        return value.boolean();
    case Value::Kind::number:
        return value.number() != 0 && !std::isnan(value.number());
    case Value::Kind::text:
        return !value.text().empty();
    case Value::Kind::list:
    case Value::Kind::object:
    case Value::Kind::date:
        return true;
    }
    return false;
}

bool is_empty(const Value& value)
{
    switch (value.kind()) {
    case Value::Kind::missing:
    case Value::Kind::null:
        return true;
    case Value::Kind::text:
        return value.text().empty();
    case Value::Kind::list:
        return value.list().empty();
    case Value::Kind::object:
        return std::all_of(value.object().begin(), value.object().end(),
                           [](const auto& member) { return is_empty(member.second); });
    case Value::Kind::number:
        return std::isnan(value.number());
    case Value::Kind::boolean:
    case Value::Kind::date:
        return false;
    }
    return false;
}

double number_from(const Value& value)
{
    switch (value.kind()) {
    case Value::Kind::missing:
        return std::numeric_limits<double>::quiet_NaN();
    case Value::Kind::null:
        return 0;
    case Value::Kind::boolean:
        return value.boolean() ? 1 : 0;
    case Value::Kind::number:
        return value.number();
    case Value::Kind::text:
        return number_from_text(value.text());
    case Value::Kind::list:
        return number_from_text(text_from(value));
    case Value::Kind::object:
        return std::numeric_limits<double>::quiet_NaN();
    case Value::Kind::date:
        return value.date().milliseconds;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

std::string text_from(const Value& value)
{
    switch (value.kind()) {
    case Value::Kind::missing:
        return "undefined";
    case Value::Kind::null:
        return "null";
    case Value::Kind::boolean:
        return value.boolean() ? "true" : "false";
    case Value::Kind::number:
        return text_from(value.number());
    case Value::Kind::text:
        return value.text();
    case Value::Kind::list: {
        std::string joined;
        for (const Value& item : value.list()) {
            if (&item != &value.list().front())
                joined += ',';
            if (!item.is_nothing())
                joined += text_from(item);
        }
        return joined;
    }
    case Value::Kind::object:
        return "[object Object]";
    case Value::Kind::date:
        return value.date().is_valid() ? value.to_json().get<std::string>() : "Invalid Date";
    }
    return {};
}

Value retyped(const Value& value)
{
    if (!value.is_text() || value.text().empty())
        return value;
    const std::string& text = value.text();
    if (!may_be_retyped(text))
        return value;
    if (text.size() == 4 && lower_case(text) == "true")
        return true;
    if (text.size() == 5 && lower_case(text) == "false")
        return false;
    if (text.size() > 1 && is_quote(text.front()) && is_quote(text.back()))
        return text.substr(1, text.size() - 2);
    // A leading zero means that the digits are a code, unless it is all there is or a fraction follows.
    if (text[0] == '0' && text.size() > 1 && text[1] != 'x' && text[1] != '.' && text[1] != ',')
        return value;
    const double number = numeric_text(text);
    return std::isnan(number) ? value : Value(number);
}

} // namespace yardstick
