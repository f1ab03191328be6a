#include "survey/response_intake.h"

#include "survey/session/form_session.h"
#include "support/hand_set_clock.h"
#include "support/memory_stores.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

struct IntakeWorld {
    test::HandSetClock clock{"2026-01-15T23:30:00Z"};
    test::MemoryOfficeStore office_store;
    test::MemorySurveyStore surveys;
    test::MemoryResponseStore responses{office_store};
    Office office{office_store};
    UuidGenerator ids{clock};
    ResponseIntake intake{clock, ids, office, surveys, responses};

    IntakeWorld()
    {
        const Day from = parse_day("2020-01-01").value();
        REQUIRE(office.save(Department{"desk", "The desk"}, from));
        REQUIRE(office.save(Site{"main", "Main", "Europe/Berlin", ""}, from));
        REQUIRE(office.save(Person{"ann", "Ann", "desk", "", true}, from));
        surveys.publish(Survey::read(R"({"id": "csat", "elements": [{"type": "rating", "name": "rating"}, {"type": "comment", "name": "comment"}]})", "csat.json").value());
    }

    Entry entry(const Json& answers) const
    {
        Entry result;
        result.source = "csat";
        result.department = "desk";
        result.person = "ann";
        result.entered_by = "ann";
        result.answers = answers;
        return result;
    }

    Json ask_of(const std::string& id) const { return Json::parse(responses.belonging_to(id).at(0).answers); }
};

} // namespace

TEST_CASE("a response is dated by the wall clock of its site and brings its ask with it", "[survey]")
{
    IntakeWorld world;
    const Response saved = world.intake.log(world.entry({{"rating", 4}})).value();
    CHECK(to_text(saved.day) == "2026-01-16"); // half past midnight in Berlin
    CHECK(saved.site == "main");
    CHECK(saved.entered_at == saved.occurred_at);
    CHECK(world.ask_of(saved.id) == Json{{"declined", false}, {"bad", false}});
    CHECK(world.responses.all().size() == 2);
}

TEST_CASE("a bad rating asks for recovery, which is noted once something was done", "[survey]")
{
    IntakeWorld world;
    const Response saved = world.intake.log(world.entry({{"rating", 2}})).value();
    CHECK(world.ask_of(saved.id) == Json{{"declined", false}, {"bad", true}, {"recovered", false}});
    REQUIRE(world.intake.note_recovery(saved.id, true, "waived the fee", "ann"));
    CHECK(world.ask_of(saved.id) == Json{{"declined", false}, {"bad", true}, {"recovered", true}, {"note", "waived the fee"}});

    const Response good = world.intake.log(world.entry({{"rating", 5}})).value();
    CHECK(world.intake.note_recovery(good.id, true, "", "ann").error().found == "one that was not bad");
}

TEST_CASE("a correction that is no longer bad takes the recovery back", "[survey]")
{
    IntakeWorld world;
    const Response saved = world.intake.log(world.entry({{"rating", 1}, {"comment", "oh"}})).value();
    REQUIRE(world.intake.correct(saved.id, {{"rating", 5}}, "wrong key", "ann"));
    CHECK(Json::parse(world.responses.find(saved.id)->answers) == Json{{"rating", 5}, {"comment", "oh"}});
    CHECK(world.ask_of(saved.id) == Json{{"declined", false}, {"bad", false}});
    CHECK(world.intake.correct(saved.id, {{"rating", 9}}, "wrong key", "ann").error().what == "question rating");
    CHECK(world.intake.correct(saved.id, {{"rating", 4}}, "", "ann").error().expected == "a reason");
}

TEST_CASE("an undone response takes its ask with it, stays in the history and cannot be undone twice", "[survey]")
{
    IntakeWorld world;
    const Response saved = world.intake.log(world.entry({{"rating", 4}})).value();
    REQUIRE(world.intake.void_response(saved.id, "undone", "ann"));
    CHECK(world.responses.find(saved.id)->is_voided);
    CHECK(world.responses.count({}).counted == 0);
    CHECK(world.responses.count({}).voided == 2);
    CHECK(world.responses.history(saved.id).size() == 2);
    CHECK(world.intake.void_response(saved.id, "undone", "ann").error().found == "a voided one");
}

TEST_CASE("someone who was asked and declined leaves an ask alone", "[survey]")
{
    IntakeWorld world;
    Entry entry = world.entry({{"declined", true}});
    entry.source = "ask";
    const Response saved = world.intake.log(entry).value();
    CHECK(saved.source == "ask");
    CHECK(world.responses.all().size() == 1);
}

TEST_CASE("what is offered from today on is offered where it is already today", "[survey]")
{
    IntakeWorld world; // 23:30 on the 15th in UTC, the 16th in Berlin
    REQUIRE(world.office.save(Department{"new", "The new desk"}, parse_day("2026-01-16").value()));
    REQUIRE(world.office.save(Department{"later", "The later desk"}, parse_day("2026-01-17").value()));
    Entry entry = world.entry({{"rating", 4}});
    entry.department = "new";
    CHECK(world.intake.log(entry));
    entry.department = "later";
    CHECK_FALSE(world.intake.log(entry));
}

TEST_CASE("nothing is saved when the rules say no", "[survey]")
{
    IntakeWorld world;
    Entry late = world.entry({{"rating", 4}});
    late.at = world.clock.now() - std::chrono::hours{30};
    CHECK(world.intake.log(late).error().expected == "a reason");
    late.reason = "paper";
    late.at = world.clock.now() + std::chrono::hours{1};
    CHECK(world.intake.log(late).error().what == "time");
    CHECK(world.intake.log(world.entry(Json::object())).error().found == "none");
    REQUIRE(world.office.save(Site{"second", "Second", "Etc/UTC", ""}, parse_day("2026-01-01").value()));
    CHECK(world.intake.log(world.entry({{"rating", 4}})).error().text() == "site, expected one of main, second, found none named");
    CHECK(world.responses.all().empty());
}

