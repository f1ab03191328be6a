#include "survey/expression/value.h"

#include "core/instant.h"

#include <cmath>

namespace yardstick {

namespace {

constexpr int deepest_value = 256;

Value read(const Json& json, int depth)
{
    switch (json.type()) {
    case Json::value_t::boolean:
        return json.get<bool>();
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float:
        return json.get<double>();
    case Json::value_t::string:
        return json.get_ref<const std::string&>();
    case Json::value_t::array: {
        if (depth == 0)
            return nullptr;
        Value::List list;
        list.reserve(json.size());
        for (const Json& item : json)
            list.push_back(read(item, depth - 1));
        return list;
    }
    case Json::value_t::object: {
        if (depth == 0)
            return nullptr;
        Value::Object object;
        object.reserve(json.size());
        for (const auto& [key, member] : json.items())
            object.emplace_back(key, read(member, depth - 1));
        return object;
    }
    case Json::value_t::null:
    case Json::value_t::binary:
    case Json::value_t::discarded:
        return nullptr;
    }
    return nullptr;
}

std::string iso_text(Date date)
{
    return to_text(Instant{std::chrono::milliseconds{static_cast<std::int64_t>(date.milliseconds)}});
}

Json number_to_json(double number)
{
    if (!std::isfinite(number))
        return nullptr;
    // Whole numbers are kept as such, so that 4 is not written back as 4.0.
    if (number == std::trunc(number) && std::abs(number) < 9e15)
        return static_cast<std::int64_t>(number);
    return number;
}

enum class Tags { none, written };

Json number_to_json(double number, Tags tags)
{
    if (tags == Tags::none || std::isfinite(number))
        return number_to_json(number);
    return {{"$", std::isnan(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity"}};
}

Json date_to_json(Date date, Tags tags)
{
    if (tags == Tags::none)
        return date.is_valid() ? Json(iso_text(date)) : Json(nullptr);
    if (!date.is_valid())
        return {{"$", "InvalidDate"}};
    return {{"$", "date"}, {"iso", iso_text(date)}};
}

Json write(const Value& value, Tags tags)
{
    switch (value.kind()) {
    case Value::Kind::missing:
    case Value::Kind::null:
        return nullptr;
    case Value::Kind::boolean:
        return value.boolean();
    case Value::Kind::number:
        return number_to_json(value.number(), tags);
    case Value::Kind::text:
        return value.text();
    case Value::Kind::date:
        return date_to_json(value.date(), tags);
    case Value::Kind::list: {
        Json list = Json::array();
        for (const Value& item : value.list())
            list.push_back(write(item, tags));
        return list;
    }
    case Value::Kind::object: {
        Json object = Json::object();
        for (const auto& [key, member] : value.object())
            if (!member.is_missing())
                object[key] = write(member, tags);
        return object;
    }
    }
    return nullptr;
}

} // namespace

const Value& Value::member(std::string_view key) const
{
    static const Value nothing;
    if (!is_object())
        return nothing;
    for (const auto& [name, value] : object())
        if (name == key)
            return value;
    return nothing;
}

bool Value::is_identical_to(const Value& other) const
{
    if (kind() != other.kind())
        return false;
    switch (kind()) {
    case Kind::missing:
    case Kind::null:
        return true;
    case Kind::boolean:
        return boolean() == other.boolean();
    case Kind::number:
        return number() == other.number();
    case Kind::text:
        return &text() == &other.text() || text() == other.text();
    case Kind::list:
        return &list() == &other.list();
    case Kind::object:
        return &object() == &other.object();
    case Kind::date:
        return false; // each date is an object of its own in ECMAScript
    }
    return false;
}

Value Value::from_json(const Json& json)
{
    return read(json, deepest_value);
}

Json Value::to_json() const
{
    return write(*this, Tags::none);
}

Json Value::to_tagged_json() const
{
    return write(*this, Tags::written);
}

} // namespace yardstick
