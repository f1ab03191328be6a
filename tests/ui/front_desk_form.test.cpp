// The Front desk with surveys that ask more than a rating and a comment.
#include "ui/ui_driver.h"

#include "support/shared_data.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const char* const visit_survey = R"({
  "id": "visit", "title": "Your visit",
  "elements": [
    {"type": "rating", "name": "satisfaction", "title": "How was your visit?", "isRequired": true},
    {"type": "text", "name": "missing", "title": "What was missing?", "visibleIf": "{satisfaction} <= 2", "isRequired": true},
    {"type": "comment", "name": "remark", "title": "Comment"}]
})";

const char* const pages_survey = R"({
  "id": "visit", "title": "Your visit",
  "pages": [
    {"name": "first", "elements": [{"type": "rating", "name": "satisfaction", "isRequired": true}]},
    {"name": "second", "elements": [{"type": "text", "name": "place", "title": "Where?", "isRequired": true}]}]
})";

const char* const plain_survey = R"({
  "id": "visit", "title": "Your visit",
  "elements": [{"type": "text", "name": "place", "title": "Where?", "isRequired": true}, {"type": "text", "name": "who", "title": "Who?"}]
})";

/// A desk that asks the survey "visit".
struct VisitWorld : DeskWorld {
    explicit VisitWorld(const char* definition)
    {
        surveys.publish(Survey::read(definition, "survey.json").value());
        desk.refresh();
        desk.choose_survey("visit");
    }

    std::string answers() const
    {
        const auto rows = stored("visit");
        return rows.empty() ? std::string() : rows.back().answers;
    }
};

/// Waits until the keyboard is in a control whose spoken name begins so; what is required of it, or wrong with it, comes after.
bool is_keyboard_at(const wxString& beginning)
{
    return wait_until([&] { return focused_name().StartsWith(beginning); });
}

} // namespace

TEST_CASE("a follow-up appears when it applies, is asked for when it is missing, and is saved by Enter", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    VisitWorld world(visit_survey);
    OpenWindow open(world);
    CHECK_FALSE(open.shows("What was missing?"));
    press('2');
    REQUIRE(wait_until([&] { return open.shows("What was missing?"); }));
    press(WXK_RETURN);
    REQUIRE(is_keyboard_at("What was missing?"));
    CHECK(world.stored("visit").empty());
    CHECK(nameless_controls(open.window()) == "");
    type("4 chairs"); // digits are text there
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.answers() == R"({"satisfaction":2,"missing":"4 chairs"})"; }));

    // The next customer is asked anew.
    REQUIRE(wait_until([&] { return !open.shows("What was missing?"); }));
    press('5');
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.answers() == R"({"satisfaction":5})"; }));
}

TEST_CASE("a follow-up goes again with its answer", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    VisitWorld world(visit_survey);
    OpenWindow open(world);
    press('1');
    REQUIRE(wait_until([&] { return open.shows("What was missing?"); }));
    press('4');
    REQUIRE(wait_until([&] { return !open.shows("What was missing?"); }));
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.answers() == R"({"satisfaction":4})"; }));
}

TEST_CASE("pages are turned by keys, and what is missing brings its page up", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    VisitWorld world(pages_survey);
    OpenWindow open(world);
    CHECK(open.shows("Page 1 of 2"));
    press('4');
    press(WXK_RETURN);
    REQUIRE(is_keyboard_at("Where?")); // on page 2, and missing
    CHECK(open.shows("Page 2 of 2"));
    press(WXK_PAGEUP, wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.shows("Page 1 of 2"); }));
    press('5');
    REQUIRE(wait_until([&] { return open.desk_page().model().entry().chosen() == 4; }));
    press(WXK_PAGEDOWN, wxMOD_CONTROL);
    REQUIRE(is_keyboard_at("Where?"));
    type("desk");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.answers() == R"({"satisfaction":5,"place":"desk"})"; }));
    CHECK(wait_until([&] { return open.shows("Page 1 of 2"); }));
}

TEST_CASE("a survey without a rating is asked as well", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    VisitWorld world(plain_survey);
    OpenWindow open(world);
    REQUIRE(is_keyboard_at("Where?"));
    type("desk");
    press(WXK_TAB);
    REQUIRE(is_keyboard_at("Who?"));
    type("ben");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.answers() == R"({"place":"desk","who":"ben"})"; }));
    REQUIRE(is_keyboard_at("Where?")); // for the next one
    type("hall");
    press(WXK_RETURN, wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return world.answers() == R"({"place":"hall"})"; }));
}

TEST_CASE("a form that cannot be saved stays with all its answers", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    VisitWorld world(plain_survey);
    OpenWindow open(world);
    REQUIRE(is_keyboard_at("Where?"));
    type("desk");
    world.responses.failure = "The disk is full.";
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return open.status() == "Not saved: the disk is full; your entry is still here"; }));
    world.responses.failure.clear();
    type("s");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.answers() == R"({"place":"desks"})"; }));
}

TEST_CASE("an entry with follow-ups is corrected with them", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    VisitWorld world(visit_survey);
    OpenWindow open(world);
    press('2');
    press(WXK_RETURN);
    REQUIRE(is_keyboard_at("What was missing?"));
    type("chairs");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return !world.answers().empty(); }));
    press('L');
    REQUIRE(is_keyboard_at("Last entries"));
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return open.shows("What was missing?"); }));
    press('4');
    REQUIRE(wait_until([&] { return open.desk_page().model().entry().chosen() == 3; }));
    press(WXK_RETURN);
    REQUIRE(is_keyboard_at("Why it is changed"));
    type("typo");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.answers() == R"({"satisfaction":4})"; }));
}
