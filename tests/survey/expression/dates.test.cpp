#include "survey/expression/evaluated.h"

using namespace yardstick;
using test::evaluated;
using test::tagged_date;

namespace {

const Json invalid_date{{"$", "InvalidDate"}};

Json in_zone(const char* zone, const std::string& text)
{
    return evaluated(text, Json::object(), TimeZone::create(zone).value());
}

} // namespace

TEST_CASE("a day without a time is local midnight, and an impossible one rolls over", "[survey]")
{
    CHECK(evaluated("getDate('2024-02-30')") == tagged_date("2024-03-01T00:00:00.000Z"));
    CHECK(in_zone("Asia/Tokyo", "getDate('2024-03-01')") == tagged_date("2024-02-29T15:00:00.000Z"));
    CHECK(in_zone("Asia/Tokyo", "getDate('2024-03-01T10:00Z')") == tagged_date("2024-03-01T10:00:00.000Z"));
    CHECK(evaluated("getDate('2024-01-01T24:00')") == tagged_date("2024-01-02T00:00:00.000Z"));
    for (const char* text : {"02/28/2024", "2024-13-01", "2024-01-32", "2024-01-01 10:00", "2024-01-01T25:00", "soon"})
        CHECK(evaluated("getDate({d})", {{"d", text}}) == invalid_date);
}

TEST_CASE("a local time that the clocks skip moves on by the change", "[survey]")
{
    // Berlin goes from 02:00 to 03:00 on 29 March 2026, and back from 03:00 to 02:00 on 25 October.
    CHECK(in_zone("Europe/Berlin", "getDate('2026-03-29T02:30')") == tagged_date("2026-03-29T01:30:00.000Z"));
    CHECK(in_zone("Europe/Berlin", "getDate('2026-10-25T02:30')") == tagged_date("2026-10-25T00:30:00.000Z"));
    CHECK(in_zone("Europe/Berlin", "dateAdd('2026-03-28T12:00', 1)") == tagged_date("2026-03-29T10:00:00.000Z"));
    CHECK(in_zone("Europe/Berlin", "dateDiff('2026-03-28', '2026-03-30')") == 2);
    CHECK(in_zone("Europe/Berlin", "dateDiff('2026-03-29', '2026-03-30', 'hours')") == 23);
}

TEST_CASE("a date beside a text counts as far as the text tells", "[survey]")
{
    CHECK(evaluated("currentDate() = '2026-01-15'") == true);
    CHECK(evaluated("currentDate() = '2026-01-15T10:30'") == true);
    CHECK(evaluated("currentDate() = '2026-01-15T10:31'") == false);
    CHECK(evaluated("getDate('2024-02-29T10:00') = '2024-02-29'") == true);
    CHECK(evaluated("'2026-01-15T09:30' = today()") == true);
    CHECK(evaluated("'2026-01-15' < currentDate()") == true);
    CHECK(evaluated("today() = 'never'") == false);
    CHECK(evaluated("today() != 'never'") == true);
    CHECK(evaluated("getDate('x') = getDate('x')") == false);
}

TEST_CASE("differences are counted in full units", "[survey]")
{
    CHECK(evaluated("dateDiff('2024-01-31', '2024-02-29', 'months')") == 0);
    CHECK(evaluated("dateDiff('2024-02-29', '2024-01-31', 'months')") == -1);
    CHECK(evaluated("dateDiff('2026-01-01', '2025-03-31', 'years')") == 0);
    CHECK(evaluated("dateDiff('2024-01-31T23:00', '2024-02-01T01:00')") == 1);
    CHECK(evaluated("dateDiff('2024-01-31T23:00:01', '2024-02-01T01:00', 'minutes')") == 120);
    CHECK(evaluated("age('2000-01-16')") == 25);
    CHECK(evaluated("age('2030-06-15')") == -4);
    CHECK(evaluated("age('2026-03-16', 'months')") == -3);
    CHECK(evaluated("diffDays('2024-01-01', '2024-01-02', 1)") == 0);
}

TEST_CASE("adding to a date rolls over and cuts fractions", "[survey]")
{
    CHECK(evaluated("dateAdd('2024-01-31', 1, 'months')") == tagged_date("2024-03-02T00:00:00.000Z"));
    CHECK(evaluated("dateAdd('2024-02-29', 1.7)") == tagged_date("2024-03-01T00:00:00.000Z"));
    CHECK(evaluated("today(-1.5)") == tagged_date("2026-01-13T00:00:00.000Z"));
    CHECK(evaluated("dateAdd('2024-02-29', 0)").is_null());
    CHECK(evaluated("dateAdd('2024-02-29', 12345678901, 'years')") == invalid_date);
    CHECK(evaluated("today({n})", {{"n", 1e300}}) == invalid_date);
}

TEST_CASE("numeric texts given to today and dateAdd count as numbers", "[survey]")
{
    CHECK(evaluated("today('2')") == tagged_date("2026-01-17T00:00:00.000Z"));
    CHECK(evaluated("dateAdd('2024-02-29', '2')") == tagged_date("2024-03-02T00:00:00.000Z"));
}
