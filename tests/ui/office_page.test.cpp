#include "ui/ui_driver.h"

#include "support/shared_data.h"
#include "ui/first_run_page.h"
#include "ui/office_page.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

wxString focused_name()
{
    const wxWindow* window = wxWindow::FindFocus();
    return window ? ui::spoken_name(*window) : wxString();
}

} // namespace

TEST_CASE("a department is added on the Office page from the keyboard alone", "[ui][office]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press('2', wxMOD_ALT);
    REQUIRE(wait_until([&] { return open.window().shown()->title() == "Office"; }));
    REQUIRE(wait_until([&] { return focused_name() == "Tables of the office"; }));
    press('N', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return focused_name() == "Name"; }));
    type("Reading Room");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.workspace.office().departments(world.desk.today()).size() == 3; }));
    CHECK(dynamic_cast<ui::OfficePage&>(*open.window().shown()).entries().GetItemCount() == 3);
    CHECK(nameless_controls(open.window()) == "");
}

TEST_CASE("what is wrong with an entry stands beside its fields", "[ui][office]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    open.window().go_to("office");
    auto& page = dynamic_cast<ui::OfficePage&>(*open.window().shown());
    press('S', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return !page.model().problem().empty(); }));
    CHECK(open.shows("Name, expected a text, found nothing"));
}

TEST_CASE("the first run makes an office from what is typed", "[ui][first_run]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world(DeskWorld::Filled::no);
    OfficeBeginning typed;
    ui::FirstRunPage::Offers offers;
    offers.demo = [] {};
    offers.connect = [](const std::string&) {};
    offers.begin = [&typed](const OfficeBeginning& beginning) -> Result<void> {
        typed = beginning;
        return beginning.person.empty() ? Result<void>(refuse("your name", "a name", "nothing")) : Result<void>{};
    };
    OpenWindow open(world, {{"first_run", "Welcome", "yardstick", [&](wxWindow* parent, ui::Shell&) {
                                 return new ui::FirstRunPage(parent, offers);
                             }}});
    REQUIRE(wait_until([&] { return focused_name() == "Try it with demo data, Control D"; }));
    press(WXK_TAB);
    REQUIRE(wait_until([&] { return focused_name() == "Office"; }));
    type("City Library");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return open.shows("your name, expected a name, found nothing"); }));
    CHECK(typed.office == "City Library");
    CHECK_FALSE(typed.time_zone.empty());
    CHECK(nameless_controls(open.window()) == "");
}

TEST_CASE("F2 puts the keyboard on who is signed on", "[ui][desk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press(WXK_F2);
    press(WXK_DOWN);
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.desk.person() == "ben"; }));
    press('4');
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.stored("after_service").size() == 1; }));
    CHECK(world.stored("after_service")[0].person == "ben");
}
