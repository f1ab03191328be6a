#include "host/metric_rows.h"
#include "host/metrics_folder.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>

using namespace yardstick;
using test::CsvTable;
using test::metric_of;
using test::metric_of_x;
using test::numbers;
using test::score_rows;

namespace {

CsvTable golden(const char* name)
{
    return CsvTable(test::fixtures_folder() / "golden" / name);
}

/// The numbers of each series of a golden file.
std::map<std::string, std::vector<std::optional<double>>> series_in(const char* name)
{
    std::map<std::string, std::vector<std::optional<double>>> series;
    const CsvTable table = golden(name);
    for (std::size_t row = 0; row < table.rows(); ++row)
        series[table.cell(row, "series")].push_back(table.number(row, "x"));
    return series;
}

Approx near(double expected)
{
    return Approx(expected).epsilon(1e-9).margin(1e-12);
}

void check_interval(const Figure& figure, double low, double high)
{
    REQUIRE(figure.low);
    REQUIRE(figure.high);
    CHECK(*figure.low == near(low));
    CHECK(*figure.high == near(high));
}

/// `counts[k]` rows of the number k.
std::vector<std::optional<double>> from_counts(const std::vector<int>& counts)
{
    std::vector<std::optional<double>> values;
    for (std::size_t k = 0; k < counts.size(); ++k)
        values.insert(values.end(), static_cast<std::size_t>(counts[k]), static_cast<double>(k));
    return values;
}

} // namespace

// The golden files were computed with R (tests/fixtures/golden/README.md).

TEST_CASE("a share gives the golden Wilson intervals", "[host]")
{
    const auto metric = metric_of_x("percent", R"({"kind": "share", "of": "{x} = 1"})");
    const CsvTable table = golden("wilson.csv");
    int compared = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.cell(row, "conf") != "0.95")
            continue;
        const int k = static_cast<int>(table.number(row, "x")), n = static_cast<int>(table.number(row, "n"));
        INFO(k << " of " << n);
        const Figure figure = score_rows(*metric, numbers(from_counts({n - k, k})), {}, 17);
        CHECK(figure.k == k);
        CHECK(figure.n == n);
        CHECK(figure.interval == "Wilson 95 %");
        check_interval(figure, 100 * table.number(row, "wilson_lower"), 100 * table.number(row, "wilson_upper"));
        ++compared;
    }
    CHECK(compared > 40);
}

TEST_CASE("nps gives the golden scores, errors and intervals", "[host]")
{
    const auto metric = metric_of_x("points", R"({"kind": "nps", "of": "{x}"})");
    const CsvTable table = golden("nps.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.number(row, "n") > 10'000)
            continue;
        INFO("row " << row);
        std::vector<int> counts;
        for (int answer = 0; answer <= 10; ++answer)
            counts.push_back(static_cast<int>(table.number(row, "c" + std::to_string(answer))));
        const Figure figure = score_rows(*metric, numbers(from_counts(counts)), {}, 100);
        REQUIRE(figure.value);
        CHECK(*figure.value == near(table.number(row, "nps")));
        CHECK(*figure.standard_error == near(table.number(row, "se")));
        check_interval(figure, table.number(row, "adj_lower"), table.number(row, "adj_upper"));
    }
    CHECK(score_rows(*metric, numbers({10, 11, 9.5, -1}), {}).n == 1); // the scale is part of the definition
}

TEST_CASE("a mean gives the golden t intervals", "[host]")
{
    const auto metric = metric_of_x("score", R"({"kind": "mean", "of": "{x}"})");
    const auto series = series_in("mean_t_series.csv");
    const CsvTable table = golden("mean_t.csv");
    int compared = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.cell(row, "conf") != "0.95")
            continue;
        INFO(table.cell(row, "series"));
        const Figure figure = score_rows(*metric, numbers(series.at(table.cell(row, "series"))), {}, 7);
        CHECK(*figure.value == near(table.number(row, "mean")));
        check_interval(figure, table.number(row, "lower"), table.number(row, "upper"));
        ++compared;
    }
    CHECK(compared >= 6);
}

