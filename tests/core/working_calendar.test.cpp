#include "core/working_calendar.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

// The week of METRICS.md section 4: 2026-01-05 is a Monday.
Instant on(const char* weekday_and_time)
{
    const std::string text = weekday_and_time;
    const std::string days = "MonTueWedThuFriSatSun";
    const auto day = parse_day("2026-01-05").value() + date::days{days.find(text.substr(0, 3)) / 3};
    return parse_instant(to_text(day) + "T" + text.substr(4) + "Z").value();
}

WorkingCalendar office_hours()
{
    return WorkingCalendar::parse("office", "Office", "Mon-Fri 09:00-17:00").value();
}

constexpr auto hours(int count)
{
    return std::chrono::milliseconds{std::chrono::hours{count}};
}

} // namespace

TEST_CASE("the business clock counts working time only", "[core]")
{
    const auto utc = TimeZone::utc();
    const auto calendar = office_hours();
    // METRICS.md section 4, source S28.
    CHECK(calendar.elapsed(on("Mon 08:30"), on("Mon 09:15"), utc) == std::chrono::minutes{15});
    CHECK(calendar.elapsed(on("Fri 16:00"), on("Mon 12:00") + date::days{7}, utc) == hours(4));
    CHECK(calendar.elapsed(on("Sat 08:00"), on("Sun 20:00"), utc) == hours(0));
    CHECK(calendar.elapsed(on("Tue 12:00"), on("Tue 11:00"), utc) == hours(0));
}

TEST_CASE("work becomes due in working time", "[core]")
{
    const auto utc = TimeZone::utc();
    const auto calendar = office_hours();
    // METRICS.md section 4, sources S29, S30, S31.
    CHECK(calendar.due(on("Thu 15:00"), hours(4), utc) == on("Fri 11:00"));
    CHECK(calendar.due(on("Fri 16:00"), hours(4), utc) == on("Mon 12:00") + date::days{7});
    CHECK(calendar.due(on("Tue 11:00"), hours(8), utc) == on("Wed 11:00"));
    CHECK(calendar.due(on("Wed 18:00"), std::chrono::milliseconds{0}, utc) == on("Thu 09:00"));
}

TEST_CASE("holidays do not count, and a calendar that never opens has no due time", "[core]")
{
    auto calendar = office_hours();
    calendar.holidays.insert(parse_day("2026-01-06").value());
    CHECK(calendar.elapsed(on("Mon 16:00"), on("Wed 10:00"), TimeZone::utc()) == hours(2));
    CHECK_FALSE(WorkingCalendar{}.due(on("Mon 09:00"), hours(1), TimeZone::utc()));
}

TEST_CASE("the day of a clock change has the hours that really passed", "[core]")
{
    const auto berlin = TimeZone::create("Europe/Berlin").value();
    const auto always = WorkingCalendar::parse("always", "Always", "Mon-Sun 00:00-24:00").value();
    const auto day = [&](const char* text) { return berlin.to_instant(LocalTime{parse_day(text).value().time_since_epoch()}); };
    CHECK(always.elapsed(day("2026-03-29"), day("2026-03-30"), berlin) == hours(23));
    CHECK(always.elapsed(day("2026-10-25"), day("2026-10-26"), berlin) == hours(25));
}

TEST_CASE("working hours are read and written alike, and nonsense is refused", "[core]")
{
    for (const char* hours : {"Mon-Fri 09:00-17:00", "Mon-Fri 08:00-12:00, Mon-Fri 13:00-17:30, Sat 09:00-12:30", "Sun 00:00-24:00", ""}) {
        INFO(hours);
        CHECK(WorkingCalendar::parse("c", "C", hours).value().hours_text() == hours);
    }
    for (const char* wrong : {"Mon-Fri", "Mon-Fri 17:00-09:00", "Fri-Mon 09:00-17:00", "Mon 09:00-12:00, Mon 11:00-13:00", "Mon 9-17", "Mon 09:00-25:00"}) {
        INFO(wrong);
        CHECK_FALSE(WorkingCalendar::parse("c", "C", wrong));
    }
}
