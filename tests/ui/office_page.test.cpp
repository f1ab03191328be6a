#include "ui/ui_driver.h"

#include "support/kiosk_world.h"
#include "support/shared_data.h"
#include "ui/first_run_page.h"
#include "ui/office_page.h"

#include <catch2/catch.hpp>

#include <wx/textctrl.h>

using namespace yardstick;
using namespace yardstick::test;

TEST_CASE("a department is added on the Office page from the keyboard alone", "[ui][office]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenWindow open(world);
    press('2', wxMOD_ALT);
    REQUIRE(wait_until([&] { return open.window().shown()->title() == "Office"; }));
    REQUIRE(has_keyboard("Tables of the office"));
    press('N', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Name"));
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

TEST_CASE("the kiosk is set up on the Office page from the keyboard alone", "[ui][office][kiosk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    KioskWorld world;
    OpenWindow open(world);
    press('2', wxMOD_ALT);
    REQUIRE(has_keyboard("Tables of the office"));
    press(WXK_END);
    REQUIRE(wait_until([&] { return open.find("Words at the start") != nullptr; }));
    CHECK_FALSE(open.find("Departments"));
    CHECK(open.shows("0 presses set aside so far"));
    CHECK(nameless_controls(open.window()) == "");

    // wxWidgets does not tell when a wxChoice has the keyboard, so Tab is followed from field to field.
    const auto tab_to = [](const wxString& name, int tabs) {
        for (int i = 0; i < tabs; ++i)
            press(WXK_TAB);
        INFO(name.utf8_string());
        REQUIRE(has_keyboard(name));
    };
    tab_to("Words at the start", 5); // behind survey, department, site and language
    type("Hello");
    tab_to("Choose a picture as the logo", 1);
    tab_to("Idle time", 1);
    press('A', wxMOD_CONTROL);
    type("14");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return open.shows("idle time of the kiosk, expected 15 s or more, found 14 s"); }));
    CHECK(read_kiosk_settings(world.workspace, "").words.empty());
    press('A', wxMOD_CONTROL);
    type("20");
    press(WXK_TAB);
    press(WXK_DOWN);
    tab_to("Repeat filter", 1);
    press('S', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.shows("Saved"); }));
    const KioskSettings kept = read_kiosk_settings(world.workspace, "");
    CHECK(kept.words == "Hello");
    CHECK(kept.idle_time == std::chrono::seconds{20});
    CHECK(kept.left_answers == LeftAnswers::dropped);
    tab_to("Save the kiosk, Control S", 1);
    tab_to("New PIN, 4 to 12 digits", 1);
    tab_to("New PIN again", 1);
    tab_to("Set the PIN", 1);
    // Nothing of what has the keyboard is hidden below the window.
    const wxWindow* button = wxWindow::FindFocus();
    CHECK(wait_until([&] { return open.window().shown()->GetScreenRect().Contains(button->GetScreenRect()); }));
}

TEST_CASE("a kiosk's PIN is set on the Office page and shown nowhere", "[ui][office][kiosk]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    KioskWorld world;
    OpenWindow open(world);
    open.window().go_to("office");
    press(WXK_END);
    wxWindow* pin = nullptr;
    REQUIRE(wait_until([&] { return (pin = open.find("New PIN, 4 to 12 digits")) != nullptr; }));
    CHECK(pin->HasFlag(wxTE_PASSWORD));
    CHECK(open.find("New PIN again")->HasFlag(wxTE_PASSWORD));
    const auto type_both = [&](const std::string& first, const std::string& second) {
        pin->SetFocus();
        REQUIRE(wait_until([&] { return pin->HasFocus(); }));
        type(first);
        press(WXK_TAB);
        REQUIRE(has_keyboard("New PIN again"));
        type(second);
        press(WXK_RETURN);
    };
    type_both("4711", "4712");
    REQUIRE(wait_until([&] { return open.shows("PIN, expected the same digits twice, found two that differ"); }));
    CHECK(dynamic_cast<wxTextCtrl&>(*pin).IsEmpty());
    CHECK_FALSE(open.shows("471"));
    type_both("4711", "4711");
    REQUIRE(wait_until([&] { return open.shows("The PIN is set"); }));
    CHECK(dynamic_cast<wxTextCtrl&>(*pin).IsEmpty());
    CHECK_FALSE(open.shows("4711"));
    CHECK(KioskPin(world.office, world.clock, "").attempt("4711") == KioskPin::Outcome::right);
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
    REQUIRE(has_keyboard("Try it with demo data, Control D"));
    press(WXK_TAB);
    REQUIRE(has_keyboard("Office"));
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
