#include "support/shared_data.h"

#include <yardstick/statistics.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace statistics = yardstick::statistics;
using yardstick::test::CsvTable;

namespace {

const CsvTable golden(const std::string& name)
{
    return CsvTable(yardstick::test::fixtures_folder() / "golden" / name);
}

// Quantiles of the normal distribution for the confidences that the golden files use (R: qnorm((1 + conf) / 2)).
double z_of(const std::string& confidence)
{
    const std::map<std::string, double> table{{"0.8", 1.2815515655446004}, {"0.9", 1.6448536269514722},
                                              {"0.95", statistics::z_95}, {"0.99", 2.5758293035489004}};
    return table.at(confidence);
}

Approx near(double value)
{
    return Approx(value).epsilon(1e-9).margin(1e-15);
}

std::map<std::string, std::vector<double>> series_of(const std::string& name)
{
    std::map<std::string, std::vector<double>> all;
    const CsvTable table = golden(name);
    for (std::size_t row = 0; row < table.rows(); ++row)
        all[table.cell(row, "series")].push_back(table.number(row, "x"));
    return all;
}

} // namespace

TEST_CASE("Wilson intervals match the golden table", "[sdk]")
{
    const CsvTable table = golden("wilson.csv");
    REQUIRE(table.rows() > 100);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto k = static_cast<std::int64_t>(table.number(row, "x"));
        const auto n = static_cast<std::int64_t>(table.number(row, "n"));
        INFO(k << " of " << n << " at " << table.cell(row, "conf"));
        const auto interval = statistics::wilson(k, n, z_of(table.cell(row, "conf")));
        REQUIRE(interval);
        CHECK(interval->low == near(table.number(row, "wilson_lower")));
        CHECK(interval->high == near(table.number(row, "wilson_upper")));
    }
    CHECK_FALSE(statistics::wilson(0, 0));
    CHECK(statistics::wilson(0, 7)->low == 0);
    CHECK(statistics::wilson(7, 7)->high == 1);
}

TEST_CASE("NPS, its standard error and its adjusted Wald interval match the golden table", "[sdk]")
{
    const CsvTable table = golden("nps.csv");
    REQUIRE(table.rows() > 20);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        INFO("row " << table.cell(row, "id"));
        const auto count = [&](const char* column) { return static_cast<std::int64_t>(table.number(row, column)); };
        const auto nps = statistics::net_promoter(count("promoters"), count("passives"), count("detractors"));
        REQUIRE(nps);
        CHECK(nps->value == near(table.number(row, "nps")));
        CHECK(nps->standard_error == near(table.number(row, "se")));
        CHECK(nps->interval.low == near(table.number(row, "adj_lower")));
        CHECK(nps->interval.high == near(table.number(row, "adj_upper")));
    }
    CHECK_FALSE(statistics::net_promoter(0, 0, 0));
}

TEST_CASE("t intervals match the golden table, also for 1e9 plus small", "[sdk]")
{
    const CsvTable table = golden("mean_t.csv");
    const auto series = series_of("mean_t_series.csv");
    REQUIRE(table.rows() > 10);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string& name = table.cell(row, "series");
        INFO(name << " at " << table.cell(row, "conf"));
        statistics::Moments moments;
        for (const double x : series.at(name))
            moments.add(x);
        const double margin = name == "big" ? 1e-9 * moments.mean : 0;
        CHECK(moments.mean == near(table.number(row, "mean")));
        CHECK(moments.standard_error() == Approx(table.number(row, "se")).epsilon(1e-9));
        const auto interval = statistics::mean_interval(moments, table.number(row, "conf"));
        REQUIRE(interval);
        CHECK(interval->low == Approx(table.number(row, "lower")).epsilon(1e-9).margin(margin));
        CHECK(interval->high == Approx(table.number(row, "upper")).epsilon(1e-9).margin(margin));
    }
}

