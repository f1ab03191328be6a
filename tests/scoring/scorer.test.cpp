#include "scoring/series.h"
#include "scoring_world.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yardstick;
using test::on;
using test::ScoringWorld;

TEST_CASE("a group's score merges the states of its days", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5})");
    world.add("2026-01-06", R"({"rating": 1})");
    world.add("2026-01-06", R"({"rating": 4})", "phone");
    world.add("2026-02-01", R"({"rating": 2})");
    CHECK(world.scores().front().figure.value == 50.0);

    const auto months = world.scores({"month"});
    REQUIRE(months.size() == 2);
    CHECK(months[0].by == std::vector<std::pair<std::string, std::string>>{{"month", "2026-01"}});
    CHECK(months[0].figure.k == 2);
    CHECK(months[0].figure.n == 3);
    CHECK(to_text(months[0].period.from) == "2026-01-05"); // from the first response on, not before
    CHECK(to_text(months[0].period.to) == "2026-01-31");

    const auto departments = world.scores({"department", "month"});
    REQUIRE(departments.size() == 3);
    CHECK(departments[2].by.front().second == "The phone");
}

TEST_CASE("one new response adds the rows of its own day only", "[scoring]")
{
    ScoringWorld world;
    for (int day = 10; day < 30; ++day)
        for (int i = 0; i < 5; ++i)
            world.add(("2026-01-" + std::to_string(day)).c_str(), R"({"rating": 5})");
    REQUIRE(world.checked_metrics.find("test.share"));
    world.metrics.share->rows_added = 0; // those of the check of its version
    CHECK(world.scorer.refresh() == 20);
    CHECK(world.metrics.share->rows_added == 100);
    CHECK(world.scorer.refresh() == 0);

    world.add("2026-01-15", R"({"rating": 1})");
    CHECK(world.scorer.refresh() == 1);
    CHECK(world.metrics.share->rows_added == 106);
    CHECK(world.scores().front().figure.n == 101);
    CHECK(world.metrics.share->rows_added == 106);
}

TEST_CASE("a metric is given the fields that its card declares, and nothing else of a response", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5, "area": "the till", "email": "ann@example.org"})", "desk", "ann");
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.metrics.share->columns_seen == 1);
}

TEST_CASE("dropping all states changes no score", "[scoring]")
{
    ScoringWorld world;
    for (const char* day : {"2026-01-05", "2026-01-06", "2026-02-07"})
        for (const char* answers : {R"({"rating": 5})", R"({"rating": 3})", R"({})"})
            world.add(day, answers);
    const auto before = world.scores({"month"});
    world.states.drop_states();
    const auto after = world.scores({"month"});
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i)
        CHECK(after[i].figure == before[i].figure);
}

TEST_CASE("a state kept from fewer changes than the day has is computed again", "[scoring]")
{
    ScoringWorld world;
    const std::string id = world.add("2026-01-05", R"({"rating": 5})");
    world.scorer.refresh();
    Response corrected = world.responses.find(id).value();
    corrected.answers = R"({"rating": 1})";
    world.responses.revise(std::span(&corrected, 1));
    CHECK(world.scores().front().figure.value == 0.0);
    corrected.is_voided = true;
    world.responses.revise(std::span(&corrected, 1));
    const Score voided = world.scores().front();
    CHECK(voided.state == ScoreState::no_data);
    CHECK(voided.voided == 1);
}

TEST_CASE("groups that only the rows tell apart add up to the whole", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5, "area": "A"})", "desk", "ann");
    world.add("2026-01-05", R"({"rating": 1, "area": "B"})", "desk", "bo");
    world.add("2026-01-06", R"({"rating": 4})", "desk", "ann");
    const auto agents = world.scores({"agent"});
    REQUIRE(agents.size() == 2);
    CHECK(agents[0].by.front().second == "Ann");
    CHECK(agents[0].figure.n == 2);
    CHECK(std::count(agents[0].flags.begin(), agents[0].flags.end(), "no_seat") == 0);
    CHECK(std::count(agents[1].flags.begin(), agents[1].flags.end(), "no_seat") == 1);

    const auto areas = world.scores({"area"});
    REQUIRE(areas.size() == 3);
    CHECK(areas[0].by.front().second.empty());
    CHECK(areas[0].figure.n + areas[1].figure.n + areas[2].figure.n == 3);
}

TEST_CASE("two people of one name are two groups", "[scoring]")
{
    ScoringWorld world;
    REQUIRE(world.office.save(Person{"ann_2", "Ann", "desk", "", true}, on("2020-01-01")));
    world.add("2026-01-05", R"({"rating": 5})", "desk", "ann");
    world.add("2026-01-05", R"({"rating": 1})", "desk", "ann_2");
    const auto agents = world.scores({"agent"});
    REQUIRE(agents.size() == 2);
    CHECK(agents[0].by.front().second == "Ann");
    CHECK(agents[1].by.front().second == "Ann (ann_2)");
}

