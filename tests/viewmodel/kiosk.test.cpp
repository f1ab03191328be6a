#include "viewmodel/kiosk.h"

#include "core/language.h"
#include "report/font_coverage.h"
#include "support/kiosk_world.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace std::chrono_literals;
using yardstick::test::answers_of;
using yardstick::test::KioskWorld;
using State = Kiosk::State;

namespace {

KioskSettings with(LeftAnswers left)
{
    KioskSettings settings;
    settings.left_answers = left;
    return settings;
}

KioskSettings with_words()
{
    KioskSettings settings;
    settings.words = "Tell us how it was";
    return settings;
}

} // namespace

TEST_CASE("one tap is a whole response, saved before anything is thanked for", "[viewmodel][kiosk]")
{
    KioskWorld world;
    REQUIRE(world.kiosk->state() == State::asking);
    world.kiosk->choose(4);
    const auto history = world.history();
    REQUIRE(history.size() == 1);
    CHECK(answers_of(history[0]) == Json{{"rating", 5}});
    CHECK(history[0].channel == "kiosk");
    CHECK(history[0].department == "counter");
    CHECK(history[0].site == "main");
    CHECK(history[0].person.empty());
    CHECK(history[0].entered_by.empty());
    CHECK_FALSE(history[0].is_voided);
    CHECK(world.kiosk->state() == State::thanks); // nothing is asked after a 5
    REQUIRE(world.stored("ask").size() == 1);
    CHECK(answers_of(world.stored("ask")[0]) == Json{{"declined", false}, {"bad", false}});
}

TEST_CASE("three seconds after the thank-you the kiosk is back at its start", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.kiosk->choose(4);
    world.pass(2999ms);
    world.kiosk->touch();
    CHECK(world.kiosk->state() == State::thanks);
    world.pass(1ms);
    CHECK(world.kiosk->state() == State::asking);
}

TEST_CASE("a follow-up joins the response of its tap as one revision", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.kiosk->choose(1);
    REQUIRE(world.kiosk->state() == State::follow_up);
    CHECK(world.history().size() == 1);
    world.kiosk->form().session().set("wrong", "Waited");
    world.kiosk->note_answer();
    REQUIRE(world.kiosk->finish_follow_up());
    CHECK(world.kiosk->state() == State::thanks);
    const auto history = world.history();
    REQUIRE(history.size() == 2);
    CHECK(answers_of(history[1]) == Json{{"rating", 2}, {"wrong", "Waited"}});
    CHECK(history[1].reason == "follow-up");
    CHECK(world.stored("ask").size() == 1);
    world.pass(3s);
    world.start();
    CHECK(world.history().size() == 2);
}

TEST_CASE("a follow-up without an answer leaves the tap as it is", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.kiosk->choose(1);
    SECTION("finished") { CHECK(world.kiosk->finish_follow_up()); }
    SECTION("skipped") { world.kiosk->skip_follow_up(); }
    CHECK(world.kiosk->state() == State::thanks);
    CHECK(world.history().size() == 1);
}

TEST_CASE("a follow-up begins on the page that asks more", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.surveys.publish(Survey::read(R"({"id": "visit", "pages": [{"name": "first", "elements": [{"type": "rating", "name": "rating"}]},
        {"name": "empty", "elements": [{"type": "comment", "name": "praise", "visibleIf": "{rating} > 4"}]},
        {"name": "last", "elements": [{"type": "comment", "name": "wrong"}]}]})", "visit.json").value());
    world.start();
    world.kiosk->choose(0);
    REQUIRE(world.kiosk->state() == State::follow_up);
    CHECK(world.kiosk->form().session().form().current_page()->name() == "last");
}

TEST_CASE("a follow-up that is wrong is not saved, and goes on", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.kiosk->choose(3);
    world.kiosk->form().session().set("minutes", 601);
    CHECK_FALSE(world.kiosk->finish_follow_up());
    CHECK(world.kiosk->state() == State::follow_up);
    CHECK(world.kiosk->failure().empty());
    world.kiosk->form().session().set("minutes", 6);
    CHECK(world.kiosk->finish_follow_up());
    CHECK(answers_of(world.history().back()) == Json{{"rating", 4}, {"minutes", 6}});
}

