#include "report/figure_text.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("numbers are rounded half away from zero", "[report]")
{
    CHECK(number_text(69.158879, 0) == "69"); // METRICS.md section 1, general rule 4
    CHECK(number_text(0.5, 0) == "1");
    CHECK(number_text(1.5, 0) == "2");
    CHECK(number_text(2.5, 0) == "3");
    CHECK(number_text(-2.5, 0) == "\u22123");
    CHECK(number_text(2.675, 2) == "2.68");
    CHECK(number_text(84.05, 1) == "84.1");
    CHECK(number_text(84.0499, 1) == "84.0");
}

TEST_CASE("thousands stand apart and nothing is minus nought", "[report]")
{
    CHECK(number_text(0.0, 1) == "0.0");
    CHECK(number_text(-0.04, 1) == "0.0");
    CHECK(number_text(999.0, 0) == "999");
    CHECK(number_text(1204.0, 0) == "1\u202F204");
    CHECK(number_text(1234567.891, 2) == "1\u202F234\u202F567.89");
    CHECK(number_text(-0.5, 2) == "\u22120.50");
    CHECK(number_text(1e15, 0) == "1\u202F000\u202F000\u202F000\u202F000\u202F000");
}

TEST_CASE("a unit decides decimals and word", "[report]")
{
    CHECK(figure_text(84.1, "percent") == "84.1\u00A0%");
    CHECK(figure_text(62.4, "seconds") == "62\u00A0s");
    CHECK(figure_text(9.96, "minutes") == "10\u00A0min");
    CHECK(figure_text(4.25, "hours") == "4.3\u00A0h");
    CHECK(figure_text(4.0812, "score") == "4.08");
    CHECK(figure_text(1204, "count") == "1\u202F204");
    CHECK(figure_text(-33.333, "points") == "\u221233.3\u00A0points");
}

TEST_CASE("a number that a person set is shown as it was set", "[report]")
{
    CHECK(set_number(85) == "85");
    CHECK(set_number(4.25) == "4.25");
    CHECK(set_number(1200) == "1\u202F200");
    CHECK(set_number(0) == "0");
    CHECK(set_number(-10.5) == "\u221210.5");
}

TEST_CASE("one thing is counted with the word for one, all else with the word for many", "[report]")
{
    CHECK(counted(1, "response", "responses") == "1 response");
    CHECK(counted(0, "response", "responses") == "0 responses");
    CHECK(counted(1204, "response", "responses") == "1\u202F204 responses");
}

TEST_CASE("a figure line tells no data, no interval and nought apart", "[report]")
{
    Figure figure;
    CHECK(figure_line(figure, "percent") == "no data");
    figure.value = 0.0;
    figure.n = 12;
    figure.low = 0.0;
    figure.high = 24.25;
    CHECK(figure_line(figure, "percent") == "0.0\u00A0%, 0.0 to 24.3, n\u00A012");
    figure.low.reset();
    figure.high.reset();
    figure.interval = "none: a count";
    CHECK(figure_line(figure, "count") == "0, no interval: a count, n\u00A012");
}
