#include "scoring/release_guard.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yardstick;

namespace {

using Groups = std::vector<ReleaseGuard::Group>;

/// Which parts may be shown beside their total, the largest tried first as the Scorer does.
std::vector<bool> shown_beside_total(std::vector<std::int64_t> people, std::int64_t threshold)
{
    ReleaseGuard guard(people, threshold);
    ReleaseGuard::Group all;
    for (std::size_t part = 0; part < people.size(); ++part)
        all.push_back(part);
    CHECK(guard.admit(all));
    ReleaseGuard::Group by_size = all;
    std::sort(by_size.begin(), by_size.end(), [&](std::size_t a, std::size_t b) { return people[a] > people[b]; });
    std::vector<bool> shown(people.size());
    for (const std::size_t part : by_size)
        shown[part] = guard.admit({part});
    return shown;
}

} // namespace

TEST_CASE("what remains of a total is never a small group", "[scoring][suppression]")
{
    // METRICS.md section 14, "suppress": S78 (Culture Amp), S78, S89 (xto10x: overall 53, Tech 60 with n 7, total n 8)
    CHECK(shown_beside_total({4, 9}, 5) == std::vector{false, false});
    CHECK(shown_beside_total({9, 6}, 5) == std::vector{true, true});
    CHECK(shown_beside_total({7, 1}, 3) == std::vector{false, false});
    // The smallest of the visible goes with it, and no more than that.
    CHECK(shown_beside_total({4, 9, 12}, 5) == std::vector{false, false, true});
    CHECK(shown_beside_total({2, 3, 9}, 5) == std::vector{false, false, true}); // together they are five
    CHECK(shown_beside_total({0, 9, 6}, 5) == std::vector{true, true, true});   // nobody is no secret
    CHECK(shown_beside_total({5, 5}, 5) == std::vector{true, true});
}

TEST_CASE("a small group is not shown alone either", "[scoring][suppression]")
{
    ReleaseGuard guard({4, 9}, 5);
    CHECK_FALSE(guard.admit({0}));
    CHECK(guard.admit({1}));
    CHECK_FALSE(guard.admit({0, 1})); // now the total would tell
}

TEST_CASE("of two releases that differ by few people the second is not shown", "[scoring][suppression]")
{
    // The same group at two times: nine people, then three more.
    ReleaseGuard over_time({9, 3}, 5);
    over_time.recall({0});
    CHECK_FALSE(over_time.admit({0, 1}));
    CHECK(over_time.admit({0})); // what was shown may be shown again
    ReleaseGuard more_people({9, 6}, 5);
    more_people.recall({0});
    CHECK(more_people.admit({0, 1}));
    // Two filters that overlap in all but few: {a, b} and {b, c} tell a - c, and with {a, c} each of them.
    ReleaseGuard filters({4, 9, 4}, 5);
    CHECK(filters.admit({0, 1}));
    CHECK(filters.admit({1, 2}));
    CHECK_FALSE(filters.admit({0, 2}));
}

TEST_CASE("rows and columns of a table together reveal no cell", "[scoring][suppression]")
{
    // Sites in rows, departments in columns: 9 3 / 8 9. All margins shown leave each cell free to vary, one cell fixes all.
    ReleaseGuard table({9, 3, 8, 9}, 5);
    CHECK(table.admit({0, 1, 2, 3}));
    for (const auto& margin : Groups{{0, 1}, {2, 3}, {0, 2}, {1, 3}})
        CHECK(table.admit(margin));
    CHECK_FALSE(table.admit({1}));
    CHECK_FALSE(table.admit({0}));
    CHECK_FALSE(table.admit({3}));
}

TEST_CASE("what a lower threshold once showed does not open the rest", "[scoring][suppression]")
{
    ReleaseGuard raised({4, 9, 20}, 8); // at a threshold of three, part 0 was shown
    raised.recall({0});
    CHECK_FALSE(raised.admit({0}));
    CHECK(raised.admit({1}));
    CHECK(raised.admit({0, 1, 2}));
}
