#include "viewmodel/goal_rounds.h"

#include "support/desk_world.h"
#include "support/shared_data.h"
#include "viewmodel/my_work.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace yardstick;
using test::DeskWorld;

namespace {

/// A library whose desk team of `members` is asked what its goal should be.
struct TeamWorld : DeskWorld {
    GoalRounds goals{workspace, desk, false};
    MyWork work{workspace, desk, false};

    explicit TeamWorld(int members)
    {
        const Day from = parse_day("2025-01-01").value();
        REQUIRE(workspace.office().save(Team{"desk", "Desk", "counter"}, from));
        for (int k = 0; k < members; ++k)
            REQUIRE(workspace.office().save(Person{"member_" + std::to_string(k), "Member " + std::to_string(k), "counter", "desk", true}, from));
        surveys.publish(Survey::read(R"({"id": "our_goal", "title": "Our goal", "audience": "staff", "elements": [
            {"type": "rating", "name": "support", "title": "How far do you support it?", "isRequired": true},
            {"type": "comment", "name": "why", "title": "Why?"}]})", "goal.json").value());
        desk.refresh();
        goals.refresh();
    }

    /// A round whose tokens were given out; it is chosen.
    std::vector<IssuedToken> open()
    {
        REQUIRE(goals.open_round());
        REQUIRE(goals.give_out_tokens());
        return goals.tokens();
    }

    void answer(const std::string& token, int support)
    {
        work.type_token(token);
        REQUIRE(work.begin());
        work.session()->set("support", support);
        work.session()->set("why", "words " + std::to_string(support));
        REQUIRE(work.send());
        work.put_away();
    }

    void answer_all(const std::vector<IssuedToken>& tokens, const std::vector<int>& supports)
    {
        for (std::size_t k = 0; k < supports.size(); ++k)
            answer(tokens.at(k).token, supports[k]);
        goals.refresh();
    }
};

} // namespace

TEST_CASE("a round is opened for a team and its tokens are shown once, by name", "[viewmodel][goals]")
{
    TeamWorld world(6);
    GoalRounds& goals = world.goals;
    CHECK(goals.team() == "desk");
    CHECK(goals.surveys() == std::vector<Option>{{"our_goal", "Our goal"}});
    CHECK(goals.last_day() == "2026-01-22");
    REQUIRE(goals.open_round());
    REQUIRE(goals.rounds().size() == 1);
    CHECK(goals.chosen()->state == "open until 2026-01-22");
    CHECK(goals.chosen()->took_part == "no tokens yet");
    CHECK(goals.tokens_text().empty());

    REQUIRE(goals.give_out_tokens());
    REQUIRE(goals.tokens().size() == 6);
    CHECK(goals.tokens()[0].person.name == "Member 0");
    CHECK_THAT(goals.tokens_text(), Catch::Contains("at least 5 people") && Catch::Contains("Member 0: " + goals.tokens()[0].token));
    CHECK_FALSE(goals.can_give_out_tokens());
    goals.refresh();
    CHECK(goals.tokens().size() == 6); // still on the screen of whoever gave them out
    goals.choose_team("desk");
    CHECK(goals.tokens().empty());
    CHECK_FALSE(goals.give_out_tokens());
    CHECK_THAT(goals.problem(), Catch::Contains("given out once"));
}

TEST_CASE("a round that cannot be opened says why", "[viewmodel][goals]")
{
    TeamWorld world(0);
    CHECK_FALSE(world.goals.open_round());
    CHECK_THAT(world.goals.problem(), Catch::Contains("at least one member"));
    world.goals.type_last_day("soon");
    CHECK_FALSE(world.goals.open_round());
    CHECK(world.goals.problem() == "Last day, expected a day such as 2026-01-31, found \"soon\"");
    world.goals.type_last_day("2026-01-14");
    CHECK_FALSE(world.goals.open_round());
    CHECK(world.goals.rounds().empty());
}

TEST_CASE("nothing but how many took part is told of an open round, and few are not told apart", "[viewmodel][goals]")
{
    TeamWorld world(6);
    const auto tokens = world.open();
    world.answer_all(tokens, {5, 4});
    CHECK(world.goals.chosen()->took_part == "< 5 of 6");
    CHECK(world.goals.results().empty());
    CHECK(world.goals.comments().empty());
    CHECK_THAT(world.goals.summary(), Catch::Contains("shown when the round is closed"));
}

