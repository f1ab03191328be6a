#include "survey/rounds.h"

#include "survey/response_intake.h"
#include "survey/round_promise.h"
#include "survey/round_token.h"
#include "support/hand_set_clock.h"
#include "support/memory_stores.h"

#include <catch2/catch.hpp>

#include <set>

using namespace yardstick;

namespace {

/// Berlin, half past midnight of 16 January on the wall; a team of three, and somebody who is not in it.
struct RoundWorld {
    test::HandSetClock clock{"2026-01-15T23:30:00Z"};
    test::MemoryOfficeStore office_store;
    test::MemorySurveyStore surveys;
    test::MemoryResponseStore responses{office_store};
    test::MemoryRoundStore store{responses};
    Office office{office_store};
    Rounds rounds{clock, office, surveys, store};

    RoundWorld()
    {
        const Day from = parse_day("2020-01-01").value();
        REQUIRE(office.save(Department{"office", "Office"}, from));
        REQUIRE(office.save(Site{"main", "Main", "Europe/Berlin", ""}, from));
        REQUIRE(office.save(Team{"sales", "Sales", "office"}, from));
        REQUIRE(office.save(Team{"empty", "Empty", "office"}, from));
        for (const char* id : {"ann", "bo", "cy"})
            REQUIRE(office.save(Person{id, id, "office", "sales", true}, from));
        REQUIRE(office.save(Person{"dan", "dan", "office", "", true}, from));
        publish(R"({"id": "pulse", "audience": "staff", "elements": [{"type": "rating", "name": "mood"}]})");
        publish(R"({"id": "csat", "elements": [{"type": "rating", "name": "rating"}]})");
    }

    void publish(const char* json) { surveys.publish(Survey::read(json, "survey.json").value()); }
    Result<Round> open(const char* survey = "pulse", const char* team = "sales", const char* closes = "2026-01-31")
    {
        return rounds.open(survey, team, "", parse_day(closes).value());
    }
};

std::string reason(const Result<Round>& refused) { return refused ? "no problem" : refused.error().text(); }

} // namespace

TEST_CASE("a round asks a team that has members, of a staff survey that is live, until a day to come", "[survey]")
{
    RoundWorld world;
    CHECK(reason(world.open("csat")) == "round of survey csat, expected a survey whose audience is staff, found one that customers answer");
    CHECK(reason(world.open("puls")).find("survey, expected one of csat, pulse") == 0);
    CHECK(reason(world.open("pulse", "sail")) == "team, expected one of empty, sales, found \"sail\"");
    CHECK(reason(world.open("pulse", "empty")).find("team empty, expected at least one member") == 0);
    CHECK(reason(world.open("pulse", "sales", "2026-01-15")) == "last day of the round, expected today, 2026-01-16, or later, found 2026-01-15");
    const Round round = world.open("pulse", "sales", "2026-01-16").value();
    CHECK(round.id == "pulse_sales_1");
    CHECK(round.thresholds == Thresholds{5, 10});
    CHECK(world.open()->id == "pulse_sales_2");
}

TEST_CASE("every member gets a token once, and answers once with it", "[survey]")
{
    RoundWorld world;
    const std::string id = world.open()->id;
    const auto tokens = world.rounds.issue_tokens(id).value();
    REQUIRE(tokens.size() == 3);
    CHECK(tokens.front().person.id == "ann");
    CHECK(world.rounds.issue_tokens(id).error().text() ==
          "tokens of round pulse_sales_1, expected to be given out once, found 3 that were given out before; only their hashes are kept");

    CHECK(reason(world.rounds.answer("pulse", "0000-0000-0000-0000-0000", {{"mood", 4}})) ==
          "token, expected one that was given out for a round of pulse, found another");
    CHECK(reason(world.rounds.answer("csat", tokens[0].token, {{"rating", 4}})).find("token, expected one that was given out for a round of csat") == 0);
    CHECK(reason(world.rounds.answer("pulse", tokens[0].token, {{"mood", 6}})).find("question mood") == 0);
    CHECK(world.rounds.answer("pulse", tokens[0].token, {{"mood", 4}})); // what was refused did not use it up
    CHECK(reason(world.rounds.answer("pulse", tokens[0].token, {{"mood", 5}})) ==
          "token, expected one that was not used yet: everybody answers once, found a used one");
    CHECK(world.responses.all().empty());

    world.clock.set("2026-01-31T22:59:00Z");
    CHECK(world.rounds.answer("pulse", tokens[1].token, {{"mood", 5}}));
    world.clock.set("2026-01-31T23:00:00Z"); // the first of February in Berlin
    CHECK(reason(world.rounds.answer("pulse", tokens[2].token, {{"mood", 5}})) ==
          "round pulse_sales_1, expected to be answered until 2026-01-31, found a later day");
}

TEST_CASE("closing a round makes its answers responses of that day, with the round instead of a person and a time", "[survey]")
{
    RoundWorld world;
    const std::string id = world.open()->id;
    const auto tokens = world.rounds.issue_tokens(id).value();
    REQUIRE(world.rounds.answer("pulse", tokens[1].token, {{"mood", 4}}));
    world.clock.set("2026-01-20T15:45:12Z");
    const Round closed = world.rounds.close(id).value();
    CHECK(to_text(*closed.closed) == "2026-01-20");
    CHECK(closed.answered == 1);
    const Response response = world.responses.all().at(0);
    CHECK(response.id[14] == '4');
    CHECK(response.round == id);
    CHECK(response.department == "office");
    CHECK((response.person + response.entered_by).empty());
    CHECK(to_text(response.day) == "2026-01-20");
    CHECK(to_text(response.occurred_at) == "2026-01-19T23:00:00.000Z"); // when the day begins in Berlin
    CHECK(response.entered_at == response.occurred_at);

    CHECK(reason(world.rounds.close(id)) == "round pulse_sales_1, expected an open one, found closed on 2026-01-20");
    CHECK(reason(world.rounds.answer("pulse", tokens[0].token, {{"mood", 5}})) == "round pulse_sales_1, expected to be open, found closed on 2026-01-20");
    CHECK_FALSE(world.rounds.issue_tokens(id));
}

