#include "viewmodel/kiosk_pin.h"

#include "support/hand_set_clock.h"
#include "support/memory_stores.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace std::chrono_literals;
using Outcome = KioskPin::Outcome;

namespace {

struct PinWorld {
    PinWorld() { REQUIRE(pin.set("2580")); }
    test::HandSetClock clock{"2026-01-15T10:00:00Z"};
    test::MemoryOfficeStore store;
    KioskPin pin{store, clock, ""};
};

} // namespace

TEST_CASE("of a PIN only a hash is kept", "[viewmodel][kiosk]")
{
    PinWorld world;
    const std::string kept = world.store.setting("kiosk.pin").value();
    CHECK(kept.starts_with("$argon2id$"));
    CHECK(kept.find("2580") == std::string::npos);
    CHECK(world.pin.attempt("2580") == Outcome::right);
    CHECK_FALSE(KioskPin(world.store, world.clock, "other").is_set());
}

TEST_CASE("a PIN is 4 to 12 digits", "[viewmodel][kiosk]")
{
    PinWorld world;
    CHECK(world.pin.set("123").error().text() == "PIN, expected 4 to 12 digits, found 3");
    CHECK(world.pin.set("1234567890123").error().text() == "PIN, expected 4 to 12 digits, found 13");
    CHECK(world.pin.set("12a4").error().text() == "PIN, expected 4 to 12 digits, found other characters");
    CHECK(world.pin.set("123456789012"));
}

TEST_CASE("each wrong PIN makes the next try wait longer, and a restart shortens nothing", "[viewmodel][kiosk]")
{
    PinWorld world;
    for (const auto wait : {2s, 4s, 8s, 16s}) {
        CHECK(world.pin.attempt("0000") == Outcome::wrong);
        KioskPin restarted(world.store, world.clock, "");
        CHECK(restarted.wait() == wait);
        world.clock.advance(wait - 1ms);
        CHECK(restarted.attempt("2580") == Outcome::too_early);
        world.clock.advance(1ms);
    }
    CHECK(world.pin.attempt("2580") == Outcome::right);
    CHECK(world.pin.wait() == 0s);
    CHECK(world.pin.attempt("0000") == Outcome::wrong);
    CHECK(world.pin.wait() == 2s); // the right one made a new beginning
}

TEST_CASE("no wait is longer than 15 minutes, whatever the clock was set to", "[viewmodel][kiosk]")
{
    PinWorld world;
    world.store.set_setting("kiosk.tries", R"({"wrong": 40, "not_before": 0})");
    CHECK(world.pin.attempt("0000") == Outcome::wrong);
    CHECK(world.pin.wait() == 15min);
    world.clock.advance(-24h);
    CHECK(world.pin.wait() == 15min);
}

TEST_CASE("a full disk lets the right PIN out and keeps the wait for a wrong one", "[viewmodel][kiosk]")
{
    PinWorld world;
    world.store.failure = "The disk is full.";
    CHECK(world.pin.attempt("0000") == Outcome::wrong);
    CHECK(world.pin.wait() == 2s);
    world.clock.advance(2s);
    CHECK(world.pin.attempt("0000") == Outcome::wrong);
    CHECK(world.pin.wait() == 4s);
    world.clock.advance(4s);
    CHECK(world.pin.attempt("2580") == Outcome::right);
}