TEST_CASE("t quantiles are right from one degree of freedom to a million", "[sdk]")
{
    // 1 and 2 have closed forms: tan(π c / 2), and c √(2 / (1 - c²)); the others are R's qt(0.975, df).
    CHECK(statistics::t_quantile(1) == Approx(12.706204736174694).epsilon(1e-12));
    CHECK(statistics::t_quantile(2) == Approx(0.95 * std::sqrt(2 / (1 - 0.95 * 0.95))).epsilon(1e-12));
    CHECK(statistics::t_quantile(10) == Approx(2.228138851986274).epsilon(1e-12));
    CHECK(statistics::t_quantile(30) == Approx(2.042272456301238).epsilon(1e-12));
    CHECK(statistics::t_quantile(1, 0.99) == Approx(63.65674116287158).epsilon(1e-12));
    // Hill's expansion around the normal quantile (1970) is exact to the last digit for so many.
    const double z = statistics::z_95, million = 1e6;
    CHECK(statistics::t_quantile(million) == Approx(z + (z * z * z + z) / (4 * million)).epsilon(1e-11));
}

TEST_CASE("moments that were merged equal moments of all numbers", "[sdk]")
{
    const auto series = series_of("mean_t_series.csv");
    for (const auto& [name, numbers] : series) {
        INFO(name);
        statistics::Moments whole, merged;
        for (const double x : numbers)
            whole.add(x);
        for (std::size_t first = 0; first < numbers.size(); first += 3) {
            statistics::Moments part;
            for (std::size_t place = first; place < std::min(first + 3, numbers.size()); ++place)
                part.add(numbers[place]);
            merged.merge(part);
        }
        statistics::Moments alone;
        alone.merge(whole);
        CHECK(alone.mean == whole.mean);
        CHECK(merged.n == whole.n);
        CHECK(merged.mean == near(whole.mean));
        CHECK(merged.squares == near(whole.squares));
    }
}

TEST_CASE("quantiles of type 7 match the golden table", "[sdk]")
{
    const CsvTable table = golden("quantile.csv");
    auto series = series_of("quantile_series.csv");
    for (auto& [name, numbers] : series)
        std::sort(numbers.begin(), numbers.end());
    REQUIRE(table.rows() > 40);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto& numbers = series.at(table.cell(row, "series"));
        INFO(table.cell(row, "series") << " at " << table.cell(row, "p"));
        const auto place = statistics::quantile_place(static_cast<std::int64_t>(numbers.size()), table.number(row, "p"));
        const double below = numbers.at(static_cast<std::size_t>(place.below));
        const double above = place.part > 0 ? numbers.at(static_cast<std::size_t>(place.below) + 1) : below;
        CHECK(below + place.part * (above - below) == near(table.number(row, "type7")));
    }
}

TEST_CASE("the order statistics around a median are those of the published tables", "[sdk]")
{
    // Conover, Practical Nonparametric Statistics (1999), section 3.2; the same ranks bound the sign interval.
    struct Published { std::int64_t n, low, high; };
    for (const auto [n, low, high] : {Published{6, 1, 6}, {8, 1, 8}, {9, 2, 8}, {10, 2, 9}, {20, 6, 15}, {50, 18, 33}, {100, 40, 61}}) {
        INFO("n = " << n);
        const auto ranks = statistics::quantile_ranks(n, 0.5);
        REQUIRE(ranks);
        CHECK(ranks->low == low);
        CHECK(ranks->high == high);
    }
    CHECK_FALSE(statistics::quantile_ranks(5, 0.5));
    CHECK(statistics::least_for_quantile_ranks(0.5) == 6);
    for (const double p : {0.0, 1.0, 1e-300}) {
        CHECK(statistics::least_for_quantile_ranks(p) == statistics::no_number_is_enough);
        CHECK_FALSE(statistics::quantile_ranks(1000, p));
    }
}

