#include "viewmodel/front_desk.h"

#include "support/desk_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using yardstick::test::answers_of;
using yardstick::test::DeskWorld;
using Kind = SaveStatus::Kind;

namespace {

struct OpenDesk : DeskWorld {
    OpenDesk() { front.refresh(); }
    FrontDesk front{workspace, desk};
};

} // namespace

TEST_CASE("a digit chooses a rating and saving stores it", "[viewmodel][desk]")
{
    OpenDesk open;
    CHECK_FALSE(open.front.can_save());
    open.front.entry().type_digit('4');
    open.front.entry().type_comment("Helpful colleague, slow printer");
    REQUIRE(open.front.can_save());
    open.front.save();

    const auto rows = open.stored("after_service");
    REQUIRE(rows.size() == 1);
    CHECK(answers_of(rows[0]) == Json{{"satisfaction", 4}, {"remark", "Helpful colleague, slow printer"}});
    CHECK(rows[0].department == "counter");
    CHECK(rows[0].site == "main");
    CHECK(rows[0].person == "ada");
    CHECK(rows[0].entered_by == "ada");
    CHECK(rows[0].channel == "desk");
    CHECK(open.front.status().kind == Kind::saved);
    CHECK(open.front.last_saved()->rating == "Happy");
    CHECK(open.front.last_saved()->time == "11:00");
}

TEST_CASE("what the desk saves equals what the intake logs", "[viewmodel][desk]")
{
    OpenDesk open;
    open.front.entry().type_digit('4');
    open.front.entry().type_comment("Fine");
    open.front.save();
    Entry entry;
    entry.source = "after_service";
    entry.department = "counter";
    entry.person = "ada";
    entry.entered_by = "ada";
    entry.answers = {{"satisfaction", "4"}, {"remark", "Fine"}};
    REQUIRE(open.workspace.intake().log(entry));

    auto rows = open.stored("after_service");
    REQUIRE(rows.size() == 2);
    rows[1].id = rows[0].id;
    CHECK(rows[0] == rows[1]);
    auto asks = open.stored("ask");
    REQUIRE(asks.size() == 2);
    CHECK(asks[0].answers == asks[1].answers);
}

TEST_CASE("an entry without a comment stores no comment", "[viewmodel][desk]")
{
    OpenDesk open;
    open.front.entry().choose(2);
    open.front.entry().type_comment("  \n");
    open.front.save();
    CHECK(answers_of(open.stored("after_service").at(0)) == Json{{"satisfaction", 3}});
}

TEST_CASE("a saved entry leaves the desk empty for the next one", "[viewmodel][desk]")
{
    OpenDesk open;
    open.front.entry().type_digit('4');
    open.front.entry().type_comment("Fine");
    open.front.save();
    CHECK_FALSE(open.front.has_entry());
    open.front.save();
    CHECK(open.stored("after_service").size() == 1);
}

TEST_CASE("a save that fails keeps the entry and says why", "[viewmodel][desk]")
{
    OpenDesk open;
    open.front.entry().type_digit('2');
    open.front.entry().type_comment("Waited 20 minutes");
    open.responses.failure = GENERATE("The server cannot be reached.", "Not saved: the server cannot be reached.");
    open.front.save();
    CHECK(open.front.status().kind == Kind::not_saved);
    CHECK(open.front.status().why == "the server cannot be reached");
    CHECK(open.front.entry().chosen() == 1);
    CHECK(open.front.entry().comment() == "Waited 20 minutes");
    CHECK_FALSE(open.front.last_saved());
    CHECK(open.front.unanswered().empty());

    open.responses.failure.clear();
    open.front.save();
    CHECK(open.front.status().kind == Kind::saved);
    CHECK(answers_of(open.stored("after_service").at(0))["remark"] == "Waited 20 minutes");
}

TEST_CASE("a customer who declined is one ask and no answer", "[viewmodel][desk]")
{
    OpenDesk open;
    open.front.log_declined();
    CHECK(open.stored("after_service").empty());
    const auto asks = open.stored("ask");
    REQUIRE(asks.size() == 1);
    CHECK(answers_of(asks[0]) == Json{{"declined", true}});
    CHECK(asks[0].person == "ada");
    CHECK(open.front.last_saved()->is_declined);
}

TEST_CASE("declining leaves an entry in the making as it is", "[viewmodel][desk]")
{
    OpenDesk open;
    open.front.entry().type_digit('4');
    open.front.log_declined();
    CHECK(open.front.entry().chosen() == 3);
}

TEST_CASE("undo takes the entry out of the count and leaves it in the history", "[viewmodel][desk]")
{
    OpenDesk open;
    open.front.entry().type_digit('4');
    open.front.save();
    const std::string id = open.front.last_saved()->id;
    REQUIRE(open.front.can_undo());
    open.front.undo();

    CHECK(open.stored("after_service").empty());
    CHECK(open.stored("ask").empty());
    const auto history = open.responses.history(id);
    REQUIRE(history.size() == 2);
    CHECK(history[1].is_voided);
    CHECK(history[1].reason == "undone at the desk");
    CHECK(history[1].entered_by == "ada");
    CHECK(open.front.status().kind == Kind::undone);
    CHECK_FALSE(open.front.can_undo());
    CHECK(open.front.day().answers == 0);
    REQUIRE(open.front.day().last.size() == 1);
    CHECK(open.front.day().last[0].is_voided);
}

TEST_CASE("undo is offered for a minute", "[viewmodel][desk]")
{
    OpenDesk open;
    open.front.entry().type_digit('4');
    open.front.save();
    open.clock.advance(std::chrono::seconds(60));
    CHECK(open.front.can_undo());
    open.clock.advance(std::chrono::milliseconds(1));
    CHECK_FALSE(open.front.can_undo());
    open.front.undo();
    CHECK(open.stored("after_service").size() == 1);
}

