#include "viewmodel/rating_keys.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

Question numbers(int low, int high)
{
    Question rating;
    for (int value = low; value <= high; ++value)
        rating.choices.push_back({value, std::to_string(value)});
    return rating;
}

/// The key of the choice that is meant after `typed`, or "none".
std::string meant_by(RatingKeys& keys, const std::string& typed)
{
    std::string meant = "none";
    for (const char digit : typed)
        if (const auto choice = keys.type(digit))
            meant = keys.keys()[*choice];
    return meant;
}

} // namespace

TEST_CASE("a digit means the choice of that number", "[viewmodel][desk]")
{
    RatingKeys keys(numbers(1, 5));
    CHECK(meant_by(keys, "4") == "4");
    CHECK(meant_by(keys, "2") == "2");
}

TEST_CASE("a digit beyond the scale means nothing", "[viewmodel][desk]")
{
    RatingKeys keys(numbers(1, 5));
    CHECK(meant_by(keys, "6") == "none");
    CHECK(meant_by(keys, "0") == "none");
    CHECK(meant_by(keys, "10") == "1");
}

TEST_CASE("1, then 0 is ten on a scale that goes there", "[viewmodel][desk]")
{
    RatingKeys keys(numbers(0, 10));
    CHECK(meant_by(keys, "1") == "1");
    CHECK(meant_by(keys, "0") == "10");
    SECTION("and another digit begins another number") { CHECK(meant_by(keys, "0") == "0"); }
    SECTION("and so does 1, which 0 makes ten again") { CHECK(meant_by(keys, "10") == "10"); }
}

TEST_CASE("1, something else, then 0 is zero", "[viewmodel][desk]")
{
    RatingKeys keys(numbers(0, 10));
    meant_by(keys, "1");
    keys.end();
    CHECK(meant_by(keys, "0") == "0");
}

TEST_CASE("two digits that are no number of the scale mean the second", "[viewmodel][desk]")
{
    RatingKeys keys(numbers(0, 10));
    CHECK(meant_by(keys, "15") == "5");
    CHECK(meant_by(keys, "310") == "10");
}

TEST_CASE("choices that are no numbers have their places as keys", "[viewmodel][desk]")
{
    Question rating;
    rating.choices = {{"bad", "Bad"}, {"fine", "Fine"}, {true, "Splendid"}};
    RatingKeys keys(rating);
    CHECK(keys.keys() == std::vector<std::string>{"1", "2", "3"});
    CHECK(meant_by(keys, "2") == "2");
}