TEST_CASE("only a live version takes responses, and a correction is held against the version that was answered", "[survey]")
{
    IntakeWorld world;
    const Response saved = world.intake.log(world.entry({{"rating", 4}})).value();
    world.surveys.publish(Survey::read(R"({"id": "csat", "elements": [{"type": "rating", "name": "stars", "rateMax": 3}]})", "csat.json").value());
    CHECK_FALSE(world.intake.log(world.entry({{"rating", 4}})));
    CHECK(world.intake.log(world.entry({{"stars", 3}})).value().source_version == 2);
    const Response corrected = world.intake.correct(saved.id, {{"rating", 5}}, "wrong key", "ann").value();
    CHECK(corrected.source_version == 1);
    CHECK(Json::parse(corrected.answers) == Json{{"rating", 5}});

    world.surveys.move("csat", 2, SurveyState::retired);
    CHECK(world.intake.log(world.entry({{"stars", 3}})).error().text() ==
          "survey csat, expected a live version, found version 1 retired, version 2 retired");
}

TEST_CASE("the answers of a completed form stand as they are: a default that was taken away does not come back", "[survey]")
{
    IntakeWorld world;
    const Survey survey = Survey::read(R"({"id": "csat", "elements": [{"type": "rating", "name": "rating"}, {"type": "text", "name": "place", "defaultValue": "counter"}]})", "csat.json").value();
    world.surveys.publish(survey);
    FormSession form(std::make_shared<session::FormPlan>(survey.definition()), world.clock.now(), TimeZone::utc());
    form.set("rating", 4);
    form.set("place", nullptr);
    REQUIRE(form.complete());

    Entry entry = world.entry(form.answers());
    entry.answers_from = AnswersFrom::form;
    CHECK(Json::parse(world.intake.log(entry).value().answers) == Json{{"rating", 4}});
    entry.answers_from = AnswersFrom::person;
    CHECK(Json::parse(world.intake.log(entry).value().answers) == Json{{"place", "counter"}, {"rating", 4}});

    entry.answers_from = AnswersFrom::form;
    entry.answers = Json::object();
    CHECK(world.intake.log(entry).error().text() == "response to csat, expected at least one answer, found none");
}

TEST_CASE("a form whose answers could not be saved is opened again and goes on", "[survey]")
{
    const Survey survey = Survey::read(R"({"id": "csat", "pages": [{"elements": [{"type": "rating", "name": "rating"}]},
        {"elements": [{"type": "comment", "name": "why"}]}]})", "csat.json").value();
    FormSession form(std::make_shared<session::FormPlan>(survey.definition()), Instant{}, TimeZone::utc());
    form.set("rating", 4);
    REQUIRE(form.next());
    REQUIRE(form.complete());
    form.reopen();
    CHECK(form.state() == session::FormState::running);
    CHECK(form.form().current_page() == form.form().pages().back().get());
    CHECK(form.answers() == Json{{"rating", 4}});
    form.set("why", "the printer");
    REQUIRE(form.complete());
    CHECK(form.answers() == Json{{"rating", 4}, {"why", "the printer"}});
}

TEST_CASE("an entry that is set aside is kept with its ask, counts nowhere, and counts once it is restored", "[survey]")
{
    IntakeWorld world;
    Entry entry = world.entry({{"rating", 1}});
    entry.set_aside = "repeat press";
    const Response response = world.intake.log(entry).value();
    CHECK(response.is_voided);
    CHECK(world.responses.find(response.id)->reason == "repeat press");
    REQUIRE(world.responses.belonging_to(response.id).size() == 1);
    CHECK(world.responses.belonging_to(response.id)[0].is_voided);
    CHECK(world.responses.count({}).counted == 0);

    CHECK(world.intake.restore(response.id, "", "ann").error().text() == "restoring of response " + response.id + ", expected a reason, found none");
    REQUIRE(world.intake.restore(response.id, "two people stood there", "ann"));
    CHECK(world.responses.count({}).counted == 2);
    CHECK(world.responses.count({}).voided == 0);
    CHECK(world.responses.history(response.id).back().reason == "two people stood there");
    CHECK(world.intake.restore(response.id, "again", "ann").error().text() == "response " + response.id + ", expected a voided one, found one that counts");
}

TEST_CASE("a correction from a form says what all the answers are", "[survey]")
{
    IntakeWorld world;
    world.surveys.publish(Survey::read(R"({"id": "csat", "elements": [{"type": "rating", "name": "rating"},
        {"type": "comment", "name": "why"}, {"type": "comment", "name": "who"}]})", "csat.json").value());
    const Response response = world.intake.log(world.entry({{"rating", 1}, {"why", "slow"}})).value();
    const auto answers = [&] { return Json::parse(world.responses.find(response.id)->answers); };
    REQUIRE(world.intake.correct(response.id, {{"who", "at the door"}}, "asked", "ann"));
    CHECK(answers() == Json{{"rating", 1}, {"why", "slow"}, {"who", "at the door"}});
    REQUIRE(world.intake.correct(response.id, {{"rating", 5}, {"who", "at the door"}}, "asked again", "ann", AnswersFrom::form));
    CHECK(answers() == Json{{"rating", 5}, {"who", "at the door"}});
    CHECK(Json::parse(world.responses.belonging_to(response.id)[0].answers) == Json{{"declined", false}, {"bad", false}});
}
