#include "cli/one_desk.h"
#include "cli/plugin_user.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using Catch::Contains;
using test::OneDesk;
using test::till_survey;

TEST_CASE("a survey with other question names scores after bind alone", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"survey", "publish", desk.write("till.json", till_survey)});
    for (const char* rating : {"5", "4", "2", "1"}) // METRICS.md section 14, csat-fb-4
        desk.ctl.must({"log", "till", std::string("how_was_it=") + rating, "--department", "front_desk"});
    CHECK(desk.ctl.run({"bind", "customer_service.csat", "--survey", "till"}).err ==
          "binding csat: field rating of metric customer_service.csat, expected a question of till that feeds it (rating=QUESTION), one of "
          "how_was_it, words, found none\n"
          "metric customer_service.csat can be bound to csat, helpdesk_follow_up, post_service or service_contact\n");
    desk.ctl.must({"bind", "customer_service.csat", "--survey", "till", "rating=how_was_it"});
    const Json score = desk.ctl.must({"--json", "score", "--metric", "csat"}).lines().front();
    CHECK(score["value"] == 50.0);
    CHECK(score["n"] == 4);

    desk.ctl.must({"bind", "customer_service.csat", "--survey", "till", "--as", "very_happy", "rating=how_was_it", "--set", "satisfied=5"});
    CHECK(desk.ctl.must({"--json", "score", "--metric", "very_happy"}).lines().front()["value"] == 25.0);
}

TEST_CASE("a metric that no survey feeds names the surveys that come near, when it is bound and when it is scored", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"survey", "retire", "service_contact"});
    const auto nearest = "metric customer_service.talk_time needs the field talk_seconds (number), which no survey has; nearest: ";
    const std::string bound = desk.ctl.run({"bind", "customer_service.talk_time", "--survey", "csat"}).err;
    INFO(bound);
    CHECK(bound.find(nearest) != std::string::npos);
    const std::string scored = desk.ctl.run({"score", "--metric", "talk_time"}).err;
    INFO(scored);
    CHECK(scored.find("not bound yet: metric") == 0);
    CHECK(scored.find(nearest) != std::string::npos);
}

TEST_CASE("a binding's name is not taken over by another metric", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat"});
    CHECK(desk.ctl.run({"bind", "customer_service.csat", "--survey", "csat"}).err ==
          "binding name on csat, expected one that is free (--as NAME), found \"csat\", which is bound to front_desk.csat\n");
    desk.ctl.must({"bind", "customer_service.csat", "--survey", "csat", "--as", "csat_service"});
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat", "--set", "satisfied=5"});
    CHECK(desk.ctl.must({"--json", "binding", "list"}).lines().size() == 2);
}

TEST_CASE("the list has every version that holds on some day, with its days, fields and parameters", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat", "rating=rating", "--set", "satisfied=5"});
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat", "--from", "2026-06-01"});
    const auto versions = desk.ctl.must({"--json", "binding", "list"}).lines();
    REQUIRE(versions.size() == 2);
    CHECK(versions[0] == Json::parse(R"({"binding": "csat", "source": "csat", "metric": "front_desk.csat", "version": 1, "from": null, "until": "2026-05-31",
                                         "fields": {"rating": "rating"}, "parameters": {"satisfied": [5.0]}})"));
    CHECK(versions[1] == Json::parse(R"({"binding": "csat", "source": "csat", "metric": "front_desk.csat", "version": 2, "from": "2026-06-01", "until": null,
                                         "fields": {}, "parameters": {}})"));
    CHECK_THAT(desk.ctl.must({"binding", "list"}).out, Contains("  2026-05-31  rating=rating  satisfied=5\n"));
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat"});
    CHECK(desk.ctl.must({"--json", "binding", "list"}).lines().size() == 1);
}

TEST_CASE("binding again says what becomes of the figures, and what the new version does not take over", "[cli]")
{
    const OneDesk desk;
    const auto bind = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"bind", "front_desk.csat", "--survey", "csat"});
        return desk.ctl.must(more).out;
    };
    CHECK(bind({"--set", "satisfied=4,5"}) == "csat on csat: front_desk.csat, version 1\nFigures are computed from all responses, from the first on.\n");
    CHECK(bind({}) == "csat on csat: front_desk.csat, version 2\nAll figures are computed with version 2; version 1 is kept, but holds on no day any more. "
                      "Version 2 does not take over satisfied=4,5 of version 1.\n");
    CHECK(bind({"--from", "2026-06-01"}) ==
          "csat on csat: front_desk.csat, version 3\nFigures from 2026-06-01 on are computed with version 3; earlier ones keep version 2.\n");
    const Json bound = desk.ctl.must({"--json", "bind", "front_desk.csat", "--survey", "csat", "--as", "late", "--from", "2026-06"}).lines().front();
    CHECK(bound["consequence"] == "Figures begin on 2026-06-01; what was answered before that day is not counted.");
}

TEST_CASE("a field or a parameter that is given twice is wrong usage, and binds nothing", "[cli]")
{
    const OneDesk desk;
    const auto fields = desk.ctl.run({"bind", "front_desk.csat", "--survey", "csat", "rating=rating", "rating=comment"});
    CHECK(fields.exit_code == 2);
    CHECK_THAT(fields.err, Contains("expected each field once, found rating twice"));
    const auto parameters = desk.ctl.run({"bind", "front_desk.csat", "--survey", "csat", "--set", "satisfied=5", "--set", "satisfied=4"});
    CHECK(parameters.exit_code == 2);
    CHECK_THAT(parameters.err, Contains("expected each parameter once, found satisfied twice"));
    CHECK(desk.ctl.must({"--json", "binding", "list"}).out.empty());
}

TEST_CASE("parameters with which the metric cannot score are refused with its own reason, and bind nothing", "[cli]")
{
    const test::PluginUser user;
    const OneDesk desk;
    std::string metrics = test::helpdesk_metrics;
    metrics.replace(metrics.find("{rating} >= 4"), 13, "{rating} >= {limit}");
    metrics.insert(metrics.find("\"formula\""), R"("parameters": [{"name": "limit", "value": 4}], )");
    std::ofstream(user.source, std::ios::trunc) << metrics;
    user.ctl.must({"plugin", "add", user.source.string(), "--trust"});
    const auto refused = desk.ctl.run({"bind", "helpdesk.happy", "--survey", "csat", "--set", "limit=4,5"});
    CHECK(refused.exit_code == 1);
    CHECK(refused.err == "binding happy: metric helpdesk.happy: parameter limit, expected one number, found 2\n");
    CHECK(desk.ctl.must({"--json", "binding", "list"}).out.empty());
    desk.ctl.must({"bind", "helpdesk.happy", "--survey", "csat", "--set", "limit=5"});
}
