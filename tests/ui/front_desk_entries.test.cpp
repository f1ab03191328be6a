// The Front desk apart from rating: earlier times, entries opened again, entries kept for later, who is signed on.
#include "ui/desk_keys.h"

#include "support/at_once.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// Writes a comment, and leaves it waiting.
void keep_for_later(OpenWindow& open, const char* words)
{
    press('C');
    REQUIRE(wait_until([&] { return open.desk_page().comment().HasFocus(); }));
    type(words);
    REQUIRE(wait_until([&] { return open.desk_page().model().entry().comment() == words; }));
    press('K', wxMOD_CONTROL);
}

} // namespace

TEST_CASE("F2, some letters and Enter change who is signed on", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press(WXK_F2);
    REQUIRE(has_keyboard("Who signs on? Type a name"));
    type("be");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.desk.person() == "ben"; }));
    CHECK_FALSE(open.find("Who signs on? Type a name"));
    rate(world, '4'); // the keyboard is back at the ratings
    CHECK(world.stored("after_service")[0].person == "ben");

    press(WXK_F2);
    REQUIRE(has_keyboard("Who signs on? Type a name"));
    type("nob");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.desk.person().empty(); }));
}

TEST_CASE("the arrows choose who signs on, and Escape leaves it as it was", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press(WXK_F2);
    REQUIRE(has_keyboard("Who signs on? Type a name"));
    press(WXK_DOWN); // from Ada, who is signed on
    press(WXK_ESCAPE);
    REQUIRE(wait_until([&] { return !open.find("Who signs on? Type a name"); }));
    CHECK(world.desk.person() == "ada");
    press(WXK_F2);
    REQUIRE(has_keyboard("Who signs on? Type a name"));
    press(WXK_DOWN);
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.desk.person() == "ben"; }));
}

TEST_CASE("Ctrl+B enters something of yesterday, with the reason", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press('4');
    press('B', wxMOD_CONTROL);
    REQUIRE(has_keyboard("When it happened"));
    type("yesterday 1430");
    press(WXK_RETURN);
    REQUIRE(has_keyboard("Why it is entered later")); // it is missing
    CHECK(open.shows("A reason is needed."));
    CHECK(saved(world) == 0);
    type("The network was down");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return saved(world) == 1; }));
    CHECK(to_text(world.stored("after_service")[0].occurred_at) == "2026-01-14T13:30:00.000Z");
    CHECK(world.stored("after_service")[0].reason == "The network was down");
    CHECK_FALSE(open.find("When it happened"));
    CHECK(open.shows("yesterday 14:30"));
    CHECK(open.shows("entered 11:00"));
}

TEST_CASE("a time to come is refused beside its field, and Escape dates the entry now", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press('4');
    press('B', wxMOD_CONTROL);
    REQUIRE(has_keyboard("When it happened"));
    type("2330");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return open.shows("not later than now"); }));
    press(WXK_ESCAPE);
    REQUIRE(wait_until([&] { return !open.find("When it happened"); }));
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return saved(world) == 1; }));
    CHECK(world.stored("after_service")[0].occurred_at == world.clock.now());
}

TEST_CASE("one of the last entries is opened, corrected and told about from the keyboard alone", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    rate(world, '1');
    world.clock.advance(std::chrono::minutes(1));
    rate(world, '5');
    press('L');
    REQUIRE(has_keyboard("Last entries; Enter opens one"));
    press(WXK_DOWN);
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return open.desk_page().model().correction().has_value(); }));
    CHECK(open.desk_page().model().entry().chosen() == 0);
    press('3');
    REQUIRE(wait_until([&] { return open.desk_page().model().entry().chosen() == 2; }));
    press(WXK_RETURN);
    REQUIRE(has_keyboard("Why it is changed")); // it is missing
    type("Wrong key");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return !open.desk_page().model().correction(); }));
    CHECK(world.stored("after_service")[0].answers == R"({"satisfaction":3})");
    CHECK(open.shows("corrected"));
    CHECK_FALSE(open.find("Recovery note")); // nobody is unhappy any more

    press('L');
    REQUIRE(has_keyboard("Last entries; Enter opens one"));
    press(WXK_RETURN); // what was corrected last was written down last
    REQUIRE(wait_until([&] { return open.shows("Very unhappy → Neutral (Wrong key)"); }));
    CHECK(nameless_controls(open.window()) == "");
    press(WXK_ESCAPE);
    REQUIRE(wait_until([&] { return !open.desk_page().model().correction(); }));
    rate(world, '4');
}

TEST_CASE("an opened entry is taken back with Ctrl+T and a reason", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    rate(world, '4');
    press('L');
    REQUIRE(has_keyboard("Last entries; Enter opens one"));
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return open.desk_page().model().correction().has_value(); }));
    press('T', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Why it is changed"));
    type("Entered twice");
    press('T', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return saved(world) == 0; }));
    CHECK(open.shows("undone"));
    rate(world, '5');
}

