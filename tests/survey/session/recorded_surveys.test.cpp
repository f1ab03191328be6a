#include "survey/session/survey_run.h"
#include "support/hand_set_clock.h"
#include "support/same_json.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
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

TEST_CASE("every recorded survey ends as it did in survey-core", "[survey]")
{
    const auto folder = test::shared_folder() / "surveyjs" / "definitions";
    if (!std::filesystem::exists(folder / "cases.jsonl"))
        SKIP_CASE("the recorded surveys are not there: " + folder.string());
    CHECK(check_recorded(folder / "cases.jsonl", folder) == 750);
}
