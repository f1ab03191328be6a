#include "core/period.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("a period around a day has the days and the name of its unit", "[core]")
{
    struct Row {
        const char* day;
        PeriodUnit unit;
        const char* from;
        const char* to;
        const char* name;
    };
    const Row row = GENERATE(Row{"2025-03-14", PeriodUnit::day, "2025-03-14", "2025-03-14", "2025-03-14"},
                             Row{"2025-03-14", PeriodUnit::week, "2025-03-10", "2025-03-16", "2025-03-10"},
                             Row{"2025-03-16", PeriodUnit::week, "2025-03-10", "2025-03-16", "2025-03-10"},
                             Row{"2024-02-10", PeriodUnit::month, "2024-02-01", "2024-02-29", "2024-02"},
                             Row{"2025-12-31", PeriodUnit::quarter, "2025-10-01", "2025-12-31", "2025-Q4"},
                             Row{"2025-01-01", PeriodUnit::quarter, "2025-01-01", "2025-03-31", "2025-Q1"},
                             Row{"2025-07-04", PeriodUnit::year, "2025-01-01", "2025-12-31", "2025"});
    const Day day = parse_day(row.day).value();
    const Period period = period_around(day, row.unit);
    CHECK(to_text(period.from) == row.from);
    CHECK(to_text(period.to) == row.to);
    CHECK(period_name(day, row.unit) == row.name);
}

TEST_CASE("periods follow one another without a gap, across years", "[core]")
{
    const Day day = parse_day("2024-11-30").value();
    for (const PeriodUnit unit : {PeriodUnit::day, PeriodUnit::week, PeriodUnit::month, PeriodUnit::quarter, PeriodUnit::year})
        for (int i = -30; i < 30; ++i) {
            const Period here = period_after(day, unit, i);
            const Period next = period_after(day, unit, i + 1);
            REQUIRE(here.to + date::days{1} == next.from);
        }
}
