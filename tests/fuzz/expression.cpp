// Expressions over values. An input is the text of an expression up to the first line feed, then its values as JSON; without
// such values a few of every kind stand in. What parses is evaluated; the only promise is to come back.

#include "survey/expression/expression.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace yardstick;

namespace {

const Value& usual_values()
{
    static const Value values = Value::from_json(Json::parse(
        R"({"a": 1.5, "b": "12", "c": "x", "d": true, "e": null, "f": [1, "2", [3]], "g": {"x": {"y": "z"}}, "h": [{"x": 1, "y": "b"}, {"x": 2}], "i": "2024-02-29", "j": -1e300})"));
    return values;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::size_t line_end = std::min(input.find('\n'), size);
    const Json values = Json::parse(input.substr(std::min(line_end + 1, size)), nullptr, false);
    const auto expression = Expression::parse(input.substr(0, line_end));
    if (!expression)
        return 0;
    static const TimeZone time_zone = TimeZone::create("Europe/Berlin").value();
    static const Instant now = parse_instant("2026-03-29T00:30:00Z").value();
    const Value result = expression->evaluate(DataScope(values.is_object() ? Value::from_json(values) : usual_values(), now, time_zone));
    static_cast<void>(result.to_tagged_json().dump(-1, ' ', false, Json::error_handler_t::replace));
    return 0;
}
