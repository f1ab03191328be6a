#include "scoring/control_chart_reading.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

// Twelve months of noise around 50 from which limits freeze at 46.0 to 54.3, and then `newest`.
std::vector<double> after_a_quiet_year(std::vector<double> newest)
{
    std::vector<double> values{49, 51, 50, 52, 49, 51, 50, 49, 51, 50, 49, 51};
    values.insert(values.end(), newest.begin(), newest.end());
    return values;
}

std::string sentence_for(const std::vector<double>& values, Better better = Better::higher, std::optional<double> target = {})
{
    return read_latest(control_chart(values), better, target).sentence();
}

} // namespace

TEST_CASE("each rule has its own words", "[scoring][xmr]")
{
    CHECK(sentence_for(after_a_quiet_year({})) == "Noise: nothing has changed.");
    CHECK(sentence_for(after_a_quiet_year({60})) == "Improvement: the last month lies above the usual range.");
    CHECK(sentence_for(after_a_quiet_year({60, 61})) == "Improvement: two months above the usual range.");
    CHECK(sentence_for(after_a_quiet_year({40})) == "Concern: the last month lies below the usual range.");
    CHECK(sentence_for(after_a_quiet_year({50.5, 51, 50.6, 51, 50.8, 50.6, 51})) == "Improvement: eight months above the mean.");
    CHECK(sentence_for({50, 49, 52, 50, 53, 51, 52, 52.5, 51.9, 51.5, 51, 50.5, 50, 49.5}) == "Concern: seven months falling.");
    CHECK(sentence_for(after_a_quiet_year({53.8, 50.5, 53.8})) ==
          "Improvement: two of the last three months close to the upper limit.");
}

TEST_CASE("the direction that is better decides between improvement and concern", "[scoring][xmr]")
{
    const auto risen = after_a_quiet_year({60});
    CHECK(read_latest(control_chart(risen), Better::higher, {}).variation == Variation::improvement);
    CHECK(read_latest(control_chart(risen), Better::lower, {}).variation == Variation::concern);
    CHECK(sentence_for(risen, Better::neither) == "Higher: the last month lies above the usual range.");
}

TEST_CASE("a target adds what this process can promise", "[scoring][xmr]")
{
    const auto values = after_a_quiet_year({});
    CHECK(sentence_for(values, Better::higher, 90) == "Noise, will miss target: nothing has changed.");
    CHECK(sentence_for(values, Better::higher, 40) == "Noise, will meet target: nothing has changed.");
    CHECK(sentence_for(values, Better::lower, 50) == "Noise, hit and miss: nothing has changed.");
}

TEST_CASE("too few points claim nothing", "[scoring][xmr]")
{
    CHECK(sentence_for({}) == "Too early to tell: no months yet.");
    CHECK(sentence_for({5}) == "Too early to tell: one month so far, six are needed.");
    CHECK(sentence_for({1, 2, 3, 4}, Better::higher, 90) == "Too early to tell: four months so far, six are needed.");
}

TEST_CASE("a range that a human started reads as a shift until it is usual", "[scoring][xmr]")
{
    const std::vector<RangeStart> starts{{12, "new phone system"}};
    const auto reading = [&](std::size_t months, double around) {
        std::vector<double> newest;
        for (std::size_t i = 0; i < months; ++i)
            newest.push_back(around + static_cast<double>(i % 2));
        return read_latest(control_chart(after_a_quiet_year(newest), starts), Better::higher, {}).sentence();
    };
    CHECK(reading(3, 60) == "Improvement: three months in a higher range.");
    CHECK(reading(6, 60) == "Improvement: six months in a higher range.");
    CHECK(reading(12, 40) == "Concern: twelve months in a lower range.");
    CHECK(reading(13, 60) == "Noise: nothing has changed.");
    // Started, but the old limits would not have flagged it.
    CHECK(reading(6, 50) == "Noise: nothing has changed.");
}
