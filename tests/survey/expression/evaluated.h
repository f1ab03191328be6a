#pragma once

#include "survey/expression/expression.h"

#include <catch2/catch.hpp>

#include <string>

namespace yardstick::test {

/// What `text` comes to over `values`, as `yardstickctl eval` prints it, on 15 January 2026 at 10:30 UTC in `time_zone`.
inline Json evaluated(const std::string& text, const Json& values = Json::object(), const TimeZone& time_zone = TimeZone::utc())
{
    const auto expression = Expression::parse(text);
    INFO(text);
    REQUIRE(expression);
    return expression->evaluate(DataScope(Value::from_json(values), *parse_instant("2026-01-15T10:30:00.000Z"), time_zone)).to_tagged_json();
}

inline Json tagged_date(const std::string& iso)
{
    return {{"$", "date"}, {"iso", iso}};
}

} // namespace yardstick::test
