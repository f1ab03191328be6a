#include "survey/expression/evaluation_line.h"
#include "support/hand_set_clock.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <sstream>

using namespace yardstick;

namespace {

bool is_same(const Json& left, const Json& right)
{
    if (left.is_number() && right.is_number()) {
        const double l = left.get<double>(), r = right.get<double>();
        return std::abs(l - r) <= 1e-12 * std::max(std::abs(l), std::abs(r));
    }
    if (left.type() != right.type() || left.size() != right.size())
        return false;
    if (left.is_array())
        return std::equal(left.begin(), left.end(), right.begin(), is_same);
    if (left.is_object())
        return std::all_of(left.items().begin(), left.items().end(),
                           [&](const auto& member) { return right.contains(member.key()) && is_same(member.value(), right.at(member.key())); });
    return left == right;
}

bool wants_error(const Json& recorded)
{
    return recorded.contains("syntaxError") || recorded.contains("unknownFunction");
}

/// Missing and null are printed alike, at any depth.
Json without_missing(const Json& value)
{
    if (value == Json{{"$", "undefined"}})
        return nullptr;
    Json result = value;
    if (result.is_structured())
        for (Json& item : result)
            item = without_missing(item);
    return result;
}

} // namespace

TEST_CASE("every recorded expression comes to what survey-core made of it", "[survey]")
{
    std::istringstream lines(test::read_file(test::fixtures_folder() / "surveyjs" / "expressions.jsonl"));
    const test::HandSetClock clock("2026-01-15T10:30:00.000Z");
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        const Json recorded = Json::parse(line);
        const Json ours = evaluate_line(line, clock, TimeZone::utc());
        INFO("recorded " << line << "\nfound " << ours);
        CHECK(ours.contains("error") == wants_error(recorded));
        if (!wants_error(recorded) && ours.contains("result"))
            CHECK(is_same(ours["result"], without_missing(recorded["result"])));
    }
    CHECK(count == 3000);
}
