#include "other_files.h"
#include "scoring/version_check.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

TEST_CASE("another file with the same formula is taken for the same metric version", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5})");
    CHECK(world.scores().front().figure.value == 100.0);
    bring_new_library(world);
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.versions.known_libraries("test.share", 1).size() == 2);
}

TEST_CASE("another formula under the same version is refused by the probe rows, with both figures and what to do", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5})");
    world.scores();
    bring_new_library(world, 5);
    CHECK(reason(world) == "metric test.share was refused: /plugins/test.so: plugin test 1.0.0 gives another figure than before for the made-up rows that "
                           "every file is tried with under version 1 of the metric, expected 70.24 of n 457, k 321, found 62.58 of n 457, k 286; raise the "
                           "metric's version in its card, or put the plugin back that was there before");
    CHECK_THAT(world.checked_metrics.find("share").error().text(), StartsWith("metric test.share was refused: /plugins/test.so: plugin test"));
    world.metrics.is_removable = true;
    bring_new_library(world, 5);
    CHECK_THAT(reason(world), EndsWith("put the plugin back that was there before (those that were replaced are kept in .replaced/test of your plugin folder)"));
    CHECK(world.versions.known_libraries("test.share", 1).size() == 1);

    world.metrics.share->card_.version = 2;
    bring_new_library(world, 5);
    CHECK(world.scores().front().state == ScoreState::shown);
}

TEST_CASE("another formula that the probe rows do not tell is refused by the last closed days", "[scoring]")
{
    ScoringWorld world;
    for (const char* day : {"2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"})
        world.add(day, R"({"rating": 4})");
    world.scores();
    bring_new_library(world, 5, 100);
    CHECK_THAT(reason(world), Contains("than before for 2026-01-06 of poll, department desk, binding share under version 1 of the metric, expected 100 of n 1, k 1, found 0 of n 1, k 0; raise"));
}

TEST_CASE("of each of two surveys that a name is bound on, the last three closed days are compared", "[scoring]")
{
    ScoringWorld world;
    world.publish(R"({"id": "call", "elements": [{"type": "rating", "name": "rating"}]})");
    world.bind({}, std::nullopt, {}, "call");
    // The names' order decides nothing: "call" sorts first, and its days are the older ones.
    const std::string source = GENERATE("call", "poll");
    for (const char* day : {"2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"})
        world.add(day, source == "call" ? R"({"rating": 4})" : R"({"rating": 5})", "desk", "", 1, "call");
    for (const char* day : {"2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"})
        world.add(day, source == "poll" ? R"({"rating": 4})" : R"({"rating": 5})");
    world.scorer.refresh();
    const auto owners = world.versions.owners_of_figures("test.share", 1);
    REQUIRE(owners.size() == 2);
    bring_new_library(world, 5, 100);
    CHECK_THAT(reason(world), Contains(source == "call" ? "2026-01-02 of call" : "2026-01-06 of poll") && Contains("raise the metric's version"));
}

TEST_CASE("days whose rows have changed since prove nothing", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.scores();
    world.add("2026-01-05", R"({"rating": 1})");
    bring_new_library(world);
    CHECK(world.scores().front().figure.value == 50.0);
}

TEST_CASE("only days that are over everywhere go on record", "[scoring]")
{
    ScoringWorld world;
    world.clock.set("2026-01-09T11:59:00Z"); // the 8th goes on where the sun sets last
    for (const char* day : {"2026-01-04", "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09"})
        world.add(day, R"({"rating": 4})");
    world.scorer.refresh();
    const auto days_on_record = [&] {
        std::string days;
        for (const FigureOwner& owner : world.versions.owners_of_figures("test.share", 1))
            for (const DayFigure& figure : world.versions.day_figures(owner))
                days += to_text(figure.key.day) + ' ';
        return days;
    };
    CHECK(days_on_record() == "2026-01-04 2026-01-05 2026-01-06 2026-01-07 ");
    world.clock.set("2026-01-09T12:00:00Z");
    world.scorer.refresh();
    CHECK(days_on_record() == "2026-01-04 2026-01-05 2026-01-06 2026-01-07 2026-01-08 ");
}

TEST_CASE("a file whose process fails while it is tried is put on record by nothing, and is tried again when it is next opened", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    bring(world, ProbeFails::How::process_ends, "aa");
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.versions.known_libraries("test.share", 1).empty());
    CHECK(world.versions.owners_of_figures("test.share", 1).empty());

    SECTION("the mended file with the same formula is the first of its version")
    {
        bring_new_library(world);
        CHECK(world.scores().front().figure.value == 100.0);
        CHECK(world.versions.known_libraries("test.share", 1).size() == 1);
        bring_new_library(world, 5);
        world.metrics.sha256 = "cc";
        CHECK_THAT(reason(world), Contains("raise the metric's version"));
    }
    SECTION("it may come through when it is next opened")
    {
        world.metrics.replaced = nullptr;
        CHECK(world.scores().front().figure.value == 100.0);
        CHECK(world.versions.known_libraries("test.share", 1).size() == 1);
        CHECK(world.versions.owners_of_figures("test.share", 1).size() == 1);
    }
}

