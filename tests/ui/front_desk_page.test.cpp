#include "ui/desk_keys.h"

#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <wx/menu.h>

using namespace yardstick;
using namespace yardstick::test;

TEST_CASE("a rating and a comment are saved from the keyboard alone", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);

    press('4');
    REQUIRE(wait_until([&] { return open.desk_page().model().entry().chosen() == 3; }));
    press('C');
    REQUIRE(wait_until([&] { return open.desk_page().comment().HasFocus(); }));
    type("Helpful colleague 24");
    REQUIRE(wait_until([&] { return open.desk_page().model().entry().comment() == "Helpful colleague 24"; }));
    CHECK(open.desk_page().model().entry().chosen() == 3); // digits are text there
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return saved(world) == 1; }));
    CHECK(wait_until([&] { return open.status() == "Saved on this computer"; }));
    CHECK(open.desk_page().comment().IsEmpty());
    CHECK(open.find("Undo the last entry, Control Z"));

    // The command line's way in leaves the same row.
    Entry entry;
    entry.source = "after_service";
    entry.department = "counter";
    entry.person = "ada";
    entry.entered_by = "ada";
    entry.answers = {{"satisfaction", "4"}, {"remark", "Helpful colleague 24"}};
    REQUIRE(world.workspace.intake().log(entry));
    auto rows = world.stored("after_service");
    REQUIRE(rows.size() == 2);
    rows[1].id = rows[0].id;
    CHECK(rows[0] == rows[1]);
}

TEST_CASE("Enter saves a rating without a comment, and the next customer can be rated at once", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    rate(world, '5');
    rate(world, '3');
    CHECK(world.stored("after_service")[1].answers == R"({"satisfaction":3})");
}

TEST_CASE("Shift+Enter breaks the comment's line and saves nothing", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press('4');
    press('C');
    REQUIRE(wait_until([&] { return open.desk_page().comment().HasFocus(); }));
    type("one");
    press(WXK_RETURN, wxMOD_SHIFT);
    type("two");
    REQUIRE(wait_until([&] { return open.desk_page().model().entry().comment() == "one\ntwo"; }));
    CHECK(saved(world) == 0);
}

TEST_CASE("ten is typed 1, then 0, at the desk", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    world.desk.choose_survey("recommendation");
    OpenWindow open(world);
    press('1');
    press('0');
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.stored("recommendation").size() == 1; }));
    CHECK(world.stored("recommendation")[0].answers == R"({"likely":10})");
}

TEST_CASE("Ctrl and a digit choose the survey that is asked", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press('2', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return world.desk.survey()->id() == "recommendation"; }));
    press('7');
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.stored("recommendation").size() == 1; }));
    press('1', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return world.desk.survey()->id() == "after_service"; }));
    rate(world, '4');
    CHECK(open.window().find_command("desk.ask.recommendation")->shortcut == "Ctrl+2");
}

TEST_CASE("Alt and a digit go to a page", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press('2', wxMOD_ALT);
    REQUIRE(wait_until([&] { return open.window().shown()->title() == "Office"; }));
    press('1', wxMOD_ALT);
    REQUIRE(wait_until([&] { return open.window().shown()->title() == "Front desk"; }));
    rate(world, '4');
}

TEST_CASE("D notes a customer who declined", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press('D');
    REQUIRE(wait_until([&] { return world.stored("ask").size() == 1; }));
    CHECK(world.stored("ask")[0].answers == R"({"declined":true})");
    CHECK(saved(world) == 0);
}

TEST_CASE("D in the comment is a letter", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press('C');
    REQUIRE(wait_until([&] { return open.desk_page().comment().HasFocus(); }));
    type("d4");
    REQUIRE(wait_until([&] { return open.desk_page().model().entry().comment() == "d4"; }));
    CHECK(world.stored("ask").empty());
    CHECK_FALSE(open.desk_page().model().entry().chosen());
}

TEST_CASE("Ctrl+Z takes the last entry back", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    rate(world, '5');
    const std::string id = world.stored("after_service")[0].id;
    press('Z', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return saved(world) == 0; }));
    CHECK(world.responses.history(id).back().is_voided);
    CHECK_FALSE(open.find("Undo the last entry, Control Z"));
}

TEST_CASE("Ctrl+Z in a comment leaves the entry before it alone", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    rate(world, '5');
    press('C');
    REQUIRE(wait_until([&] { return open.desk_page().comment().HasFocus(); }));
    type("slow");
    REQUIRE(wait_until([&] { return open.desk_page().model().entry().comment() == "slow"; }));
    press('Z', wxMOD_CONTROL);
    type("x");
    REQUIRE(wait_until([&] { return open.desk_page().model().entry().comment().ends_with("x"); }));
    CHECK(saved(world) == 1);
}

TEST_CASE("a bad rating shows the recovery field, which R reaches and Enter keeps", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    CHECK_FALSE(open.find("Recovery note"));
    rate(world, '1');
    REQUIRE(wait_until([&] { return open.find("Recovery note") != nullptr; }));
    press('R');
    REQUIRE(wait_until([&] { return open.desk_page().recovery_note().HasFocus(); }));
    type("Printed it");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return !open.find("Recovery note"); }));
    const Json ask = Json::parse(world.stored("ask").at(0).answers);
    CHECK(ask["recovered"] == true);
    CHECK(ask["note"] == "Printed it");
    rate(world, '5');
}

TEST_CASE("a save that fails keeps the entry on screen and says why", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    world.responses.failure = "The server cannot be reached.";
    press('4');
    press('C');
    REQUIRE(wait_until([&] { return open.desk_page().comment().HasFocus(); }));
    type("Slow printer");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return open.status() == "Not saved: the server cannot be reached; your entry is still here"; }));
    CHECK(open.desk_page().comment().GetValue() == "Slow printer");
    CHECK(open.desk_page().model().entry().chosen() == 3);

    world.responses.failure.clear();
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return saved(world) == 1; }));
    CHECK(open.status() == "Saved on this computer");
}

TEST_CASE("Tab goes through the page in reading order", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    std::vector<wxString> order;
    order.push_back(focused_name());
    for (int i = 0; i < 6; ++i) {
        press(WXK_TAB);
        const wxString before = order.back();
        REQUIRE(wait_until([&] { return focused_name() != before; }));
        order.push_back(focused_name());
    }
    CHECK(order == std::vector<wxString>{"Very unhappy, key 1", "Unhappy, key 2", "Neutral, key 3", "Happy, key 4", "Very happy, key 5",
                                         "Comment (optional)", "Asked, declined, key D"});
}

TEST_CASE("everything that can be done stands in the menu", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    wxString menus;
    for (std::size_t i = 0; i < open.window().GetMenuBar()->GetMenuCount(); ++i)
        for (const wxMenuItem* item : open.window().GetMenuBar()->GetMenu(i)->GetMenuItems())
            menus += item->GetItemLabel() + "\n";
    for (const Command& command : open.window().commands()) {
        INFO(command.id);
        CHECK(menus.Contains(wxString::FromUTF8(command.label)));
        CHECK(menus.Contains(wxString::FromUTF8(command.shortcut)));
    }
    CHECK(open.window().find_command("desk.declined"));
    CHECK(open.window().find_command("desk.undo")->shortcut == "Ctrl+Z");
}

TEST_CASE("every control of the desk has a name to be read out", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    rate(world, '1');
    CHECK(nameless_controls(open.window()) == "");
}