TEST_CASE("a round whose last day is over is closed as of that day, and not before", "[survey]")
{
    RoundWorld world;
    const Round round = world.open("pulse", "sales", "2026-01-17").value();
    const std::string token = world.rounds.issue_tokens(round.id)->front().token;
    REQUIRE(world.rounds.answer("pulse", token, {{"mood", 4}}));
    world.clock.set("2026-01-17T22:30:00Z"); // half past eleven in the evening in Berlin
    world.rounds.close_due();
    CHECK_FALSE(world.rounds.find(round.id)->closed);
    world.clock.set("2026-01-17T23:30:00Z");
    world.rounds.close_due();
    CHECK(world.rounds.find(round.id)->closed == parse_day("2026-01-17"));
    ResponseQuery query;
    query.source = "pulse";
    CHECK(world.responses.latest(query, 9).front().day == parse_day("2026-01-17"));
}

TEST_CASE("staff answer with a token alone, and what they answered stands", "[survey]")
{
    RoundWorld world;
    UuidGenerator ids{world.clock};
    ResponseIntake intake{world.clock, ids, world.office, world.surveys, world.responses};
    Entry entry;
    entry.source = "pulse";
    entry.department = "office";
    entry.answers = {{"mood", 4}};
    CHECK(intake.log(entry).error().text() == "response to pulse, which staff answer, expected the token of an open round (--token), found none");

    const std::string id = world.open()->id;
    REQUIRE(world.rounds.answer("pulse", world.rounds.issue_tokens(id)->front().token, {{"mood", 4}}));
    REQUIRE(world.rounds.close(id));
    const std::string response = world.responses.all().at(0).id;
    CHECK(intake.void_response(response, "why not", "ann").error().text() ==
          "response " + response + ", expected one of a customer, found one of round pulse_sales_1, which stands as it was given");
    CHECK_FALSE(intake.correct(response, {{"mood", 1}}, "why not", "ann"));
}

TEST_CASE("a round goes on asking the version that it was opened with", "[survey]")
{
    RoundWorld world;
    const std::string id = world.open()->id;
    const auto tokens = world.rounds.issue_tokens(id).value();
    world.publish(R"({"id": "pulse", "audience": "staff", "elements": [{"type": "rating", "name": "temper", "rateMax": 3}]})");
    CHECK(world.rounds.answer("pulse", tokens[0].token, {{"mood", 5}}));
    REQUIRE(world.rounds.close(id));
    CHECK(world.responses.all().at(0).source_version == 1);
    CHECK(world.open()->survey_version == 2);
}

TEST_CASE("thresholds are raised for every round and lowered for later ones alone", "[survey]")
{
    RoundWorld world;
    const std::string first = world.open()->id;
    CHECK(world.rounds.set_thresholds({2, 10}).error().text() == "threshold, expected 3 people or more, found 2");
    CHECK(world.rounds.set_thresholds({6, 5}).error().text() == "threshold of comments, expected not lower than that of figures, 6, found 5");
    REQUIRE(world.rounds.set_thresholds({7, 12}));
    CHECK(world.store.find(first)->thresholds == Thresholds{7, 12});
    REQUIRE(world.rounds.set_thresholds({4, 8}));
    CHECK(world.store.find(first)->thresholds == Thresholds{7, 12});
    CHECK(world.open()->thresholds == Thresholds{4, 8});
}

TEST_CASE("a token is read aloud without mistakes, and its hash is no secret's neighbour", "[survey]")
{
    std::set<std::string> tokens;
    for (int i = 0; i < 1000; ++i) {
        const std::string token = make_round_token();
        REQUIRE(token.size() == 24);
        REQUIRE(token.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ-") == std::string::npos);
        tokens.insert(token);
    }
    CHECK(tokens.size() == 1000);
    CHECK(round_token_hash("1O1l-abcd") == round_token_hash(" 1011 ABCD"));
    // BLAKE2b-256 of "A": b2sum -l 256
    CHECK(round_token_hash("a") == "a3a0081351bb785d0758ddf68076a95ffd3f10b88bbc9911e9fea4d793c06414");
}

TEST_CASE("the promise says the very limits that the round keeps", "[survey]")
{
    RoundFacts facts;
    facts.round.closes = parse_day("2026-01-31").value();
    facts.round.thresholds = {6, 11};
    facts.survey_title = "Pulse";
    facts.team_name = "Sales";
    facts.team_size = 8;
    const std::string plain = round_promise(facts);
    CHECK_THAT(plain, Catch::Contains("\"Pulse\", team Sales, open until 2026-01-31"));
    CHECK_THAT(plain, Catch::Contains("without your name, without a time"));
    CHECK_THAT(plain, Catch::Contains("whoever may open the workspace on this computer sees figures of at least 6 people"));
    CHECK_THAT(plain, !Catch::Contains("word for word") && !Catch::Contains("no figure of it alone"));

    facts.is_shared = true;
    facts.asks_for_words = true;
    facts.team_size = 5;
    const std::string small = round_promise(facts);
    CHECK_THAT(small, Catch::Contains("all who may open the office's workspace see figures of at least 6"));
    CHECK_THAT(small, Catch::Contains("Your team has 5 members: no figure of it alone will be shown."));
    CHECK_THAT(small, Catch::Contains("word for word when at least 11 people"));
}
