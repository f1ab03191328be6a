#include "report/line_labels.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("labels that would touch move apart as little as they can", "[report]")
{
    CHECK(spread({10, 50}, 12, 0, 100) == std::vector<double>{10, 50});
    CHECK(spread({20, 20}, 12, 0, 100) == std::vector<double>{14, 26});
    CHECK(spread({22, 20}, 12, 0, 100) == std::vector<double>{27, 15});
    CHECK(spread({-30, 0}, 12, 0, 100) == std::vector<double>{0, 12});
    CHECK(spread({99, 200, 100}, 12, 0, 100) == std::vector<double>{76, 100, 88});
    CHECK(spread({}, 12, 0, 100).empty());
}
