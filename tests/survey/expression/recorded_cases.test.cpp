#include "survey/expression/evaluation_line.h"
#include "support/hand_set_clock.h"
#include "support/shared_data.h"
#include "support/survey_oracle.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <random>
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
        return std::all_of(left.items().begin(), left.items().end(), [&](const auto& member) {
            return right.contains(member.key()) && is_same(member.value(), right.at(member.key()));
        });
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

/// Compares each line, a request with what survey-core made of it, and gives their number.
int compare_with_recorded(const std::string& cases)
{
    std::istringstream lines(cases);
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
    return count;
}

} // namespace

TEST_CASE("every recorded expression comes to what survey-core made of it", "[survey]")
{
    CHECK(compare_with_recorded(test::read_file(test::fixtures_folder() / "surveyjs" / "expressions.jsonl")) == 3000);
}

TEST_CASE("expressions that were never seen before come to what survey-core makes of them", "[survey]")
{
    if (!std::getenv("YARDSTICK_LONG"))
        SKIP_CASE("fresh expressions are compared with --long");
    const std::string seed = std::to_string(std::random_device()());
    const auto fresh = test::run_survey_oracle("generate-expressions.mjs --count 5000 --seed " + seed);
    if (!fresh)
        SKIP_CASE(fresh.error());
    std::cout << "seed " << seed << std::endl;
    INFO("seed " << seed);
    CHECK(compare_with_recorded(*fresh) >= 3000);
}
