#include "viewmodel/dashboard_months.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("a period ends with the last complete month", "[viewmodel][dashboard]")
{
    const Day today = date::year{2025} / 11 / 10;
    const Month oldest = date::year{2023} / 2;
    const auto text = [&](DashboardPeriod period) { return months_of(period, today, oldest).text(); };
    CHECK(text(DashboardPeriod::three_months) == "August 2025 to October 2025");
    CHECK(text(DashboardPeriod::six_months) == "May 2025 to October 2025");
    CHECK(text(DashboardPeriod::twelve_months) == "November 2024 to October 2025");
    CHECK(text(DashboardPeriod::this_year) == "January 2025 to October 2025");
    CHECK(text(DashboardPeriod::everything) == "February 2023 to October 2025");
    CHECK(months_of(DashboardPeriod::twelve_months, today, oldest).count() == 12);
}

TEST_CASE("in January this year is January and everything is at least the last month", "[viewmodel][dashboard]")
{
    const Day january = date::year{2026} / 1 / 15;
    CHECK(months_of(DashboardPeriod::this_year, january, date::year{2026} / 1).text() == "January 2026");
    CHECK(months_of(DashboardPeriod::everything, january, date::year{2026} / 1).text() == "December 2025");
}

TEST_CASE("months are read as scores name them", "[viewmodel][dashboard]")
{
    CHECK(parse_month("2025-03") == date::year{2025} / 3);
    for (const char* no_month : {"2025", "2025-13", "2025-0", "2025-Q1", "2025-03-10", "", "x-y"})
        CHECK_FALSE(parse_month(no_month));
    CHECK(short_name(date::year{2025} / 9) == "Sep");
}
