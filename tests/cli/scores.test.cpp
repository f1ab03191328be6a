#include "cli/one_desk.h"

#include <catch2/catch.hpp>

using namespace yardstick;
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
