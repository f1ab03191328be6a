#include "survey/session/survey_run.h"
#include "support/hand_set_clock.h"
#include "support/same_json.h"
#include "support/shared_data.h"
#include "support/survey_oracle.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <random>
#include <sstream>

using namespace yardstick;

namespace {

/// What survey-core says of itself, and what is free wording.
const std::vector<std::string> free_keys{"jsonErrors", "warnings", "now", "ok", "surveyCore"};

/// The keys that differ from what was recorded, with both values.
std::string differences(const Json& expected, const Json& found)
{
    std::ostringstream text;
    for (const auto& [key, value] : expected.items()) {
        const bool is_free = std::find(free_keys.begin(), free_keys.end(), key) != free_keys.end();
        const Json ours = found.contains(key) ? found[key] : Json();
        if (!is_free && !test::is_same(test::without_missing(value), ours))
            text << key << ": expected " << value << "\n     found " << ours << '\n';
    }
    return text.str();
}

/// Runs the cases of a file against the definitions beside it; says how many there were.
int check_recorded(const std::filesystem::path& cases, const std::filesystem::path& definitions)
{
    const test::HandSetClock clock("2026-01-15T10:30:00.000Z");
    std::map<std::string, Json> surveys;
    std::istringstream lines(test::read_file(cases));
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        Json request = Json::parse(line);
        const std::string file = request["definition"].get<std::string>();
        if (!surveys.contains(file))
            surveys[file] = Json::parse(test::read_file(definitions / file));
        request["survey"] = surveys[file];
        const Json expected = request["expect"];
        request.erase("expect");
        const std::string differing = differences(expected, run_survey(request, clock, TimeZone::utc()));
        INFO(request["id"] << '\n' << differing);
        CHECK(differing.empty());
    }
    return count;
}

} // namespace

TEST_CASE("surveys with logic end as they do in survey-core", "[survey]")
{
    const auto folder = test::fixtures_folder() / "surveyjs";
    CHECK(check_recorded(folder / "definition_cases.jsonl", folder / "definitions") > 100);
}

TEST_CASE("small surveys of one rule each end as they do in survey-core", "[survey]")
{
    const test::HandSetClock clock("2026-01-15T10:30:00.000Z");
    std::istringstream lines(test::read_file(test::fixtures_folder() / "surveyjs" / "rule_cases.jsonl"));
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        Json request = Json::parse(line);
        const Json expected = request["expect"];
        request.erase("expect");
        const std::string differing = differences(expected, run_survey(request, clock, TimeZone::utc()));
        INFO(request["rule"] << '\n' << differing);
        CHECK(differing.empty());
    }
    CHECK(count > 10);
}

TEST_CASE("every recorded survey ends as it did in survey-core", "[survey]")
{
    const auto folder = test::shared_folder() / "surveyjs" / "definitions";
    if (!std::filesystem::exists(folder / "cases.jsonl"))
        SKIP_CASE("the recorded surveys are not there: " + folder.string());
    CHECK(check_recorded(folder / "cases.jsonl", folder) == 750);
}

namespace {

/// One {"id", "survey"} a line, of every definition in a folder.
std::string definition_lines(const std::filesystem::path& folder)
{
    std::string lines;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json")
            lines += Json{{"id", entry.path().stem().string()}, {"survey", Json::parse(test::read_file(entry.path()))}}.dump() + '\n';
    return lines;
}

/// The requests with the clock of the tests, every other one with a walk through the pages.
std::string with_clock(const std::string& requests)
{
    std::istringstream lines(requests);
    std::string result;
    bool walks = false;
    for (std::string line; std::getline(lines, line); walks = !walks) {
        Json request = Json::parse(line);
        request["now"] = "2026-01-15T10:30:00.000Z";
        request["tz"] = "UTC";
        request["navigate"] = walks;
        result += request.dump() + '\n';
    }
    return result;
}

} // namespace

TEST_CASE("fresh answers to real surveys end as they do in survey-core", "[survey]")
{
    if (!std::getenv("YARDSTICK_LONG"))
        SKIP_CASE("fresh answers are compared with --long");
    const std::string seed = std::to_string(std::random_device()() % 1'000'000);
    const auto requests = test::run_survey_oracle("answers.mjs --per 4 --seed " + seed, definition_lines(test::fixtures_folder() / "surveyjs" / "definitions"));
    if (!requests)
        SKIP_CASE(requests.error());
    std::cout << "seed " << seed << std::endl;
    INFO("seed " << seed);
    const std::string asked = with_clock(*requests);
    const auto answered = test::run_survey_oracle("oracle.mjs", asked);
    REQUIRE(answered);
    const test::HandSetClock clock("2026-01-15T10:30:00.000Z");
    std::istringstream asked_lines(asked), answered_lines(*answered);
    for (std::string request, expected; std::getline(asked_lines, request) && std::getline(answered_lines, expected);) {
        const std::string differing = differences(Json::parse(expected), run_survey(Json::parse(request), clock, TimeZone::utc()));
        INFO(request << '\n' << differing);
        CHECK(differing.empty());
    }
}