TEST_CASE("a passing failure of a new file with the same formula refuses nothing", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.scores();
    bring(world, ProbeFails::How::process_ends, "bb");
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.versions.known_libraries("test.share", 1).size() == 1);
    bring_new_library(world);
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.versions.known_libraries("test.share", 1).size() == 2);
}

TEST_CASE("a metric's own refusal of rows belongs to its version as a figure does", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    bring(world, ProbeFails::How::refuses, "aa");
    world.scores();
    bring(world, ProbeFails::How::refuses, "bb");
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.versions.known_libraries("test.share", 1).size() == 2);
    bring_new_library(world);
    world.metrics.sha256 = "cc";
    CHECK_THAT(reason(world), Contains("expected no figure (metric test.share: a rating of 3600), found "));
}

TEST_CASE("what does not run at all was not refused by the metric, and goes on no record", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    bring(world, ProbeFails::How::does_not_run, "aa");
    CHECK(reason(world) == "metric test.share: the process cannot be started");
    CHECK(world.versions.known_libraries("test.share", 1).empty());
    bring_new_library(world);
    CHECK(world.scores().front().figure.value == 100.0);
}

TEST_CASE("states that another file left are used where it makes the same figures of them, and only there", "[scoring]")
{
    ScoringWorld world;
    for (const char* answers : {R"({"rating": 5})", R"({"rating": 5})", R"({"rating": 1})"})
        world.add("2026-01-05", answers);
    CHECK(world.scores().front().figure.value == Approx(200.0 / 3));
    world.metrics.share->rows_added = 0;

    bring_new_library(world);
    CHECK(world.scores().front().figure.value == Approx(200.0 / 3));
    const std::int64_t probed = world.metrics.share->rows_added; // and the day, to compare it
    world.metrics.replaced = std::make_shared<SwappedShare>(world.metrics.share);
    world.metrics.sha256 = "cc";
    world.metrics.share->rows_added = 0;
    CHECK(world.scores().front().figure.value == Approx(200.0 / 3));
    CHECK(world.metrics.share->rows_added == probed + 3);

    world.metrics.share->rows_added = 0;
    CHECK(world.scores().front().figure.value == Approx(200.0 / 3));
    CHECK(world.metrics.share->rows_added == 0);
}

TEST_CASE("a file that could not be tried leaves no states for others", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    CHECK(world.scores().front().figure.value == 100.0);
    bring(world, ProbeFails::How::process_ends, "bb", 5);
    world.add("2026-01-06", R"({"rating": 4})");
    CHECK(world.scores({"day"}).back().figure.value == 0.0);
    world.metrics.replaced = nullptr;
    world.metrics.sha256 = "aa";
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.scores({"day"}).back().figure.value == 100.0);
}

TEST_CASE("an answer that comes while files are compared refuses none", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.scores();
    bring_new_library(world);
    world.responses.after_days = [&] { world.add("2026-01-05", R"({"rating": 1})"); };
    CHECK(world.scores().front().figure.value == 50.0);
}

TEST_CASE("of two first files that come at once, the second is compared with the first", "[scoring]")
{
    ScoringWorld world;
    world.metrics.replaced = std::make_shared<OtherShare>(world.metrics.share, 5, 1'000'000);
    world.versions.before_adding = [&] {
        ScoringWorld other;
        other.scores();
        world.versions.add_known_library("test.share", 1, {"bb", other.versions.known_libraries("test.share", 1).front().probe}, "");
    };
    world.add("2026-01-05", R"({"rating": 4})");
    CHECK_THAT(reason(world), Contains("raise the metric's version"));
    CHECK(world.versions.known_libraries("test.share", 1).size() == 1);
}

TEST_CASE("a record that tells neither figure nor refusal proves nothing", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.versions.add_known_library("test.share", 1, {"aa", "metric test.share: its plugin crashed (Aborted)"}, "");
    CHECK(world.scores().front().figure.value == 100.0);
    bring_new_library(world, 5);
    CHECK_THAT(reason(world), Contains("raise the metric's version"));
}

TEST_CASE("figures of days are compared even where no file is on record for them", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.versions.keep_day_figures({{"test.share", 1, "share", 1}, "poll"}, {{world.responses.days({}).front().key, 1, {}, "percent", "1.0.0"}});
    CHECK_THAT(reason(world), Contains("for 2026-01-05 of poll") && Contains("expected no value of n 0") && Contains("found 100 of n 1"));
}

TEST_CASE("a workspace that cannot be written to still has its scores", "[scoring]")
{
    ScoringWorld world;
    world.versions.failure = "read-only";
    world.add("2026-01-05", R"({"rating": 5})");
    CHECK(world.scores().front().figure.value == 100.0);
}
