#include "cli/one_desk.h"

#include <catch2/catch.hpp>

using namespace yardstick;
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
