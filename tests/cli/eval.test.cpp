#include "cli/command_line.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using test::CommandLine;

namespace {

std::vector<Json> evaluated(const std::string& lines)
{
    return CommandLine("not-needed.yardstick").must({"eval"}, lines).lines();
}

} // namespace

TEST_CASE("eval answers each line in order, with a result or with what is wrong and where", "[cli]")
{
    const auto answers = evaluated(R"json({"expression": "{a} + 1", "values": {"a": "2"}}
{"expression": "{a} + ", "values": {}}
{"expression": "ageInYears({born})"}
no JSON
{"values": {}}
{"expression": "{none}"}
)json");
    REQUIRE(answers.size() == 6);
    CHECK(answers[0] == Json{{"result", 3}});
    CHECK(answers[1] == Json{{"error", {{"at", 6}, {"what", "expected a value, found the end"}}}});
    CHECK(answers[2] == Json{{"error", {{"at", 0}, {"what", "unknown function ageInYears"}}}});
    CHECK(answers[3]["error"]["at"].is_null());
    CHECK(answers[4]["error"]["what"] == "expected an object with an expression");
    CHECK(answers[5] == Json{{"result", nullptr}});
}

TEST_CASE("eval tags what JSON cannot hold", "[cli]")
{
    const auto answers = evaluated(R"json({"expression": "'x' * 1"}
{"expression": "getDate('2026-01-15T10:00Z')"}
{"expression": "[getDate('never')]"}
)json");
    REQUIRE(answers.size() == 3);
    CHECK(answers[0] == Json{{"result", {{"$", "NaN"}}}});
    CHECK(answers[1] == Json{{"result", {{"$", "date"}, {"iso", "2026-01-15T10:00:00.000Z"}}}});
    CHECK(answers[2] == Json{{"result", Json::array({Json{{"$", "InvalidDate"}}})}});
}

TEST_CASE("eval takes the clock and the time zone from the line", "[cli]")
{
    // Midnight in Tokyo was at 15:00 in UTC; on Hawaii it is still the evening before.
    const auto answers = evaluated(R"json({"expression": "today()", "now": "2026-01-15T10:30:00.000Z", "tz": "Asia/Tokyo"}
{"expression": "day()", "now": "2026-01-15T09:30:00.000Z", "tz": "Pacific/Honolulu"}
{"expression": "today()", "tz": "Moon/Crater"}
{"expression": "today()", "now": "noon"}
)json");
    REQUIRE(answers.size() == 4);
    CHECK(answers[0]["result"]["iso"] == "2026-01-14T15:00:00.000Z");
    CHECK(answers[1] == Json{{"result", 14}});
    CHECK(answers[2]["error"]["what"] == "time zone, expected an IANA name such as Europe/Berlin, found \"Moon/Crater\"");
    CHECK(answers[3].contains("error"));
}

TEST_CASE("eval looks names up inside a panel or row when the line names one", "[cli]")
{
    const auto answers = evaluated(
        R"json({"expression": "{panel.x} + {q}", "values": {"o": [{"x": 1}, {"x": 2}], "q": 10}, "scope": {"kind": "panel", "owner": "o", "index": 1}}
{"expression": "{row.x} - {prevRow.x}", "values": {"o": [{"x": 1}, {"x": 5}]}, "scope": {"kind": "row", "owner": "o", "index": 1}}
{"expression": "{rowIndex}", "values": {"o": [{}]}, "scope": {"kind": "row", "owner": "o", "index": 0}}
{"expression": "1", "values": {}, "scope": {"kind": "page", "owner": "o", "index": 0}}
)json");
    REQUIRE(answers.size() == 4);
    CHECK(answers[0] == Json{{"result", 12}});
    CHECK(answers[1] == Json{{"result", 4}});
    CHECK(answers[2] == Json{{"result", 1}});
    CHECK(answers[3].contains("error"));
}