TEST_CASE("a closed round shows its numbers above the threshold, with minimum and spread", "[viewmodel][goals]")
{
    TeamWorld world(6);
    world.answer_all(world.open(), {5, 4, 3, 3, 4});
    REQUIRE(world.goals.close_round());
    CHECK(world.goals.summary() == "5 of 6 people took part.");
    // METRICS.md section 10, fist to five: 5, 4, 3, 3, 4 have a buy-in of 0.76 of 5 and a spread of 2.
    REQUIRE(world.goals.results().size() == 1);
    const QuestionResult& support = world.goals.results()[0];
    CHECK_FALSE(support.is_withheld);
    CHECK(support.n == 5);
    CHECK(support.mean == Approx(0.76 * 5));
    CHECK(support.lowest == 3);
    CHECK(support.spread() == 2);
    REQUIRE(world.goals.comments().size() == 1);
    CHECK(world.goals.comments()[0].is_withheld); // words need ten people
    CHECK(world.rounds.released("our_goal").size() == 1);
}

TEST_CASE("a closed round of few people shows nothing but why", "[viewmodel][goals]")
{
    TeamWorld world(6);
    world.answer_all(world.open(), {5, 4, 1, 2});
    REQUIRE(world.goals.close_round());
    CHECK_THAT(world.goals.summary(), Catch::StartsWith("< 5 of 6 people took part. Nothing of it is shown"));
    REQUIRE(world.goals.results().size() == 1);
    CHECK(world.goals.results()[0].is_withheld);
    CHECK(world.goals.results()[0].reason == "fewer than 5 people");
    CHECK(world.goals.results()[0].n == 0);
    CHECK(world.rounds.released("our_goal").empty());
}

TEST_CASE("two rounds of a team that close on one day are not shown one by one", "[viewmodel][goals]")
{
    TeamWorld world(6);
    world.answer_all(world.open(), {5, 4, 3, 3, 4, 5});
    REQUIRE(world.goals.close_round());
    CHECK_FALSE(world.goals.results()[0].is_withheld);
    world.answer_all(world.open(), {5, 4, 3, 3, 4});
    REQUIRE(world.goals.close_round());
    CHECK(world.goals.results()[0].is_withheld);
}

TEST_CASE("what ten people wrote is shown in the order of the alphabet", "[viewmodel][goals]")
{
    TeamWorld world(10);
    world.answer_all(world.open(), {5, 4, 3, 3, 4, 5, 1, 2, 2, 1});
    REQUIRE(world.goals.close_round());
    const auto& texts = world.goals.comments().at(0).texts;
    REQUIRE(texts.size() == 10);
    CHECK(std::is_sorted(texts.begin(), texts.end()));
}

TEST_CASE("a round whose last day is over is closed when the page is shown", "[viewmodel][goals]")
{
    TeamWorld world(6);
    world.open();
    world.clock.set("2026-01-23T10:00:00Z");
    world.goals.refresh();
    CHECK(world.goals.chosen()->state == "closed on 2026-01-22");
    CHECK_FALSE(world.goals.can_close());
}

TEST_CASE("slips to print have every token, the last day and the promise, and nobody's name", "[viewmodel][goals]")
{
    TeamWorld world(6);
    const auto tokens = world.open();
    const test::TemporaryFolder folder;
    REQUIRE(world.goals.save_slips(folder.path() / "tokens.html"));
    CHECK_THAT(world.goals.done(), Catch::Contains("tokens.html"));
    const std::string html = test::read_file(folder.path() / "tokens.html");
    std::vector<std::pair<std::size_t, std::string>> places;
    for (const IssuedToken& each : tokens) {
        const std::size_t at = html.find(each.token);
        REQUIRE(at != std::string::npos);
        CHECK(html.find(each.token, at + 1) == std::string::npos);
        CHECK(html.find(each.person.name) == std::string::npos);
        places.emplace_back(at, each.token);
    }
    // Their order is that of the tokens, which are random, and not that of the names.
    std::sort(places.begin(), places.end());
    CHECK(std::is_sorted(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.second < b.second; }));
    CHECK_THAT(html, Catch::Contains("Our goal") && Catch::Contains("2026-01-22") && Catch::Contains("My work"));
    CHECK_THAT(html, Catch::Contains("figures of at least 5 people"));
}

TEST_CASE("slips that cannot be written say so, and leave no half file", "[viewmodel][goals]")
{
    TeamWorld world(6);
    world.open();
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "is a folder";
    std::filesystem::create_directories(file / "inner");
    CHECK_FALSE(world.goals.save_slips(file));
    CHECK_THAT(world.goals.problem(), Catch::Contains("cannot be written"));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    CHECK(world.goals.tokens().size() == 6);
}
