#include "survey/expression/evaluation_line.h"
#include "support/hand_set_clock.h"
#include "support/same_json.h"
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

bool wants_error(const Json& recorded)
{
    return recorded.contains("syntaxError") || recorded.contains("unknownFunction");
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
            CHECK(test::is_same(ours["result"], test::without_missing(recorded["result"])));
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
