#include "other_files.h"
#include "scoring/version_check.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;
using Catch::Contains;

namespace {

void raise_version(ScoringWorld& world, int version, double from)
{
    world.metrics.share->card_.version = version;
    world.metrics.share->card_.plugin_version = std::to_string(version) + ".0.0";
    world.metrics.replaced = std::make_shared<OtherShare>(world.metrics.share, from, 1'000'000);
    world.metrics.sha256 = "version " + std::to_string(version);
}

/// "DAY=VALUE by VERSION", with "again" behind a score that is flagged rescored.
std::string in_short(const std::vector<Score>& scores)
{
    std::string all;
    for (const Score& score : scores) {
        all += (all.empty() ? "" : ", ") + (score.by.empty() ? "" : score.by.front().second + '=') +
               (score.figure.value ? std::to_string(static_cast<int>(*score.figure.value)) : "none") + " by " + to_json(score).at("metric_version").dump();
        if (std::count(score.flags.begin(), score.flags.end(), "rescored") == 1)
            all += " again";
    }
    return all;
}

} // namespace

TEST_CASE("a closed day keeps the figure of the version that scored it, and what spans versions is of one, and says so", "[scoring]")
{
    ScoringWorld world;
    world.clock.set("2026-02-01T12:00:00Z");
    world.add("2026-01-05", R"({"rating": 4})", "desk", "ann");
    world.add("2026-01-06", R"({"rating": 4})", "desk", "ann");
    world.add("2026-02-01", R"({"rating": 4})", "desk", "ann"); // not over yet
    CHECK(in_short(world.scores({"day"})) == "2026-01-05=100 by 1, 2026-01-06=100 by 1, 2026-02-01=100 by 1");
    raise_version(world, 2, 5);
    CHECK(in_short(world.scores({"day"})) == "2026-01-05=100 by 1, 2026-01-06=100 by 1, 2026-02-01=0 by 2");
    CHECK(world.scores({"day"}).front().plugin_version == "1.0.0");
    CHECK(world.scores({"day"}).back().plugin_version == "2.0.0");

    SECTION("figures are never merged")
    {
        CHECK(in_short(world.scores()) == "0 by 2 again");
        CHECK(in_short(world.scores({"month"})) == "2026-01=0 by 2 again, 2026-02=0 by 2");
        CHECK(in_short(world.scores({"agent"})) == "Ann=0 by 2 again");
        CHECK(in_short(world.scores({"month", "agent"})) == "2026-01=0 by 2 again, 2026-02=0 by 2");
        world.add("2026-01-05", R"({"rating": 4})", "phone");
        CHECK(in_short(world.scores({"day"})) == "2026-01-05=0 by 2 again, 2026-01-06=100 by 1, 2026-02-01=0 by 2");
        CHECK(in_short(world.scores({"day"}, "desk")) == "2026-01-05=100 by 1, 2026-01-06=100 by 1, 2026-02-01=0 by 2");
    }
    SECTION("a day whose rows change is scored by the version of now, and keeps that")
    {
        world.add("2026-01-05", R"({"rating": 4})");
        CHECK(in_short(world.scores({"day"})) == "2026-01-05=0 by 2, 2026-01-06=100 by 1, 2026-02-01=0 by 2");
        raise_version(world, 3, 4);
        CHECK(in_short(world.scores({"day"})) == "2026-01-05=0 by 2, 2026-01-06=100 by 1, 2026-02-01=100 by 3");
    }
    SECTION("files of the later version are compared by the closed days that it has not scored first")
    {
        world.metrics.share->card_.version = 3;
        bring_new_library(world, 5, 100); // the probe rows do not tell it from the next
        world.scores({"month"});
        world.metrics.replaced = nullptr;
        world.metrics.sha256 = "another";
        CHECK_THAT(reason(world), Contains("2026-01-05 of poll") && Contains("under version 3 of the metric") && Contains("raise"));
    }
    SECTION("a version that is put back changes nothing of the days between")
    {
        world.clock.set("2026-02-03T12:00:00Z");
        world.scores();
        raise_version(world, 1, 4);
        CHECK(in_short(world.scores({"day"})) == "2026-01-05=100 by 1, 2026-01-06=100 by 1, 2026-02-01=0 by 2");
        CHECK(in_short(world.scores()) == "100 by 1 again");
    }
    SECTION("a figure in another unit is none of the metric of now")
    {
        world.metrics.share->card_.unit = "share";
        CHECK(in_short(world.scores({"day"})) == "2026-01-05=0 by 2 again, 2026-01-06=0 by 2 again, 2026-02-01=0 by 2");
    }
    SECTION("another program finds the same")
    {
        VersionCheck check(world.versions, world.bindings, world.responses, world.surveys, world.clock);
        VersionedCatalogue metrics(world.metrics, check);
        Scorer scorer(metrics, world.bindings, world.states, world.responses, world.surveys, world.rounds, world.office, &check);
        ScoreQuery by_day;
        by_day.by = {"day"};
        CHECK(in_short(scorer.scores(by_day).value()) == "2026-01-05=100 by 1, 2026-01-06=100 by 1, 2026-02-01=0 by 2");
    }
}
