#include "viewmodel/front_desk.h"

#include "support/desk_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using yardstick::test::answers_of;
using yardstick::test::DeskWorld;
using Kind = SaveStatus::Kind;

namespace {

const char* const visit_survey = R"({
  "id": "visit", "title": "Your visit",
  "elements": [
    {"type": "rating", "name": "satisfaction", "isRequired": true},
    {"type": "text", "name": "missing", "title": "What was missing?", "visibleIf": "{satisfaction} <= 2", "isRequired": true},
    {"type": "comment", "name": "remark"},
    {"type": "radiogroup", "name": "topic", "choices": ["loan", "print"]}]
})";

struct VisitDesk : DeskWorld {
    VisitDesk()
    {
        surveys.publish(Survey::read(visit_survey, "survey.json").value());
        front.refresh();
    }

    void ask(const std::string& survey)
    {
        desk.choose_survey(survey);
        front.refresh();
    }
    void rate(char digit, const std::string& comment = {})
    {
        front.entry().type_digit(digit);
        if (!comment.empty())
            front.entry().type_comment(comment);
        front.save();
        clock.advance(std::chrono::minutes(1));
    }

    FrontDesk front{workspace, desk};
};

} // namespace

// Surveys with more to ask

TEST_CASE("an entry is saved when everything that is asked now is answered", "[viewmodel][desk]")
{
    VisitDesk open;
    open.ask("visit");
    open.front.entry().type_digit('2');
    open.front.save();
    CHECK(open.front.status().kind == Kind::incomplete);
    CHECK(open.stored("visit").empty());
    open.front.entry().session().set("missing", "A chair");
    open.front.entry().notice_change();
    open.front.save();
    CHECK(open.front.status().kind == Kind::saved);
    CHECK(answers_of(open.stored("visit").at(0)) == Json{{"satisfaction", 2}, {"missing", "A chair"}});
    CHECK_FALSE(open.front.has_entry());
}

TEST_CASE("a form that could not be saved goes on with its answers", "[viewmodel][desk]")
{
    VisitDesk open;
    open.ask("visit");
    open.front.entry().type_digit('2');
    open.front.entry().session().set("missing", "A chair");
    open.responses.failure = "The disk is full.";
    open.front.save();
    CHECK(open.front.status().why == "the disk is full");
    open.front.entry().session().set("missing", "Two chairs");
    open.responses.failure.clear();
    open.front.save();
    CHECK(answers_of(open.stored("visit").at(0))["missing"] == "Two chairs");
}

TEST_CASE("an entry of a version that was replaced meanwhile is saved as of that version", "[viewmodel][desk]")
{
    VisitDesk open;
    open.ask("visit");
    open.front.entry().type_digit('4');
    open.surveys.publish(Survey::read(R"({"id": "visit", "title": "Your visit", "elements": [{"type": "rating", "name": "score"}]})", "survey.json").value());
    open.front.refresh();
    open.front.save();
    CHECK(open.stored("visit").at(0).source_version == 1);
    open.front.entry().type_digit('4');
    open.front.save();
    CHECK(open.stored("visit").at(1).source_version == 2);
}

// Back-dated entries

TEST_CASE("a back-dated entry keeps when it happened, when it was written down, and why", "[viewmodel][desk]")
{
    VisitDesk open;
    open.front.entry().type_digit('4');
    open.front.back_date();
    open.front.type_when("yesterday 14:30");
    open.front.type_reason("The network was down");
    open.front.save();
    REQUIRE(open.front.status().kind == Kind::saved);
    const Response saved = open.stored("after_service").at(0);
    CHECK(to_text(saved.occurred_at) == "2026-01-14T13:30:00.000Z");
    CHECK(saved.entered_at == open.clock.now());
    CHECK(to_text(saved.day) == "2026-01-14");
    CHECK(saved.reason == "The network was down");
    CHECK(open.front.last_saved()->time == "yesterday 14:30");
    CHECK_FALSE(open.front.back_dating());
    REQUIRE(open.front.day().last.size() == 1);
    CHECK(open.front.day().last[0].time == "yesterday 14:30");
    CHECK(open.front.day().last[0].entered == "11:00");
}

