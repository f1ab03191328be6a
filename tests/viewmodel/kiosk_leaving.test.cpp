// The way out of a kiosk: the corner, the PIN, and the notice that full screen is no lock.
#include "viewmodel/kiosk.h"

#include "support/kiosk_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace std::chrono_literals;
using yardstick::test::KioskWorld;
using State = Kiosk::State;

namespace {

void type_pin(Kiosk& kiosk, const std::string& pin)
{
    for (const char digit : pin)
        kiosk.type_digit(digit);
    kiosk.enter_pin();
}

} // namespace

TEST_CASE("staff are told for ten seconds that full screen is no lock, or until somebody touches it", "[viewmodel][kiosk]")
{
    KioskWorld world;
    REQUIRE(world.kiosk->has_notice());
    const auto scene = world.kiosk->scene();
    world.pass(9999ms);
    CHECK(world.kiosk->has_notice());
    SECTION("ten seconds") { world.pass(1ms); }
    SECTION("a touch") { world.kiosk->touch(); }
    SECTION("a clock that was set back") { world.pass(-1h); }
    CHECK_FALSE(world.kiosk->has_notice());
    CHECK(world.kiosk->scene() == scene); // nothing is shown anew, so that nothing moves under a finger
    world.kiosk->choose(4);
    world.pass(3s);
    CHECK_FALSE(world.kiosk->has_notice()); // the next customer never sees it
}

TEST_CASE("in a session of its own nobody is told that full screen is no lock", "[viewmodel][kiosk]")
{
    KioskWorld world;
    const auto kiosk = Kiosk::open(world.workspace, "", Kiosk::Surroundings::own_session).value();
    CHECK_FALSE(kiosk->has_notice());
}

TEST_CASE("the hidden corner, pressed for three seconds, asks for the PIN, and the right one lets out", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.kiosk->press_corner();
    world.pass(2s);
    world.kiosk->release_corner();
    world.pass(2s);
    REQUIRE(world.kiosk->state() == State::asking);
    world.kiosk->press_corner();
    world.pass(3s);
    REQUIRE(world.kiosk->state() == State::pin);
    type_pin(*world.kiosk, "2580");
    CHECK(world.kiosk->state() == State::left);
}

TEST_CASE("a wrong PIN keeps the kiosk closed and must wait", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.kiosk->ask_pin();
    type_pin(*world.kiosk, "1111");
    CHECK(world.kiosk->state() == State::pin);
    CHECK(world.kiosk->was_pin_wrong());
    CHECK(world.kiosk->pin_wait() == 2s);
    type_pin(*world.kiosk, "2580");
    CHECK(world.kiosk->state() == State::pin);
    world.pass(2s);
    world.kiosk->enter_pin(); // what was typed while waiting stands
    CHECK(world.kiosk->state() == State::left);
}

TEST_CASE("who gives up on the PIN is back where it was asked", "[viewmodel][kiosk]")
{
    KioskWorld world;
    SECTION("cancelled")
    {
        world.kiosk->choose(1);
        world.kiosk->ask_pin();
        world.kiosk->cancel_pin();
        CHECK(world.kiosk->state() == State::follow_up);
    }
    SECTION("left alone")
    {
        world.kiosk->ask_pin();
        world.pass(30s);
        CHECK(world.kiosk->state() == State::asking);
    }
}

TEST_CASE("a kiosk without a PIN is refused, with how to set one", "[viewmodel][kiosk]")
{
    KioskWorld world;
    const auto opened = Kiosk::open(world.workspace, "counter-2");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().text() == "kiosk, expected a PIN to leave it by (Office page, or yardstickctl kiosk pin --seat counter-2), found none");
}
