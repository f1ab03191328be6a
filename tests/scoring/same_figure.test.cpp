#include "scoring/same_figure.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("figures are the same within rounding, and counts exactly", "[scoring]")
{
    Figure figure;
    figure.value = 66.66666666666667;
    figure.n = 3;
    figure.k = 2;
    Figure other = figure;
    other.value = 66.66666666666666;
    CHECK(is_same(figure, other, 1e-9));
    other.value = 66.66667;
    CHECK_FALSE(is_same(figure, other, 1e-9));
    other = figure;
    other.n = 4;
    CHECK_FALSE(is_same(figure, other, 1e-9));
    other = figure;
    other.k.reset();
    CHECK_FALSE(is_same(figure, other, 1e-9));
    other = figure;
    other.high = 100;
    CHECK_FALSE(is_same(figure, other, 1e-9));
    other = figure;
    other.standard_error = 27.2;
    CHECK_FALSE(is_same(figure, other, 1e-9));
    figure.standard_error = 27.200000000000003;
    CHECK(is_same(figure, other, 1e-9));
    figure.standard_error = 27.3;
    CHECK_FALSE(is_same(figure, other, 1e-9));
}

TEST_CASE("what is kept of a figure and cannot be read says so", "[scoring]")
{
    CHECK_FALSE(figure_from_json(Json::parse(R"({"n": "three", "interval": ""})")));
    CHECK_FALSE(figure_from_json(Json()));
    CHECK_FALSE(figure_from_json(Json::parse(R"({"interval": ""})")));
}