TEST_CASE("a back-dated entry needs a time that has been, and a reason", "[viewmodel][desk]")
{
    VisitDesk open;
    open.front.entry().type_digit('4');
    open.front.back_date();
    open.front.type_when("11:01");
    open.front.save();
    CHECK(open.front.status().kind == Kind::incomplete);
    CHECK(open.front.back_dating()->when_problem.find("not later than now") != std::string::npos);
    CHECK(open.front.back_dating()->reason_problem == "A reason is needed.");
    CHECK(open.stored("after_service").empty());
    open.front.type_when("10:30");
    open.front.type_reason(" ");
    CHECK(open.front.back_dating()->when_problem.empty());
    open.front.save();
    CHECK(open.stored("after_service").empty());
    open.front.date_now();
    open.front.save();
    CHECK(open.stored("after_service").at(0).reason.empty());
}

TEST_CASE("a customer who declined yesterday is noted for yesterday", "[viewmodel][desk]")
{
    VisitDesk open;
    open.front.back_date();
    open.front.type_when("yesterday 14:30");
    open.front.type_reason("Forgotten");
    open.front.log_declined();
    CHECK(to_text(open.stored("ask").at(0).day) == "2026-01-14");
    CHECK_FALSE(open.front.back_dating());
}

// Kept for later

TEST_CASE("an entry that is left for another survey waits, and is completed once", "[viewmodel][desk]")
{
    VisitDesk open;
    open.ask("visit");
    open.front.entry().type_digit('1');
    open.ask("after_service");
    CHECK_FALSE(open.front.has_entry());
    REQUIRE(open.front.waiting().size() == 1);
    CHECK(open.front.waiting()[0].begun == "11:00");
    CHECK(open.stored("visit").empty());

    open.clock.advance(std::chrono::minutes(5));
    open.front.resume(open.front.waiting()[0].id);
    CHECK(open.front.waiting().empty());
    CHECK(open.front.entry().chosen() == 0);
    open.front.save();
    CHECK(open.front.status().kind == Kind::incomplete);
    open.front.entry().session().set("missing", "A chair");
    open.front.save();
    REQUIRE(open.stored("visit").size() == 1);
    CHECK(answers_of(open.stored("visit")[0]) == Json{{"satisfaction", 1}, {"missing", "A chair"}});
    CHECK(open.partials.entries().empty());
    CHECK(open.front.entry().survey()->id() == "after_service");
    CHECK(open.front.last_saved()->time == "11:00");
}

TEST_CASE("an entry is kept for later on request", "[viewmodel][desk]")
{
    VisitDesk open;
    CHECK_FALSE(open.front.can_keep());
    open.front.entry().type_comment("Half a sen");
    REQUIRE(open.front.can_keep());
    CHECK(open.front.keep_for_later());
    CHECK(open.front.status().kind == Kind::kept);
    CHECK_FALSE(open.front.has_entry());

    SECTION("and goes on as often as needed")
    {
        const std::string id = open.front.waiting().at(0).id;
        open.front.resume(id);
        open.front.entry().type_comment("");
        open.front.entry().type_digit('4');
        open.front.keep_for_later();
        REQUIRE(open.front.waiting().size() == 1);
        CHECK(open.front.waiting()[0].id == id);
        CHECK(open.partials.entries()[0].response.answers == Json{{"satisfaction", 4}});
        open.front.resume(id);
        REQUIRE(open.front.can_save()); // as it is
        open.front.save();
        CHECK(open.stored("after_service").size() == 1);
    }
    SECTION("and can be thrown away")
    {
        open.front.drop(open.front.waiting().at(0).id);
        CHECK(open.front.waiting().empty());
        CHECK(open.partials.entries().empty());
    }
    SECTION("and stays where it is when clearing leaves it")
    {
        open.front.resume(open.front.waiting().at(0).id);
        open.front.clear();
        open.front.refresh();
        CHECK(open.front.waiting().size() == 1);
    }
}

TEST_CASE("entries of another department do not wait here", "[viewmodel][desk]")
{
    VisitDesk open;
    open.front.entry().type_digit('4');
    open.front.keep_for_later();
    open.desk.choose_department("archive");
    open.front.refresh();
    CHECK(open.front.waiting().empty());
}

// Corrected

