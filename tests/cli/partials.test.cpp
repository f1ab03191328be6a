#include "cli/one_desk.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using test::OneDesk;

TEST_CASE("what was begun on one seat is completed on another, and counts from then on", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"bind", "customer_service.csat", "--survey", "csat", "rating=rating"});
    const auto score = [&desk] { return desk.ctl.must({"--json", "score", "--metric", "csat"}).lines().front(); };

    const Json begun = desk.ctl.must({"--json", "log", "csat", "comment=the queue", "--department", "front_desk", "--channel", "kiosk", "--partial"}).lines().front();
    const std::string id = begun["id"];
    CHECK(begun["partial"] == true);
    CHECK(desk.ctl.must({"--json", "response", "partials"}).lines() == std::vector<Json>{begun});
    CHECK(desk.ctl.must({"--json", "response", "list"}).lines().empty());
    CHECK(score()["state"] == "no-data");

    CHECK(desk.ctl.run({"log", "csat", "rating=9", "--resume", id}).err == "question rating, expected one of 1, 2, 3, 4, 5, found \"9\"\n");
    CHECK(desk.ctl.run({"log", "nps", "--resume", id}).err == "survey of partial response " + id + ", expected csat, found \"nps\"\n");
    CHECK(desk.ctl.run({"log", "csat", "--resume", "x"}).err == "partial response, expected the id of one that was kept, found \"x\"\n");

    const Json saved = desk.ctl.must({"--json", "log", "csat", "rating=5", "--resume", id}).lines().front();
    CHECK(saved["id"] == id);
    CHECK(saved["channel"] == "kiosk");
    CHECK(saved["occurred_at"] == begun["begun_at"]);
    CHECK(saved["answers"] == Json{{"comment", "the queue"}, {"rating", 5}});
    CHECK(score()["n"] == 1);
    CHECK(desk.ctl.must({"--json", "response", "partials"}).lines().empty());
    CHECK(desk.ctl.run({"log", "csat", "rating=5", "--resume", id}).err ==
          "partial response, expected the id of one that was kept, found \"" + id + "\", which was completed\n");
}

TEST_CASE("a partial response that nobody completes is dropped by its id", "[cli]")
{
    const OneDesk desk;
    const std::string id = desk.ctl.must({"--json", "log", "csat", "rating=2", "--department", "front_desk", "--partial"}).lines().front()["id"];
    CHECK(desk.ctl.must({"response", "drop", id}).out == "Dropped; nothing of it is kept.\n");
    CHECK(desk.ctl.run({"response", "drop", id}).exit_code == 1);
    CHECK(desk.ctl.run({"log", "csat", "rating=2", "--department", "front_desk", "--partial", "--at", "2026-01-15", "--reason", "late"}).exit_code == 2);
}
