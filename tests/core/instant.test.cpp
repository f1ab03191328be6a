#include "core/instant.h"
#include "core/time_zone.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("an instant is read in its offset and written in UTC to the millisecond", "[core]")
{
    CHECK(to_text(parse_instant("2026-01-15T09:30Z").value()) == "2026-01-15T09:30:00.000Z");
    CHECK(to_text(parse_instant("2026-01-15T09:30:15.5+01:00").value()) == "2026-01-15T08:30:15.500Z");
    CHECK(to_text(parse_instant("2024-02-29T23:59:59.999-02:30").value()) == "2024-03-01T02:29:59.999Z");
    for (const char* wrong : {"2026-01-15T09:30", "2026-02-30T09:30Z", "2026-01-15T24:00Z", "2026-01-15", "", "2026-01-15T09:30Zx",
                              "2026-01-15T09:60Z", "2026-01-15T09:30:15.Z"}) {
        INFO(wrong);
        CHECK_FALSE(parse_instant(wrong));
    }
}

TEST_CASE("a day exists or is not read", "[core]")
{
    CHECK(to_text(parse_day("2024-02-29").value()) == "2024-02-29");
    for (const char* wrong : {"2023-02-29", "2023-13-01", "23-01-01", "2023-1-1", "2023-01-01T00:00"}) {
        INFO(wrong);
        CHECK_FALSE(parse_day(wrong));
    }
}

TEST_CASE("a time zone knows which day it is and what a clock change skips or repeats", "[core]")
{
    const TimeZone berlin = TimeZone::create("Europe/Berlin").value();
    CHECK(to_text(berlin.day_of(parse_instant("2026-06-30T22:30Z").value())) == "2026-07-01");
    // 2026-03-29 02:00 to 03:00 does not exist in Berlin; 2026-10-25 02:00 to 03:00 happens twice.
    CHECK(to_text(berlin.to_instant(parse_local_time("2026-03-29T02:30").value())) == "2026-03-29T01:00:00.000Z");
    CHECK(to_text(berlin.to_instant(parse_local_time("2026-10-25T02:30").value())) == "2026-10-25T00:30:00.000Z");

    const auto unknown = TimeZone::create("Europe/Atlantis");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().text() == "time zone, expected an IANA name such as Europe/Berlin, found \"Europe/Atlantis\"");
}
