#include "report/scale.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("an axis holds its values and stays within the domain", "[report]")
{
    const Scale high = make_scale({92.0, 100.0}, 0.0, 100.0, 4);
    CHECK(high.high == 100.0);
    CHECK(high.low < 92.0);
    const Scale low = make_scale({0.0, 3.0}, 0.0, 100.0, 4);
    CHECK(low.low == 0.0);
    const Scale negative = make_scale({-42.0, -12.0}, -100.0, 100.0, 4);
    CHECK(negative.low < -42.0);
    CHECK(negative.high > -12.0);
    CHECK(negative.place(-42.0) > 0.0);
    CHECK(negative.place(-12.0) < 1.0);
}

TEST_CASE("ticks are round and as many as wanted, give or take two", "[report]")
{
    const Scale scale = make_scale({71.2, 84.1, 85.0, 67.8}, 0.0, 100.0, 4);
    CHECK(scale.ticks == std::vector<double>{70, 75, 80, 85});
    CHECK(scale.decimals == 0);
    const Scale fine = make_scale({4.01, 4.08}, 1.0, 5.0, 4);
    CHECK(fine.decimals >= 1);
    for (const double magnitude : {1e-3, 1.0, 7.0, 3e4, 8e9}) {
        const Scale any = make_scale({0.3 * magnitude, magnitude}, {}, {}, 4);
        CHECK(any.ticks.size() >= 2);
        CHECK(any.ticks.size() <= 6);
    }
}

TEST_CASE("values that hardly differ do not fill the axis", "[report]")
{
    const Scale scale = make_scale({84.1, 84.1, 84.2}, 0.0, 100.0, 4);
    CHECK(scale.high - scale.low > 5.0);
    const Scale zero = make_scale({0.0, 0.0}, {}, {}, 4);
    CHECK(zero.high > zero.low);
    const Scale empty = make_scale({}, 0.0, 100.0, 4);
    CHECK(empty.low == 0.0);
    CHECK(empty.high == 100.0);
}