TEST_CASE("who walks away leaves the tap, and the answers after it where they are kept", "[viewmodel][kiosk]")
{
    const auto left = GENERATE(LeftAnswers::kept, LeftAnswers::dropped);
    KioskWorld world(with(left));
    world.kiosk->choose(1);
    world.kiosk->form().session().set("remark", "Cold");
    world.kiosk->form().session().set("minutes", 601); // not valid: it goes
    world.kiosk->note_answer();
    world.pass(29s);
    CHECK(world.kiosk->state() == State::follow_up);
    world.pass(1s);
    CHECK(world.kiosk->state() == State::asking);
    const auto history = world.history();
    if (left == LeftAnswers::dropped) {
        CHECK(history.size() == 1);
    } else {
        REQUIRE(history.size() == 2);
        CHECK(answers_of(history[1]) == Json{{"rating", 2}, {"remark", "Cold"}});
        CHECK(history[1].reason == "follow-up, left unfinished");
    }
}

TEST_CASE("every answer and touch starts the idle time again", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.kiosk->choose(1);
    world.pass(29s);
    world.kiosk->note_answer();
    world.pass(29s);
    world.kiosk->touch();
    world.pass(29s);
    CHECK(world.kiosk->state() == State::follow_up);
}

TEST_CASE("after a power cut nothing is lost and nothing is there twice", "[viewmodel][kiosk]")
{
    const auto left = GENERATE(LeftAnswers::kept, LeftAnswers::dropped);
    KioskWorld world(with(left));
    world.kiosk->choose(1);
    SECTION("right after the tap")
    {
        world.start();
        CHECK(world.history().size() == 1);
    }
    SECTION("a second after an answer")
    {
        world.kiosk->form().session().set("remark", "Cold");
        world.kiosk->note_answer();
        world.pass(1s);
        world.start();
        const bool is_kept = left == LeftAnswers::kept;
        REQUIRE(world.history().size() == (is_kept ? 2 : 1));
        CHECK(answers_of(world.history().back()).contains("remark") == is_kept);
        world.start();
        CHECK(world.history().size() == (is_kept ? 2 : 1));
    }
    SECTION("between the follow-up and what tidies up after it")
    {
        world.kiosk->form().session().set("remark", "Cold");
        world.kiosk->note_answer();
        world.pass(1s);
        world.office.failure = "The disk is full.";
        CHECK(world.kiosk->finish_follow_up());
        world.office.failure.clear();
        world.start();
        CHECK(world.history().size() == 2);
        CHECK(world.history().back().reason == "follow-up");
    }
    CHECK(world.kiosk->state() == State::asking);
    CHECK(world.stored("ask").size() == 1);
}

TEST_CASE("what staff corrected or undid meanwhile stands", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.kiosk->choose(1);
    world.kiosk->form().session().set("remark", "Cold");
    world.kiosk->note_answer();
    world.pass(1s);
    const std::string id = world.history().back().id;
    SECTION("undone") { REQUIRE(world.workspace.intake().void_response(id, "a child", "ada")); }
    SECTION("corrected") { REQUIRE(world.workspace.intake().correct(id, {{"rating", 3}}, "misheard", "ada")); }
    world.start();
    CHECK(world.history().size() == 2);
}

TEST_CASE("what cannot be saved is told, and the screen stays as it is", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.responses.failure = "Not saved: the disk is full.";
    world.kiosk->choose(1);
    CHECK(world.kiosk->state() == State::asking);
    CHECK(world.kiosk->failure() == "the disk is full.");
    world.responses.failure.clear();
    world.kiosk->choose(1);
    CHECK(world.kiosk->failure().empty());
    REQUIRE(world.kiosk->state() == State::follow_up);
    CHECK_FALSE(world.history().back().is_voided); // the second try is no repeat

    world.kiosk->form().session().set("remark", "Cold");
    world.kiosk->note_answer();
    world.responses.failure = "Not saved: the disk is full.";
    CHECK_FALSE(world.kiosk->finish_follow_up());
    CHECK(world.kiosk->failure() == "the disk is full.");
    CHECK(world.kiosk->state() == State::follow_up);
    world.responses.failure.clear();
    CHECK(world.kiosk->finish_follow_up());
    CHECK(answers_of(world.history().back()) == Json{{"rating", 2}, {"remark", "Cold"}});
}

