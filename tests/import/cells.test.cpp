#include "import/cell_values.h"
#include "import/date_pattern.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace std::chrono_literals;

namespace {

std::string shown(const std::optional<DateText>& date)
{
    if (!date)
        return "nothing";
    const std::string text = to_text(Instant{date->local.time_since_epoch()});
    return text.substr(0, text.size() - 1) +
           (date->offset ? (date->offset->count() < 0 ? "-" : "+") + std::to_string(std::abs(date->offset->count())) : "");
}

} // namespace

TEST_CASE("dates are read in the forms that files have", "[import]")
{
    struct Row {
        const char* text;
        DateOrder order;
        const char* read;
    };
    const auto row = GENERATE(table<const char*, DateOrder, const char*>({
        {"2018-01-05 16:22:21.287", DateOrder::day_first, "2018-01-05T16:22:21.287"},
        {"2018-01-05 16:22:21.5", DateOrder::day_first, "2018-01-05T16:22:21.500"},
        {"2018-01-05 16:22:21.28", DateOrder::day_first, "2018-01-05T16:22:21.280"},
        {"2018-01-05", DateOrder::month_first, "2018-01-05T00:00:00.000"},
        {"2018-1-5T9:03Z", DateOrder::day_first, "2018-01-05T09:03:00.000+0"},
        {"2018-01-05T09:03:00-05:00", DateOrder::day_first, "2018-01-05T09:03:00.000-300"},
        {"05.01.2018", DateOrder::day_first, "2018-01-05T00:00:00.000"},
        {"05/01/2018", DateOrder::month_first, "2018-05-01T00:00:00.000"},
        {"5/1/2018 12:00:00 AM", DateOrder::month_first, "2018-05-01T00:00:00.000"},
        {"5/1/2018 12:30 pm", DateOrder::month_first, "2018-05-01T12:30:00.000"},
        {"1/2/99", DateOrder::day_first, "1999-02-01T00:00:00.000"},
        {"29.02.2024", DateOrder::day_first, "2024-02-29T00:00:00.000"},
        {"29.02.2023", DateOrder::day_first, "nothing"},
        {"13/01/2018", DateOrder::month_first, "nothing"},
        {"2018-01-05 25:00", DateOrder::day_first, "nothing"},
        {"2018-01-05 13:00 PM", DateOrder::day_first, "nothing"},
        {"2018-01-05x", DateOrder::day_first, "nothing"},
        {"2018-01/05", DateOrder::day_first, "nothing"},
        {"", DateOrder::day_first, "nothing"},
        {"NA", DateOrder::day_first, "nothing"},
    }));
    INFO(std::get<0>(row));
    CHECK(shown(read_date(std::get<0>(row), std::get<1>(row))) == std::get<2>(row));
}

TEST_CASE("a date pattern reads what it spells and nothing else", "[import]")
{
    const auto row = GENERATE(table<const char*, const char*, const char*>({
        {"yyyy-MM-d", "2017-05-7", "2017-05-07T00:00:00.000"},
        {"yyyy-MM-d", "2017-05-17", "2017-05-17T00:00:00.000"},
        {"yyyy-MM-dd", "2017-05-7", "nothing"},
        {"MM/dd/yyyy hh:mm:ss a", "05/11/2016 12:00:00 AM", "2016-05-11T00:00:00.000"},
        {"MM/dd/yyyy hh:mm:ss a", "05/11/2016 12:00:00 PM", "2016-05-11T12:00:00.000"},
        {"dd.MM.yyyy[ HH:mm[:ss[.S]]]", "05.11.2016", "2016-11-05T00:00:00.000"},
        {"dd.MM.yyyy[ HH:mm[:ss[.S]]]", "05.11.2016 17:50", "2016-11-05T17:50:00.000"},
        {"dd.MM.yyyy[ HH:mm[:ss[.S]]]", "05.11.2016 17:50:45.25", "2016-11-05T17:50:45.250"},
        {"dd.MM.yyyy[ HH:mm[:ss[.S]]]", "05.11.2016 17", "nothing"},
        {"d-MMM-yy", "5-jan-18", "2018-01-05T00:00:00.000"},
        {"yyyyMMdd'T'HHmmssX", "20180105T162221+0100", "2018-01-05T16:22:21.000+60"},
        {"yyyy-MM-dd hh:mm", "2018-01-05 04:10", "nothing"}, // an hour of twelve needs AM or PM
    }));
    INFO(std::get<0>(row) << " on " << std::get<1>(row));
    const auto pattern = DatePattern::create(std::get<0>(row));
    REQUIRE(pattern);
    CHECK(shown(pattern->read(std::get<1>(row))) == std::get<2>(row));
}

TEST_CASE("a date pattern that means nothing is refused", "[import]")
{
    const auto text =
        GENERATE("yyyy-MM", "DD.MM.YYYY", "yyyy-MM-dd[ HH", "yyyy-MM-dd]", "yyyy-MM-dd 'x", "yyy-MM-dd", "[yyyy-MM-dd]", "");
    INFO(text);
    CHECK_FALSE(DatePattern::create(text));
}

TEST_CASE("numbers have one decimal sign and no thousands signs", "[import]")
{
    CHECK(read_number("3.5", '.') == 3.5);
    CHECK(read_number(" 3,5 ", ',') == 3.5);
    CHECK(read_number("-0,25", ',') == -0.25);
    CHECK(read_number("+7", '.') == 7.0);
    CHECK(read_number("1e3", '.') == 1000.0);
    CHECK_FALSE(read_number("3,5", '.'));
    CHECK_FALSE(read_number("1,234.5", '.'));
    CHECK_FALSE(read_number("1.234,5", ','));
    CHECK_FALSE(read_number("0x10", '.'));
    CHECK_FALSE(read_number("nan", '.'));
    CHECK_FALSE(read_number("1e999", '.'));
    CHECK_FALSE(read_number("", '.'));
}

TEST_CASE("durations are read in the form that the map names", "[import]")
{
    CHECK(read_duration("0:05:47", DurationForm::h_mm_ss, '.') == 347s);
    CHECK(read_duration("123:00:00.250", DurationForm::h_mm_ss, '.') == 123h + 250ms);
    CHECK_FALSE(read_duration("0:5:47", DurationForm::h_mm_ss, '.'));
    CHECK_FALSE(read_duration("0:61:00", DurationForm::h_mm_ss, '.'));
    CHECK_FALSE(read_duration("05:47", DurationForm::h_mm_ss, '.'));
    CHECK_FALSE(read_duration("-1:00:00", DurationForm::h_mm_ss, '.'));
    CHECK_FALSE(read_duration("::", DurationForm::h_mm_ss, '.'));
    CHECK(read_duration("5:47", DurationForm::mm_ss, '.') == 347s);
    CHECK(read_duration("5:47", DurationForm::h_mm, '.') == 5h + 47min);
    CHECK(read_duration("0,5", DurationForm::day_fraction, ',') == 12h);
    CHECK(read_day_fraction("0,49491898148148", ',') == 11h + 52min + 41s); // row ID0001 of the call-centre data
    CHECK_FALSE(read_day_fraction("1.0", '.'));
    CHECK_FALSE(read_day_fraction("-0.1", '.'));
}

TEST_CASE("letter case is folded beyond ASCII", "[import]")
{
    CHECK(equals("CHLOÉ", "chloé", true));
    CHECK_FALSE(equals("CHLOÉ", "chloé", false));
    CHECK(equals("Straße", "STRASSE", true)); // full folding: ß is ss
    CHECK_FALSE(equals("Closed ", "closed", true));
}
