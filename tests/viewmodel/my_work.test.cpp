#include "viewmodel/my_work.h"

#include "core/error.h"
#include "support/desk_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using test::DeskWorld;

namespace {

/// Ada and five others are one team, which is being asked.
struct AskedTeam : DeskWorld {
    MyWork work{workspace, desk, false};
    std::string round;
    std::vector<std::string> tokens;

    AskedTeam()
    {
        const Day from = parse_day("2025-01-02").value();
        REQUIRE(workspace.office().save(Team{"desk", "Desk", "counter"}, from));
        REQUIRE(workspace.office().save(Person{"ada", "Ada Clerk", "counter", "desk", true}, from));
        for (int k = 0; k < 5; ++k)
            REQUIRE(workspace.office().save(Person{"member_" + std::to_string(k), "Member " + std::to_string(k), "counter", "desk", true}, from));
        surveys.publish(Survey::read(R"({"id": "pulse", "title": "Pulse", "audience": "staff", "elements": [
            {"type": "rating", "name": "mood", "isRequired": true}, {"type": "comment", "name": "why"}]})", "pulse.json").value());
        desk.refresh();
        round = workspace.rounds().open("pulse", "desk", "main", parse_day("2026-01-20").value()).value().id;
        const auto issued = workspace.rounds().issue_tokens(round).value();
        for (const IssuedToken& each : issued)
            tokens.push_back(each.token);
        work.refresh();
    }

    void begin(const std::string& token)
    {
        work.type_token(token);
        REQUIRE(work.begin());
    }
};

} // namespace

TEST_CASE("whoever is signed on sees the rounds of their team, whether answered or not", "[viewmodel][work]")
{
    AskedTeam world;
    REQUIRE(world.work.waiting().size() == 1);
    CHECK(world.work.waiting()[0].title == "Pulse");
    CHECK(world.work.waiting()[0].until == "2026-01-20");
    world.desk.choose_person("ben");
    world.work.refresh();
    CHECK(world.work.waiting().empty());
    CHECK_THAT(world.work.waiting_note(), Catch::Contains("Ben Clerk is in no team"));
    world.desk.choose_person("");
    world.work.refresh();
    CHECK_THAT(world.work.waiting_note(), Catch::StartsWith("Sign on"));
}

TEST_CASE("a token opens its form with the promise, and blanks and small letters do no harm", "[viewmodel][work]")
{
    AskedTeam world;
    std::string token = world.tokens[0];
    for (char& c : token)
        c = c == '-' ? ' ' : static_cast<char>(std::tolower(c));
    world.begin(' ' + token + ' ');
    CHECK(world.work.title() == "Pulse");
    CHECK_THAT(world.work.promise(), Catch::Contains("figures of at least 5 people"));
    REQUIRE(world.work.session());
    CHECK_FALSE(world.work.has_answers());
}

TEST_CASE("a token that is none is refused in words", "[viewmodel][work]")
{
    AskedTeam world;
    for (const char* token : {"", "K7M2", "AAAA-AAAA-AAAA-AAAA-AAAA"}) {
        world.work.type_token(token);
        CHECK_FALSE(world.work.begin());
        CHECK_THAT(world.work.problem(), Catch::StartsWith("This is no token of a round."));
    }
    CHECK(world.work.session() == nullptr);
}

TEST_CASE("an answer is sent whole, and nothing of it stays here", "[viewmodel][work]")
{
    AskedTeam world;
    world.begin(world.tokens[0]);
    CHECK_FALSE(world.work.send()); // the mood is required
    CHECK(world.work.problem().empty());
    world.work.session()->set("mood", 4);
    CHECK(world.work.has_answers());
    CHECK(world.workspace.round_store().find(world.round)->answered == 0);
    REQUIRE(world.work.send());
    CHECK(world.workspace.round_store().find(world.round)->answered == 1);
    CHECK_FALSE(world.work.has_answers());
    world.work.put_away();
    CHECK_THAT(world.work.sent(), Catch::Contains("at least 5 people"));
    CHECK(world.work.session() == nullptr);
    CHECK(world.work.token().empty());
}

TEST_CASE("a form without an answer uses no token up", "[viewmodel][work]")
{
    AskedTeam world;
    world.surveys.publish(Survey::read(R"({"id": "words", "audience": "staff", "elements": [{"type": "comment", "name": "why"}]})", "words.json").value());
    const auto round = world.workspace.rounds().open("words", "desk", "main", parse_day("2026-01-20").value()).value();
    const auto issued = world.workspace.rounds().issue_tokens(round.id).value();
    world.begin(issued[0].token);
    CHECK_FALSE(world.work.send());
    CHECK_THAT(world.work.problem(), Catch::StartsWith("Answer at least one question"));
    world.work.session()->set("why", "because");
    CHECK(world.work.send());
}

TEST_CASE("a used token is told, and the answers stay", "[viewmodel][work]")
{
    AskedTeam world;
    for (const bool is_first : {true, false}) {
        world.begin(world.tokens[0]);
        world.work.session()->set("mood", 4);
        CHECK(world.work.send() == is_first);
        if (is_first)
            world.work.put_away();
    }
    CHECK_THAT(world.work.problem(), Catch::StartsWith("This token was used before") && Catch::EndsWith("nothing was sent."));
    REQUIRE(world.work.session());
    CHECK(world.work.session()->state() == session::FormState::running);
    CHECK(world.work.session()->answers()["mood"] == 4);
}

TEST_CASE("a round that ends while somebody answers is told, and the answers stay", "[viewmodel][work]")
{
    AskedTeam world;
    world.begin(world.tokens[0]);
    world.work.session()->set("mood", 4);
    SECTION("because it was closed")
    {
        REQUIRE(world.workspace.rounds().close(world.round));
        CHECK_FALSE(world.work.send());
        CHECK_THAT(world.work.problem(), Catch::StartsWith("The round was closed on 2026-01-15"));
    }
    SECTION("because its last day is over")
    {
        world.clock.set("2026-01-21T10:00:00Z");
        CHECK_FALSE(world.work.send());
        CHECK_THAT(world.work.problem(), Catch::StartsWith("The last day of the round, 2026-01-20, is over."));
    }
    CHECK(world.work.session()->answers()["mood"] == 4);
    world.work.put_away();
    world.work.type_token(world.tokens[1]);
    CHECK_FALSE(world.work.begin());
}

TEST_CASE("an answer that cannot be stored is told, and can be sent again", "[viewmodel][work]")
{
    AskedTeam world;
    world.begin(world.tokens[0]);
    world.work.session()->set("mood", 4);
    world.rounds.failure = "Not saved: the disk is full";
    CHECK_FALSE(world.work.send());
    CHECK_THAT(world.work.problem(), Catch::StartsWith("Not sent: the disk is full"));
    world.rounds.failure.clear();
    CHECK(world.work.send());
}