TEST_CASE("a press sooner than the interval is set aside, counted, and can be restored", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.kiosk->choose(4);
    world.pass(3s);
    world.pass(1999ms);
    world.kiosk->choose(0);
    CHECK(world.kiosk->state() == State::thanks); // and nobody is asked for more
    ResponseQuery query;
    query.source = "visit";
    CHECK(world.responses.count(query).counted == 1);
    CHECK(world.responses.count(query).voided == 1);
    CHECK(count_repeat_presses(world.responses, query) == 1);
    CHECK(world.stored("ask").size() == 1);

    world.pass(3s);
    world.pass(2s); // five after the one set aside
    world.kiosk->choose(4);
    CHECK(world.responses.count(query).counted == 2);

    query.voided = Voided::alone;
    REQUIRE(world.workspace.intake().restore(world.responses.latest(query, 1).front().id, "two people", "ada"));
    CHECK(count_repeat_presses(world.responses, query) == 0);
    CHECK(world.stored("visit").size() == 3);
    CHECK(world.stored("ask").size() == 3);
}

TEST_CASE("a clock that was set back sets nothing aside and holds nobody up", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.kiosk->choose(4);
    world.pass(-1h);
    world.pass(3s);
    REQUIRE(world.kiosk->state() == State::asking);
    world.kiosk->choose(4);
    CHECK(world.stored("visit").size() == 2);
}

TEST_CASE("a language is chosen by one tap and gives way to the kiosk's own at the start", "[viewmodel][kiosk]")
{
    KioskSettings settings = with(LeftAnswers::kept);
    settings.language = GENERATE("", "de");
    const std::string own = settings.language.empty() ? "en" : "de";
    KioskWorld world(settings);
    CHECK(world.kiosk->language() == own);
    CHECK(world.kiosk->languages() == std::vector<Option>{{"en", "English"}, {"de", "Deutsch"}, {"ar", "العربية"}});
    world.kiosk->choose_language("ar");
    CHECK(world.kiosk->question() == "كيف كانت خدمتنا اليوم؟");
    CHECK(world.kiosk->choices()[4].words == "راض جدا");
    SECTION("after the thank-you")
    {
        world.kiosk->choose(4);
        world.pass(3s);
    }
    SECTION("after idle time") { world.pass(30s); }
    CHECK(world.kiosk->language() == own);
}

TEST_CASE("a kiosk offers no language that no font here can show", "[viewmodel][kiosk]")
{
    if (fonts_can_show(own_language_name("ff-adlm")))
        SKIP_CASE("this computer has fonts even for Adlam");
    KioskWorld world;
    world.surveys.publish(Survey::read(R"({"id": "visit", "elements": [{"type": "rating", "name": "rating",
        "title": {"default": "And today?", "de": "Und heute?", "ff-adlm": "𞤋𞤲𞥆𞤣𞤫"}}]})", "visit.json").value());
    world.start();
    CHECK(world.kiosk->languages() == std::vector<Option>{{"en", "English"}, {"de", "Deutsch"}});
}

TEST_CASE("a kiosk with words of its own begins with them, and goes back to them", "[viewmodel][kiosk]")
{
    KioskWorld world(with_words());
    REQUIRE(world.kiosk->state() == State::attractor);
    world.kiosk->choose(4);
    CHECK(world.stored("visit").empty());
    world.kiosk->begin();
    REQUIRE(world.kiosk->state() == State::asking);
    SECTION("after idle time") { world.pass(30s); }
    SECTION("after the thank-you")
    {
        world.kiosk->choose(4);
        world.pass(3s);
    }
    CHECK(world.kiosk->state() == State::attractor);
}

TEST_CASE("nothing changes on a kiosk that nobody uses", "[viewmodel][kiosk]")
{
    KioskWorld world;
    const auto scene = world.kiosk->scene();
    for (int i = 0; i < 100; ++i)
        world.pass(10s);
    CHECK(world.kiosk->scene() == scene);
}

TEST_CASE("a newer version is asked once nobody stands there; without a live one the kiosk is closed", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.surveys.publish(Survey::read(R"({"id": "visit", "elements": [{"type": "rating", "name": "rating", "title": "And today?"}]})", "visit.json").value());
    CHECK(world.kiosk->question() == "How was our service today?");
    world.kiosk->choose(4);
    CHECK(world.history().back().source_version == 1); // what was read is what is answered
    world.pass(3s);
    world.pass(1min);
    CHECK(world.kiosk->question() == "And today?");
    world.surveys.move("visit", 2, SurveyState::retired);
    world.pass(1min);
    CHECK(world.kiosk->state() == State::closed);
    world.surveys.publish(Survey::read(test::visit_survey, "visit.json").value());
    world.pass(1min);
    CHECK(world.kiosk->state() == State::asking);
}