TEST_CASE("the ranks around any quantile leave at most 2.5 % on either side, and are the closest that do", "[sdk]")
{
    const auto binomial_up_to = [](std::int64_t most, std::int64_t n, double p) {
        double term = std::pow(1 - p, static_cast<double>(n)), sum = 0;
        for (std::int64_t k = 0; k <= most; ++k) {
            sum += term;
            term *= static_cast<double>(n - k) / static_cast<double>(k + 1) * p / (1 - p);
        }
        return sum;
    };
    const double p = GENERATE(0.1, 0.25, 0.5, 0.9);
    const std::int64_t least = statistics::least_for_quantile_ranks(p);
    CHECK_FALSE(statistics::quantile_ranks(least - 1, p));
    for (std::int64_t n = least; n <= least + 200; n += 7) {
        INFO("p = " << p << ", n = " << n);
        const auto ranks = statistics::quantile_ranks(n, p);
        REQUIRE(ranks);
        CHECK(binomial_up_to(ranks->low - 1, n, p) <= 0.025);
        CHECK(binomial_up_to(ranks->low, n, p) > 0.025);
        CHECK(1 - binomial_up_to(ranks->high - 1, n, p) <= 0.025 + 1e-12);
        CHECK(1 - binomial_up_to(ranks->high - 2, n, p) > 0.025);
    }
}

TEST_CASE("a ratio of sums has the Taylor interval of its residuals", "[sdk]")
{
    // 9/10, 16/20, 20/20: R = 0.9; residuals 0, -2, 2; variance 3/2 · 8 / 50².
    statistics::PairMoments pairs;
    CHECK_FALSE(statistics::ratio_of_sums(pairs));
    pairs.add(9, 10);
    CHECK(statistics::ratio_of_sums(pairs)->value == Approx(0.9));
    CHECK_FALSE(statistics::ratio_of_sums(pairs)->interval);
    pairs.add(16, 20);
    pairs.add(20, 20);
    const auto ratio = statistics::ratio_of_sums(pairs);
    REQUIRE(ratio->interval);
    const double error = std::sqrt(1.5 * 8) / 50;
    CHECK(ratio->value == near(0.9));
    CHECK(*ratio->standard_error == near(error));
    CHECK(ratio->interval->low == near(0.9 - statistics::z_95 * error));
    CHECK(ratio->interval->high == near(0.9 + statistics::z_95 * error));
}

TEST_CASE("a ratio over a sum that is 0 but for rounding has no value, in whatever order it is added up", "[sdk]")
{
    std::vector<double> below{-0.3, 0.1, 0.2};
    do {
        statistics::PairMoments pairs;
        for (const double part : below)
            pairs.add(1, part);
        CHECK_FALSE(statistics::ratio_of_sums(pairs));
    } while (std::next_permutation(below.begin(), below.end()));

    statistics::PairMoments up_and_down;
    for (int row = 0; row < 20'000; ++row)
        up_and_down.add(1, row < 10'000 ? 0.1 : -0.1);
    CHECK_FALSE(statistics::ratio_of_sums(up_and_down));

    // Small is not 0: nor beside a large part, nor by itself.
    statistics::PairMoments one_of_many, tiny;
    one_of_many.add(1, 1e15);
    for (int row = 0; row < 1000; ++row)
        one_of_many.add(0, 0);
    CHECK(statistics::ratio_of_sums(one_of_many)->value == near(1e-15));
    tiny.add(1e-300, 2e-300);
    CHECK(statistics::ratio_of_sums(tiny)->value == 0.5);
}

TEST_CASE("pairs that all have the same ratio say nothing of how sure it is", "[sdk]")
{
    statistics::PairMoments alike, zeros, nearly;
    for (int row = 1; row <= 100; ++row) {
        alike.add(0.1 * row, 0.3 * row);
        zeros.add(0, row);
        nearly.add(row == 7 ? 70.001 : 10.0 * row, row);
    }
    CHECK(statistics::ratio_of_sums(alike)->value == near(1.0 / 3));
    CHECK_FALSE(statistics::ratio_of_sums(alike)->interval);
    CHECK_FALSE(statistics::ratio_of_sums(alike)->standard_error);
    CHECK_FALSE(statistics::ratio_of_sums(zeros)->interval);
    CHECK(statistics::ratio_of_sums(nearly)->interval);
}
