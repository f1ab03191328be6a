#include "host/plugin_figure.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using Catch::Contains;

namespace {

/// A share of which `k` of `n` count.
ys_score share(std::int64_t k, std::int64_t n)
{
    ys_score score{};
    score.has_k = 1;
    score.k = k;
    score.n = n;
    return score;
}

} // namespace

TEST_CASE("a share of less than none, or of more than there are, is no figure", "[host]")
{
    CHECK(figure_of(share(0, 0))->k == 0);
    CHECK(figure_of(share(3, 3))->k == 3);
    for (const std::int64_t k : {-1, 7}) {
        const auto refused = figure_of(share(k, 3));
        REQUIRE_FALSE(refused);
        CHECK_THAT(refused.error().text(), Contains("score, expected k of 0 to n, found k " + std::to_string(k) + " of n 3"));
    }
}
