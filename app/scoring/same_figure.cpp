#include "scoring/same_figure.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

template <class Number>
void put(Json& json, const char* key, const std::optional<Number>& number)
{
    if (number)
        json[key] = *number;
}

template <class Number>
std::optional<Number> take(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found == json.end() ? std::nullopt : std::optional(found->template get<Number>());
}

} // namespace

bool is_near(const std::optional<double>& a, const std::optional<double>& b, double tolerance)
{
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= tolerance * std::max({1.0, std::abs(*a), std::abs(*b)}));
}

bool is_same(const Figure& a, const Figure& b, double tolerance)
{
    return is_near(a.value, b.value, tolerance) && is_near(a.low, b.low, tolerance) && is_near(a.high, b.high, tolerance) &&
           is_near(a.standard_error, b.standard_error, tolerance) && a.n == b.n && a.k == b.k;
}

Json to_json(const Figure& figure)
{
    Json json{{"n", figure.n}, {"interval", figure.interval}};
    put(json, "value", figure.value);
    put(json, "k", figure.k);
    put(json, "low", figure.low);
    put(json, "high", figure.high);
    put(json, "se", figure.standard_error);
    return json;
}

Result<Figure> figure_from_json(const Json& json)
{
    try {
        Figure figure;
        figure.n = json.at("n").get<std::int64_t>();
        figure.interval = json.at("interval").get<std::string>();
        figure.value = take<double>(json, "value");
        figure.k = take<std::int64_t>(json, "k");
        figure.low = take<double>(json, "low");
        figure.high = take<double>(json, "high");
        figure.standard_error = take<double>(json, "se");
        return figure;
    } catch (const Json::exception& error) {
        return refuse("figure", "the keys that were kept", error.what());
    }
}

} // namespace yardstick