TEST_CASE("a quantile gives the golden figures of type 7", "[host]")
{
    const auto series = series_in("quantile_series.csv");
    const CsvTable table = golden("quantile.csv");
    std::map<std::string, std::shared_ptr<Metric>> by_part;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string part = table.cell(row, "p");
        INFO(table.cell(row, "series") << " at " << part);
        auto& metric = by_part[part];
        if (!metric)
            metric = metric_of_x("seconds", R"({"kind": "quantile", "of": "{x}", "part": )" + part + "}");
        CHECK(*score_rows(*metric, numbers(series.at(table.cell(row, "series"))), {}, 11).value == near(table.number(row, "type7")));
    }
    CHECK(by_part.size() == 6);
    CHECK(score_rows(*by_part.at("0.5"), numbers({1, 2, 3}), {}).interval == "none: fewer than 6 answers");
}

// METRICS.md section 3: counts 80, 210, 140, 110, 160, 180, 120 of 1 to 7 give -13; -13 ± 1.96 × 100 × √(s²/n), s² over n - 1.
TEST_CASE("an index is plus less minus of all, with the error of a ratio", "[host]")
{
    const auto metric = metric_of_x("points", R"({"kind": "index", "plus": "{x} >= 6", "minus": "{x} <= 3"})");
    const auto answers = from_counts({0, 80, 210, 140, 110, 160, 180, 120});
    const Figure figure = score_rows(*metric, numbers(answers), {});
    CHECK(*figure.value == -13.0);
    CHECK(figure.n == 1000);
    CHECK_FALSE(figure.k);
    CHECK(figure.interval == "Taylor 95 %");
    double squares = 0;
    for (const auto& answer : answers) {
        const double distance = (*answer >= 6 ? 1 : *answer <= 3 ? -1 : 0) + 0.13;
        squares += distance * distance;
    }
    const double error = 100 * std::sqrt(squares / 999 / 1000);
    CHECK(*figure.standard_error == near(error));
    check_interval(figure, -13 - 1.959963984540054 * error, -13 + 1.959963984540054 * error);
    CHECK(score_rows(*metric, numbers(answers), {}, 13) == figure); // counts merge exactly
    CHECK(score_rows(*metric, numbers({4, 5}), {}).value == 0.0);
    CHECK_FALSE(score_rows(*metric, numbers({std::nullopt}), {}).value);
    CHECK(*score_rows(*metric, numbers({7, 7, 7, 7, 7, 7, 1}), {}).high == 100);
}

// As NPS has it (METRICS.md section 2): n' = 8, p' = 5.75/8, d' = 0.75/8.
TEST_CASE("an index of one answer, or of answers that are all alike, is not sure of itself", "[host]")
{
    const auto metric = metric_of_x("points", R"({"kind": "index", "plus": "{x} >= 6", "minus": "{x} <= 3"})");
    const Figure alike = score_rows(*metric, numbers({7, 6, 7, 7, 6}), {});
    CHECK(*alike.value == 100);
    CHECK(alike.interval == "adjusted Wald 95 %");
    const double half = 100 * 1.959963984540054 * std::sqrt((6.5 / 8 - 25.0 / 64) / 8);
    check_interval(alike, 62.5 - half, std::min(100.0, 62.5 + half));
    const auto nps = metric_of_x("points", R"({"kind": "nps", "of": "{x}"})");
    const Figure one = score_rows(*metric, numbers({1}), {}), one_detractor = score_rows(*nps, numbers({1}), {});
    CHECK(*one.value == -100);
    check_interval(one, *one_detractor.low, *one_detractor.high);
    CHECK(*score_rows(*metric, numbers({4, 5, 5}), {}).high > 0);
}