TEST_CASE("an entry is corrected in its form, with a reason, and its history tells all of it", "[viewmodel][desk]")
{
    VisitDesk open;
    open.rate('4', "Slow");
    open.desk.choose_person("ben");
    const std::string id = open.front.day().last.at(0).id;
    open.front.entry().type_digit('1'); // an entry in the making
    REQUIRE(open.front.correct(id));
    CHECK(open.front.entry().chosen() == 3);
    CHECK(open.front.entry().comment() == "Slow");
    CHECK_FALSE(open.front.can_save());
    open.front.entry().choose(4);
    open.front.entry().type_comment("");
    open.front.save();
    CHECK(open.front.status().kind == Kind::incomplete); // why?
    open.front.type_reason("Wrong key");
    open.front.save();
    CHECK(open.front.status().kind == Kind::corrected);

    CHECK(answers_of(open.stored("after_service").at(0)) == Json{{"satisfaction", 5}});
    CHECK(history_of(open.workspace, open.desk, id) == std::vector<RevisionLine>{
        {"11:00", "Ada Clerk", "entered", ""},
        {"11:01", "Ben Clerk", "How satisfied were you with our service today?: Happy → Very happy; Comment: “Slow” → –", "Wrong key"}});
    CHECK(open.front.day().last.at(0).is_corrected);
    CHECK(open.front.day().last.at(0).entered.empty());
    CHECK_FALSE(open.front.correction());
    CHECK(open.front.entry().chosen() == 0); // it is still there
}

TEST_CASE("a correction keeps what the form does not ask", "[viewmodel][desk]")
{
    VisitDesk open;
    open.rate('4');
    Response response = open.stored("after_service").at(0);
    response.answers = R"({"satisfaction":4,"case_number":"A 17"})"; // an import's
    open.responses.revise(std::vector{response});
    REQUIRE(open.front.correct(response.id));
    open.front.entry().choose(2);
    open.front.type_reason("Wrong key");
    open.front.save();
    CHECK(answers_of(open.stored("after_service").at(0)) == Json{{"satisfaction", 3}, {"case_number", "A 17"}});
}

TEST_CASE("a correction follows the survey's logic", "[viewmodel][desk]")
{
    VisitDesk open;
    open.ask("visit");
    open.front.entry().session().set("missing", "A chair");
    open.front.entry().type_digit('1');
    open.front.save();
    const std::string id = open.front.last_saved()->id;
    REQUIRE(open.front.unanswered().size() == 1);
    open.front.correct(id);
    CHECK(open.front.entry().asks_more());
    open.front.entry().choose(3);
    open.front.type_reason("Wrong key");
    open.front.save();
    CHECK(answers_of(open.stored("visit").at(0)) == Json{{"satisfaction", 4}});
    CHECK(open.front.unanswered().empty()); // nobody is unhappy any more
}

TEST_CASE("an old entry is undone with a reason", "[viewmodel][desk]")
{
    VisitDesk open;
    open.rate('4');
    const std::string id = open.front.day().last.at(0).id;
    open.clock.advance(std::chrono::hours(1));
    REQUIRE(open.front.correct(id));
    open.front.undo_corrected();
    CHECK(open.front.status().kind == Kind::incomplete);
    open.front.type_reason("Entered twice");
    open.front.undo_corrected();
    CHECK(open.stored("after_service").empty());
    CHECK(history_of(open.workspace, open.desk, id).back() == RevisionLine{"12:01", "Ada Clerk", "undone", "Entered twice"});

    REQUIRE(open.front.correct(id)); // to see what became of it
    CHECK_FALSE(open.front.can_undo_corrected());
    CHECK_FALSE(open.front.can_save());
    open.front.clear();
    CHECK_FALSE(open.front.correction());
}

TEST_CASE("a customer who declined can be taken back, and not corrected", "[viewmodel][desk]")
{
    VisitDesk open;
    open.front.log_declined();
    REQUIRE(open.front.correct(open.front.day().last.at(0).id));
    CHECK_FALSE(open.front.entry().asks_rating());
    CHECK_FALSE(open.front.can_save());
    open.front.type_reason("Was not asked");
    open.front.undo_corrected();
    CHECK(open.stored("ask").empty());
}

TEST_CASE("a correction that fails can be tried again", "[viewmodel][desk]")
{
    VisitDesk open;
    open.rate('4');
    open.front.correct(open.front.day().last.at(0).id);
    open.front.entry().choose(0);
    open.front.type_reason("Wrong key");
    open.responses.failure = "The disk is full.";
    open.front.save();
    CHECK(open.front.status().why == "the disk is full");
    open.responses.failure.clear();
    open.front.save();
    CHECK(answers_of(open.stored("after_service").at(0)) == Json{{"satisfaction", 1}});
}

TEST_CASE("the channel stands with every entry", "[viewmodel][desk]")
{
    VisitDesk open;
    open.front.choose_channel("paper");
    open.rate('4');
    open.front.choose_channel("desk");
    open.front.log_declined();
    CHECK(open.front.day().last.at(1).channel == "paper");
    CHECK(open.front.day().last.at(0).channel == "desk");
}
