#include "viewmodel/wall_clock.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

const TimeZone berlin = TimeZone::create("Europe/Berlin").value();

/// What is meant on Thursday, 15 January 2026, at 11:00 in Berlin.
std::string meant(const std::string& text, const char* now = "2026-01-15T10:00:00Z")
{
    const auto at = read_wall_clock(text, berlin, parse_instant(now).value());
    return at ? to_text(*at) : at.error().text();
}

std::string words(const char* at)
{
    return wall_clock_words(parse_instant(at).value(), berlin, parse_day("2026-01-15").value());
}

} // namespace

TEST_CASE("a moment is told in as few words as today needs", "[viewmodel][desk]")
{
    CHECK(words("2026-01-15T09:41:59Z") == "10:41");
    CHECK(words("2026-01-14T15:20:00Z") == "yesterday 16:20");
    CHECK(words("2026-01-14T23:05:00Z") == "00:05"); // the day is the site's
    CHECK(words("2026-01-12T15:20:00Z") == "12 Jan 16:20");
    CHECK(words("2025-12-30T15:20:00Z") == "30 Dec 2025 16:20");
}

TEST_CASE("a time is read as the clock on the wall shows it", "[viewmodel][desk]")
{
    CHECK(meant("9:05") == "2026-01-15T08:05:00.000Z");
    CHECK(meant(" 0905 ") == "2026-01-15T08:05:00.000Z");
    CHECK(meant("9:05 am") == "2026-01-15T08:05:00.000Z");
    CHECK(meant("12am") == "2026-01-14T23:00:00.000Z");
    CHECK(meant("today 11:00") == "2026-01-15T10:00:00.000Z");
    CHECK(meant("Yesterday 2:30 PM") == "2026-01-14T13:30:00.000Z");
    CHECK(meant("yesterday, 14:30") == "2026-01-14T13:30:00.000Z");
    CHECK(meant("2026-01-14 14:30") == "2026-01-14T13:30:00.000Z");
    CHECK(meant("2026-01-14T14:30") == "2026-01-14T13:30:00.000Z");
    CHECK(meant("14.1. 14:30") == "2026-01-14T13:30:00.000Z");
    CHECK(meant("14.7.2025 14:30") == "2025-07-14T12:30:00.000Z");
    CHECK(meant("14 Jan 1430") == "2026-01-14T13:30:00.000Z");
    CHECK(meant("January 14 2026 14:30") == "2026-01-14T13:30:00.000Z");
}

TEST_CASE("a day without a year is the last one", "[viewmodel][desk]")
{
    CHECK(meant("30 Dec 14:30") == "2025-12-30T13:30:00.000Z");
    CHECK(meant("30.12. 14:30") == "2025-12-30T13:30:00.000Z");
    CHECK(meant("mon 14:30") == "2026-01-12T13:30:00.000Z");
    CHECK(meant("Thursday 9:00") == "2026-01-15T08:00:00.000Z");
    CHECK(meant("Thursday 14:30") == "2026-01-08T13:30:00.000Z");
}

TEST_CASE("a time later than now is refused", "[viewmodel][desk]")
{
    CHECK(meant("11:01") == "time, expected not later than now, 11:00, found 11:01");
    CHECK(meant("2026-01-16 10:00").find("found 16 Jan 10:00") != std::string::npos);
}

TEST_CASE("a time that no clock showed is refused with the reason", "[viewmodel][desk]")
{
    // Berlin's clocks went from 02:00 to 03:00 on 29 March 2026, and from 03:00 back to 02:00 on 25 October.
    CHECK(meant("2026-03-29 02:30", "2026-04-01T10:00:00Z").find("02:30, which was skipped when clocks were put forward on 2026-03-29") != std::string::npos);
    CHECK(meant("2026-03-29 03:00", "2026-04-01T10:00:00Z") == "2026-03-29T01:00:00.000Z");
    CHECK(meant("2026-10-25 02:30", "2026-11-01T10:00:00Z") == "2026-10-25T00:30:00.000Z");
}

TEST_CASE("what is no time is refused", "[viewmodel][desk]")
{
    const std::string text = GENERATE("", "yesterday", "25:00", "10:5", "10:60", "13 pm", "0pm", "31 Feb 10:00", "30.2. 10:00", "soon 10:00", "1 2 3 4 10:00", "10", "-1:30", "pm");
    INFO(text);
    CHECK(meant(text).find("expected one like 14:30") != std::string::npos);
}