TEST_CASE("Ctrl+K keeps an entry for later, and Ctrl+R goes on with it", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    keep_for_later(open, "slow");
    REQUIRE(wait_until([&] { return open.shows("1 entry waits, begun 11:00"); }));
    CHECK(open.desk_page().comment().IsEmpty());
    rate(world, '5');
    press('R', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.desk_page().comment().GetValue() == "slow"; }));
    CHECK_FALSE(open.shows("entry waits"));
    rate(world, '2');
    // It has the id that it was kept under.
    CHECK(world.stored("after_service")[0].answers.find("slow") != std::string::npos);
    CHECK(world.partials.entries().empty());
}

TEST_CASE("what another program saves appears by itself, and leaves the entry in the making alone", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    AtOnce background(world.workspace);
    OpenWindow open(world);
    open.desk_page().watch(background, std::chrono::milliseconds(20));
    press('4');
    REQUIRE(wait_until([&] { return open.desk_page().model().entry().chosen() == 3; }));
    background.failure = "The server cannot be reached.";
    Entry entry;
    entry.source = "after_service";
    entry.department = "counter";
    entry.channel = "phone";
    entry.answers = {{"satisfaction", 1}, {"remark", "From elsewhere"}};
    REQUIRE(world.workspace.intake().log(entry));
    background.failure.clear();
    REQUIRE(wait_until([&] { return open.shows("From elsewhere"); }));
    CHECK(open.shows("phone"));
    CHECK(open.desk_page().model().entry().chosen() == 3);
}

TEST_CASE("the first look for what others saved comes when the page was drawn", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    AtOnce background(world.workspace);
    OpenWindow open(world);
    Entry entry;
    entry.source = "after_service";
    entry.department = "counter";
    entry.channel = "phone";
    entry.answers = {{"satisfaction", 1}, {"remark", "From elsewhere"}};
    REQUIRE(world.workspace.intake().log(entry));
    open.desk_page().watch(background, std::chrono::hours(1));
    open.desk_page().Refresh();
    REQUIRE(wait_until([&] { return open.shows("From elsewhere"); }));
}

TEST_CASE("Escape lets an entry that was resumed wait again", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    keep_for_later(open, "half");
    REQUIRE(wait_until([&] { return open.shows("1 entry waits"); }));
    press('R', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.desk_page().comment().GetValue() == "half"; }));
    press(WXK_ESCAPE);
    CHECK(wait_until([&] { return open.desk_page().comment().IsEmpty(); }));
    CHECK(wait_until([&] { return open.shows("1 entry waits"); }));
}

TEST_CASE("what waits or is dated is reached by Tab where it stands", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    rate(world, '5');
    REQUIRE(wait_until([&] { return open.find("Undo the last entry, Control Z") != nullptr; }));
    keep_for_later(open, "half");
    REQUIRE(wait_until([&] { return open.shows("1 entry waits"); }));
    CHECK_FALSE(open.find("Undo the last entry, Control Z")); // beside what was kept it would mean the entry before
    press('4');
    press('B', wxMOD_CONTROL);
    REQUIRE(has_keyboard("When it happened"));
    press(WXK_TAB);
    CHECK(has_keyboard("Why it is entered later"));
    press(WXK_TAB);
    CHECK(has_keyboard("Save, Enter"));
    press(WXK_ESCAPE);
    open.find("Very unhappy, key 1")->SetFocus();
    REQUIRE(has_keyboard("Very unhappy, key 1"));
    press(WXK_TAB, wxMOD_SHIFT);
    CHECK(has_keyboard("Drop the entry begun last"));
}

TEST_CASE("Enter alone never rates, however often it is pressed", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    rate(world, '5');
    press(WXK_RETURN);
    press(WXK_RETURN);
    press('C');
    REQUIRE(wait_until([&] { return open.desk_page().comment().HasFocus(); }));
    CHECK_FALSE(open.desk_page().model().entry().chosen());
    CHECK(saved(world) == 1);
}

TEST_CASE("F11 opens the kiosk, or says what keeps it from that", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    int opened = 0;
    Result<void> answer = refuse("kiosk", "a PIN to leave it by", "none");
    open.desk_page().offer_kiosk([&] {
        ++opened;
        return answer;
    });
    open.window().commands_changed();
    REQUIRE(wait_until([&] { return open.window().find_command("desk.kiosk") != nullptr; }));
    press(WXK_F11);
    REQUIRE(wait_until([&] { return open.status().Contains("a PIN to leave it by"); }));
    answer = {};
    press(WXK_F11);
    REQUIRE(wait_until([&] { return opened == 2; }));
    CHECK(open.status() == ""); // the refusal has gone
    CHECK(open.find("Open the kiosk, F11"));
    CHECK(nameless_controls(open.window()) == "");
}

TEST_CASE("a rating that is missing is asked for beside it", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press('C');
    REQUIRE(wait_until([&] { return open.desk_page().comment().HasFocus(); }));
    type("slow");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return open.status().StartsWith("Not saved yet"); }));
    CHECK_FALSE(open.desk_page().model().entry().rating_error().empty());
    CHECK(open.shows(wxString::FromUTF8(open.desk_page().model().entry().rating_error())));
    press('4');
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return saved(world) == 1; }));
}