TEST_CASE("an undo that fails can be tried again", "[viewmodel][desk]")
{
    OpenDesk open;
    open.front.entry().type_digit('4');
    open.front.save();
    open.responses.failure = "The disk is full.";
    open.front.undo();
    CHECK(open.front.status().kind == Kind::not_saved);
    CHECK(open.front.can_undo());
    open.responses.failure.clear();
    open.front.undo();
    CHECK(open.stored("after_service").empty());
}

TEST_CASE("a bad rating asks at once what was done", "[viewmodel][desk]")
{
    OpenDesk open;
    const char digit = GENERATE('1', '2');
    open.front.entry().type_digit(digit);
    open.front.save();
    REQUIRE(open.front.unanswered().size() == 1);
    CHECK(answers_of(open.stored("ask").at(0)) == Json{{"declined", false}, {"bad", true}, {"recovered", false}});

    SECTION("and keeps the note with the rating")
    {
        open.front.keep_recovery("Printed it for her");
        CHECK(open.front.unanswered().empty());
        const Json ask = answers_of(open.stored("ask").at(0));
        CHECK(ask["recovered"] == true);
        CHECK(ask["note"] == "Printed it for her");
        CHECK(open.front.day().last.at(0).has_recovery_note);
    }
    SECTION("and an empty note says that nothing could be done")
    {
        open.front.keep_recovery("");
        CHECK(open.front.unanswered().empty());
        CHECK(answers_of(open.stored("ask").at(0))["recovered"] == false);
    }
    SECTION("and asks no more when the rating is undone")
    {
        open.front.undo();
        CHECK(open.front.unanswered().empty());
    }
    SECTION("and asks on while the note cannot be kept")
    {
        open.responses.failure = "The disk is full.";
        open.front.keep_recovery("Printed it for her");
        CHECK(open.front.unanswered().size() == 1);
        CHECK(open.front.status().why == "the disk is full");
    }
    SECTION("and a second bad rating does not push out the first")
    {
        open.clock.advance(std::chrono::minutes(1));
        open.front.entry().type_digit('1');
        open.front.save();
        CHECK(open.front.unanswered().size() == 2);
        open.front.keep_recovery("Called back");
        REQUIRE(open.front.unanswered().size() == 1);
        CHECK(open.front.unanswered().front().time == "11:00");
    }
}

TEST_CASE("a rating that is not bad asks nothing", "[viewmodel][desk]")
{
    OpenDesk open;
    open.front.entry().type_digit(GENERATE('3', '4', '5'));
    open.front.save();
    CHECK(open.front.unanswered().empty());
}

TEST_CASE("ten is typed 1, then 0", "[viewmodel][desk]")
{
    OpenDesk open;
    open.desk.choose_survey("recommendation");
    open.front.refresh();
    open.front.entry().type_digit('1');
    open.front.entry().type_digit('0');
    open.front.save();
    CHECK(answers_of(open.stored("recommendation").at(0)) == Json{{"likely", 10}});
}

TEST_CASE("zero is an answer", "[viewmodel][desk]")
{
    OpenDesk open;
    open.desk.choose_survey("recommendation");
    open.front.refresh();
    open.front.entry().type_digit('0');
    REQUIRE(open.front.can_save());
    open.front.save();
    CHECK(answers_of(open.stored("recommendation").at(0)) == Json{{"likely", 0}});
}

TEST_CASE("1, a comment, then 0 is zero", "[viewmodel][desk]")
{
    OpenDesk open;
    open.desk.choose_survey("recommendation");
    open.front.refresh();
    open.front.entry().type_digit('1');
    open.front.entry().type_comment("");
    open.front.entry().type_digit('0');
    CHECK(open.front.entry().chosen() == 0);
}

TEST_CASE("words at the ends of a scale stand with its first and last choice", "[viewmodel][desk]")
{
    OpenDesk open;
    open.desk.choose_survey("recommendation");
    open.front.refresh();
    CHECK(open.front.entry().ratings().front().text == "0 · Not at all");
    CHECK(open.front.entry().ratings().front().words == "Not at all");
    CHECK(open.front.entry().ratings()[5].text == "5");
    CHECK(open.front.entry().ratings().back().text == "10 · Very likely");
    CHECK_FALSE(open.front.entry().asks_comment());
}

TEST_CASE("figures read anew leave the entry in the making alone", "[viewmodel][desk]")
{
    OpenDesk open;
    open.front.entry().type_digit('4');
    open.front.entry().type_comment("Half a sen");
    open.front.refresh();
    CHECK(open.front.entry().chosen() == 3);
    CHECK(open.front.entry().comment() == "Half a sen");
}

TEST_CASE("another survey begins another entry", "[viewmodel][desk]")
{
    OpenDesk open;
    open.front.entry().type_digit('4');
    open.desk.choose_survey("recommendation");
    open.front.refresh();
    CHECK_FALSE(open.front.has_entry());
}

TEST_CASE("who is signed on is who gets the next entry", "[viewmodel][desk]")
{
    OpenDesk open;
    open.desk.choose_person("ben");
    open.front.entry().type_digit('4');
    open.front.save();
    CHECK(open.stored("after_service").at(0).person == "ben");
}

TEST_CASE("a desk in an empty workspace says what is missing", "[viewmodel][desk]")
{
    DeskWorld empty(DeskWorld::Filled::no);
    FrontDesk front(empty.workspace, empty.desk);
    front.refresh();
    CHECK(front.obstacle() == "There is no department yet. Add one on the Office page.");
    CHECK_FALSE(front.can_save());
    front.entry().type_digit('4');
    front.save();
    front.log_declined();
    CHECK(empty.stored("").empty());
}
