#include "cli/one_desk.h"
#include "cli/plugin_user.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using Catch::Contains;
using test::OneDesk;

TEST_CASE("no responses score as no data, which is not zero", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"bind", "customer_service.nps", "--survey", "nps"});
    const Json score = desk.ctl.must({"--json", "score"}).lines().front();
    CHECK(score["state"] == "no-data");
    CHECK(score["value"].is_null());
    CHECK(score["n"] == 0);
}

TEST_CASE("a paired metric is never shown without its pair", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"bind", "customer_service.talk_time", "--survey", "service_contact"});
    desk.ctl.must({"bind", "customer_service.resolution_rate", "--survey", "service_contact"});
    const auto scores = desk.ctl.must({"--json", "score", "--metric", "talk_time"}).lines();
    REQUIRE(scores.size() == 2);
    CHECK(scores[0]["metric"] == "resolution_rate");
    CHECK(scores[1]["metric"] == "talk_time");
}

TEST_CASE("an unknown source, metric, department or site is refused by name, and a source with what there is", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat"});
    const auto source = desk.ctl.run({"score", "--survey", "nosuch"});
    CHECK(source.exit_code == 1);
    CHECK_THAT(source.err, Catch::StartsWith("survey or record kind, expected one of ask, ces, csat, ") && Catch::EndsWith(", found \"nosuch\"\n"));
    CHECK(desk.ctl.run({"score", "--metric", "nosuch"}).err == "metric, expected one of csat, found \"nosuch\"\n");
    CHECK(desk.ctl.run({"score", "--department", "nosuch"}).exit_code == 1);
    CHECK(desk.ctl.run({"score", "--site", "nosuch"}).exit_code == 1);
    CHECK(desk.ctl.must({"score", "--survey", "nps"}).exit_code == 0); // it exists; nothing is bound to it
}

TEST_CASE("a score of no responses has the days that were asked for, and no others", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat"});
    const Json all = desk.ctl.must({"--json", "score"}).lines().front();
    CHECK(all["from"].is_null());
    CHECK(all["to"].is_null());
    const Json month = desk.ctl.must({"--json", "score", "--from", "2026-02", "--to", "2026-02"}).lines().front();
    CHECK(month["from"] == "2026-02-01");
    CHECK(month["to"] == "2026-02-28");
    CHECK(desk.ctl.must({"--json", "score", "--to", "2026-02"}).lines().front()["from"].is_null());
    CHECK(desk.ctl.must({"score", "--explain"}).out.find("1970") == std::string::npos);
}

TEST_CASE("the working names the binding's versions, its fields and its parameters, in text and in JSON", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat"});
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat", "--from", "2026-02-01", "--set", "satisfied=5"});
    for (const char* at : {"2026-01-10T10:00Z", "2026-03-10T10:00Z"})
        desk.ctl.must({"log", "csat", "rating=4", "--department", "front_desk", "--at", at, "--reason", "paper"});
    const auto text = desk.ctl.must({"score", "--explain"}).out;
    CHECK_THAT(text, Contains("\n    binding csat, version 1 until 2026-01-31: rating ← rating; satisfied 4, 5\n"
                              "    binding csat, version 2 from 2026-02-01: rating ← rating; satisfied 5\n") &&
                         Contains("(The metric's own words: the binding sets other parameters, see below.)\n"));
    const Json working = desk.ctl.must({"--json", "score", "--explain", "--from", "2026-03"}).lines().front()["working"];
    CHECK(working["how"].is_string());
    CHECK(working["bindings"] == Json::parse(R"([{"version": 2, "from": "2026-02-01", "until": null, "fields": {"rating": "rating"}, "parameters": {"satisfied": [5.0]}}])"));
    CHECK_THAT(desk.ctl.must({"score", "--explain", "--to", "2026-01"}).out, !Contains("version 2 from") && !Contains("own words"));
    CHECK_FALSE(desk.ctl.must({"--json", "score"}).lines().front().contains("working"));
}

TEST_CASE("a failed score gives what is known of its metric, and its reason below the table and in the working", "[cli]")
{
    const OneDesk desk;
    const test::PluginUser user;
    user.ctl.must({"plugin", "add", user.source.string(), "--trust"});
    desk.ctl.must({"bind", "helpdesk.happy", "--survey", "csat"});
    desk.ctl.must({"log", "csat", "rating=5", "--department", "front_desk"});
    user.ctl.must({"plugin", "distrust", "helpdesk"});
    const Json distrusted = desk.ctl.must({"--json", "score"}).lines().front();
    CHECK(distrusted["state"] == "failed");
    CHECK(distrusted["metric_version"] == 1);
    CHECK(distrusted["plugin_version"] == "1.0.0");
    CHECK(distrusted["unit"] == "percent");
    CHECK(distrusted["n"].is_null());
    CHECK_THAT(desk.ctl.must({"score"}).out, Contains("failed") && Contains("\nhappy on csat: plugin helpdesk: not trusted"));
    CHECK_THAT(desk.ctl.must({"score", "--explain"}).out, Contains("\nhappy\n    failed: plugin helpdesk: not trusted"));

    user.ctl.must({"plugin", "remove", "helpdesk"});
    const Json removed = desk.ctl.must({"--json", "score", "--explain"}).lines().front();
    CHECK(removed["metric_version"].is_null());
    CHECK(removed["plugin_version"].is_null());
    CHECK(removed["unit"].is_null());
    CHECK(removed["working"]["how"].is_null());
    CHECK(removed["working"]["bindings"][0]["version"] == 1);
    const std::string table = desk.ctl.must({"score"}).out;
    CHECK(table.find('\n') < 120);
    CHECK_THAT(table, Contains("\nhappy on csat: plugin helpdesk is not installed; add it again, on the Plugins page or with yardstickctl plugin add\n"));
}

TEST_CASE("the working of a day that keeps another version's figure does not put the words of now to it", "[cli]")
{
    const OneDesk desk;
    const test::PluginUser user;
    user.ctl.must({"plugin", "add", user.source.string(), "--trust"});
    desk.ctl.must({"bind", "helpdesk.happy", "--survey", "csat"});
    for (const char* at : {"2026-01-10T10:00Z", "2026-01-11T10:00Z"})
        desk.ctl.must({"log", "csat", "rating=4", "--department", "front_desk", "--at", at, "--reason", "paper"});
    CHECK_THAT(desk.ctl.must({"score", "--by", "day", "--explain"}).out, Contains("how: Share of 4 and 5.") && Contains("definition: helpdesk.happy version 1,"));

    std::string raised = test::helpdesk_metrics;
    for (const auto& [before, after] : {std::pair<std::string, std::string>{R"("version": 1,)", R"("version": 2,)"}, {"Share of 4 and 5.", "Share of 5."}, {">= 4", ">= 5"}})
        raised.replace(raised.find(before), before.size(), after);
    std::ofstream(user.source) << raised;
    user.ctl.must({"plugin", "add", user.source.string(), "--trust"});
    const std::string kept = desk.ctl.must({"score", "--by", "day", "--explain"}).out;
    CHECK_THAT(kept, Contains("how: what the card of version 1 said is not kept") && Contains("definition: helpdesk.happy version 1,") && !Contains("Share of 5.") && Contains("\n    binding happy, version 1\n"));
    const Json line = desk.ctl.must({"--json", "score", "--by", "day", "--explain"}).lines().front();
    CHECK(line["value"] == 100.0);
    CHECK(line["working"]["how"].is_null());
    CHECK_THAT(desk.ctl.must({"score", "--by", "month", "--explain"}).out, Contains("how: Share of 5.") && Contains("rescored"));
}
