#include "cli/context.h"
#include "cli/one_desk.h"
#include "cli/plugin_user.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace yardstick;
using Catch::Contains;
using test::OneDesk;

namespace {

/// What a command writes, without one.
struct Written {
    std::istringstream in;
    std::ostringstream out, err;
    CommandContext context{in, out, err};
};

} // namespace

TEST_CASE("a table's numbers are numbers in JSON and as people write them in text, and what is not there is null", "[cli]")
{
    const std::vector<std::string> headings{"name", "figure", "count", "is_on", "day", "fields", "values"};
    const std::vector<TableRow> rows{{"a", 5.0, 12, true, nullptr, Json{{"rating", "how_was_it"}}, {4.0, 5.5}}, {"", 0.25, 1, false, "2026-03-01", Json::object(), Json::array()}};
    Written text;
    text.context.print_table(headings, rows);
    CHECK(text.out.str() == "name  figure  count  is_on  day         fields             values\n"
                            "a     5       12     yes                rating=how_was_it  4, 5.5\n"
                            "      0.25    1      no     2026-03-01                     \n");
    Written json;
    json.context.as_json = true;
    json.context.print_table(headings, rows);
    CHECK(json.out.str() == "{\"name\":\"a\",\"figure\":5.0,\"count\":12,\"is_on\":true,\"day\":null,\"fields\":{\"rating\":\"how_was_it\"},\"values\":[4.0,5.5]}\n"
                            "{\"name\":null,\"figure\":0.25,\"count\":1,\"is_on\":false,\"day\":\"2026-03-01\",\"fields\":{},\"values\":[]}\n");
}

TEST_CASE("lists give versions, counts and targets as numbers", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat"});
    desk.ctl.must({"target", "set", "csat", "85", "--department", "front_desk", "--from", "2026-01-01"});
    desk.ctl.must({"person", "add", "Ann"});
    CHECK(desk.ctl.must({"--json", "target", "list"}).lines().front()["value"] == 85.0);
    CHECK_THAT(desk.ctl.must({"target", "list"}).out, Catch::EndsWith("  85\n"));
    const Json survey = desk.ctl.must({"--json", "survey", "list"}).lines().front();
    CHECK(survey["version"] == 1);
    CHECK(survey["responses"] == 0);
    const Json person = desk.ctl.must({"--json", "person", "list"}).lines().front();
    CHECK(person["seat"] == true);
    CHECK(person["department"].is_null());
    CHECK(desk.ctl.must({"--json", "site", "list"}).lines().front()["calendar"].is_null());
}

TEST_CASE("a path with a byte that is no UTF-8 breaks no JSON", "[cli]")
{
    const test::PluginUser user;
    const auto source = user.folder.path() / "caf\xe9/metrics.json";
    std::filesystem::create_directory(source.parent_path());
    std::ofstream(source) << test::helpdesk_metrics;
    const test::Environment folders("YARDSTICK_PLUGINS", source.parent_path().c_str());
    const Json listed = user.plugin("helpdesk");
    CHECK_THAT(listed["path"].get<std::string>(), Contains("caf\xef\xbf\xbd/metrics.json"));
    const auto trusted = user.ctl.must({"--json", "plugin", "trust", "helpdesk", "--yes"});
    CHECK(trusted.lines().front()["trusted_by"] == "person");
}