TEST_CASE("a new version of a survey keeps feeding the metric, also under another name", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5})");
    world.publish(R"({"id": "poll", "elements": [{"type": "rating", "name": "stars", "measure": "rating"}]})");
    world.add("2026-01-05", R"({"stars": 1})", "desk", "", 2);
    CHECK(world.scores().front().figure.value == 50.0);
}

TEST_CASE("a binding from a day on leaves the days before to the version before it", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.add("2026-02-05", R"({"rating": 4})");
    world.bind({}, on("2026-02-01"), {{"from", {5}}});
    const auto months = world.scores({"month"});
    REQUIRE(months.size() == 2);
    CHECK(months[0].figure.value == 100.0);
    CHECK(months[1].figure.value == 0.0);

    world.bind({}, std::nullopt, {{"from", {5}}}); // replaces everything before it
    CHECK(world.scores({"month"})[0].figure.value == 0.0);
}

TEST_CASE("a metric that fails or is gone says so and leaves nothing behind", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.metrics.share->fails = true;
    const Score failed = world.scores().front();
    CHECK(failed.state == ScoreState::failed);
    CHECK(failed.reason == "plugin test: metric share, expected to go well, found a failure");
    CHECK(to_json(failed)["value"].is_null());

    world.metrics.share->fails = false;
    CHECK(world.scores().front().figure.value == 100.0);
    world.metrics.is_there = false;
    CHECK(world.scores().front().reason == "plugin test is not installed; add it again, on the Plugins page or with yardstickctl plugin add");
}

TEST_CASE("few answers are marked, and an unknown key or department is refused", "[scoring]")
{
    ScoringWorld world;
    for (int i = 0; i < 29; ++i)
        world.add("2026-01-05", R"({"rating": 4})");
    const auto has_few = [&] {
        const Score score = world.scores().front();
        return std::count(score.flags.begin(), score.flags.end(), "few_answers") == 1;
    };
    CHECK(has_few());
    world.add("2026-01-05", R"({"rating": 4})");
    CHECK_FALSE(has_few());

    ScoreQuery query;
    query.by = {"mnoth"};
    CHECK(world.scorer.scores(query).error().found == "\"mnoth\"");
    query.by = {};
    query.department = "nowhere";
    CHECK(world.scorer.scores(query).error().what == "department");
}

TEST_CASE("figures on two scales are never mixed in one score, and are shown apart when asked for", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5})");
    world.add("2026-02-05", R"({"rating": 2})");
    world.publish(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating", "rateMax": 10}, {"type": "text", "name": "area"}]})");
    world.add("2026-02-06", R"({"rating": 10, "area": "north"})", "desk", "", 2);

    const Score mixed = world.scores().front();
    CHECK(mixed.state == ScoreState::failed);
    CHECK(mixed.reason == "the scale of question rating of survey poll changed between version 1 (rating 1, 2, 3, 4, 5) and version 2 "
                          "(rating 1, 2, 3, 4, 5, 6, 7, 8, 9, 10); score them apart with --by survey_version");
    CHECK(to_json(mixed)["value"].is_null());
    const auto months = world.scores({"month"});
    CHECK(months[0].figure.value == 100.0); // one scale alone
    CHECK(months[1].state == ScoreState::failed);
    CHECK(world.scores({"channel"}).front().state == ScoreState::failed); // from the rows, likewise

    const auto versions = world.scores({"survey_version"});
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].by.front().second == "1");
    CHECK(versions[0].figure.value == 50.0);
    CHECK(versions[1].figure.value == 100.0);
}

TEST_CASE("publishing says beforehand which series a changed scale would split", "[scoring]")
{
    ScoringWorld world;
    const auto split = [&](const char* json) {
        return series_split_by(Survey::read(json, "poll.json").value(), *world.surveys.find("poll", 1), world.bindings, world.metrics);
    };
    CHECK(split(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating", "title": "New words"}]})").empty());
    const auto longer = split(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating", "rateMax": 3}]})");
    REQUIRE(longer.size() == 1);
    CHECK(longer[0].binding == "share");
    CHECK(longer[0].change.before == "rating 1, 2, 3, 4, 5");
    CHECK(longer[0].change.after == "rating 1, 2, 3");
    CHECK(split(R"({"id": "poll", "elements": [{"type": "text", "name": "area"}]})").at(0).change.after == "no such question");
    // Also while the metric cannot be asked, as far as the binding names its questions.
    world.bind({{"rating", "rating"}});
    world.metrics.is_there = false;
    CHECK(split(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating", "rateMax": 3}]})").size() == 1);
}