TEST_CASE("a row that is plus and minus at once counts for neither", "[host]")
{
    const auto metric = metric_of_x("points", R"({"kind": "index", "plus": "{x} >= 3", "minus": "{x} <= 3"})");
    const Figure figure = score_rows(*metric, numbers({3, 3, 4, 1}), {});
    CHECK(*figure.value == 0.0);
    CHECK(figure.n == 4);
    CHECK(*figure.standard_error == near(100 * std::sqrt(2.0 / 3 / 4)));
}

TEST_CASE("a range is the highest less the lowest, also over parts that it was merged from", "[host]")
{
    const auto metric = metric_of_x("score", R"({"kind": "range", "of": "{x}"})");
    const auto slice_rows = GENERATE(1, 2, 5);
    const Figure figure = score_rows(*metric, numbers({5, 4, std::nullopt, 3, 3, -4}), {}, slice_rows);
    CHECK(*figure.value == 9);
    CHECK(figure.n == 5);
    CHECK_FALSE(figure.low);
    CHECK(figure.interval == "none: a range");
    CHECK_FALSE(score_rows(*metric, numbers({std::nullopt}), {}, slice_rows).value);
}

// METRICS.md, golden block "ratio": average handling time 8000 / 100, adherence 7 of 8.
TEST_CASE("a ratio adds up above and below, and is multiplied by 100 in percent", "[host]")
{
    const std::vector<std::pair<const char*, const char*>> fields{{"done", "number"}, {"all", "number"}};
    Batch batch = numbers({5000, 3000, 1, std::nullopt});
    batch.columns.push_back(numbers({60, 40, std::nullopt, 7}).columns.front());
    const char* formula = R"({"kind": "ratio", "above": "{done}", "below": "{all}"})";
    const Figure seconds = score_rows(*metric_of(fields, "seconds", formula), batch, {});
    CHECK(*seconds.value == near(80));
    CHECK(seconds.n == 2);
    CHECK(seconds.interval == "Taylor 95 %");
    CHECK(*score_rows(*metric_of(fields, "percent", formula), batch, {}).value == near(8000));
}

// METRICS.md section 11: Wilson of 42 of 50, and of 5 of 5.
TEST_CASE("a ratio of counts has Wilson's interval where Taylor's says nothing, and another ratio has none", "[host]")
{
    const std::vector<std::pair<const char*, const char*>> fields{{"met", "number"}, {"due", "number"}};
    const auto counts = metric_of(fields, "percent", R"({"kind": "ratio", "above": "{met}", "below": "{due}", "of_counts": true})");
    const auto amounts = metric_of(fields, "percent", R"({"kind": "ratio", "above": "{met}", "below": "{due}"})");
    const auto rows = [](const std::vector<std::optional<double>>& met, const std::vector<std::optional<double>>& due) {
        Batch batch = numbers(met);
        batch.columns.push_back(numbers(due).columns.front());
        return batch;
    };
    const Figure one = score_rows(*counts, rows({42}, {50}), {});
    CHECK(one.n == 1);
    CHECK(one.interval == "Wilson 95 % of the sums");
    CHECK(*one.low == Approx(71.485784).margin(1e-6));
    CHECK(*one.high == Approx(91.662579).margin(1e-6));
    CHECK(score_rows(*amounts, rows({42}, {50}), {}).interval == "none: one answer");
    const Figure alike = score_rows(*counts, rows({3, 2}, {3, 2}), {}, 1);
    CHECK(*alike.low == Approx(56.551754).margin(1e-6));
    CHECK(*alike.high == 100);
    CHECK_FALSE(score_rows(*amounts, rows({3, 2}, {3, 2}), {}).low);
    CHECK(score_rows(*amounts, rows({3, 2}, {3, 2}), {}).interval == "none: all alike");
    CHECK(score_rows(*counts, rows({9, 20}, {10, 20}), {}).interval == "Taylor 95 %");
    CHECK(score_rows(*counts, rows({2.5}, {5}), {}).interval == "none: one answer");
}
