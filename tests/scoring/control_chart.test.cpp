#include "scoring/control_chart.h"

#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <map>

using namespace yardstick;

namespace {

// tests/fixtures/golden/xmr_*.csv: computed with R 4.2 and checked against qcc 2.7 (its own README names each column).
std::map<std::string, std::vector<double>> golden_series(const test::CsvTable& points)
{
    std::map<std::string, std::vector<double>> series;
    for (std::size_t row = 0; row < points.rows(); ++row)
        series[points.cell(row, "series")].push_back(points.number(row, "x"));
    return series;
}

Approx golden(double expected)
{
    return Approx(expected).epsilon(1e-9).margin(1e-12);
}

} // namespace

TEST_CASE("XmR limits agree with the figures computed in R and qcc", "[scoring][xmr]")
{
    const auto series = golden_series(test::CsvTable(test::fixtures_folder() / "golden/xmr_points.csv"));
    const test::CsvTable limits(test::fixtures_folder() / "golden/xmr_limits.csv");
    REQUIRE(limits.rows() == 10);
    for (std::size_t row = 0; row < limits.rows(); ++row) {
        INFO(limits.cell(row, "series"));
        const auto& values = series.at(limits.cell(row, "series"));
        const auto wheeler = xmr_limits(values);
        REQUIRE(wheeler);
        CHECK(wheeler->mean == golden(limits.number(row, "cl")));
        CHECK(wheeler->mean_range == golden(limits.number(row, "mrbar")));
        CHECK(wheeler->range_limit == golden(limits.number(row, "url")));
        CHECK(wheeler->lower == golden(limits.number(row, "lcl_266")));
        CHECK(wheeler->upper == golden(limits.number(row, "ucl_266")));
        const auto three_sigma = xmr_limits(values, three_sigma_factor);
        CHECK(three_sigma->lower == golden(limits.number(row, "lcl")));
        CHECK(three_sigma->upper == golden(limits.number(row, "ucl")));
    }
}

TEST_CASE("the Western Electric variant flags the points that qcc flags", "[scoring][xmr]")
{
    const test::CsvTable points(test::fixtures_folder() / "golden/xmr_points.csv");
    std::size_t row = 0;
    std::size_t flags = 0;
    // The series of the file stand one after the other.
    while (row < points.rows()) {
        const std::string name = points.cell(row, "series");
        std::vector<double> values;
        const std::size_t first = row;
        for (; row < points.rows() && points.cell(row, "series") == name; ++row)
            values.push_back(points.number(row, "x"));
        const WesternElectric rules = western_electric(values);
        const XmrLimits limits = *xmr_limits(values, three_sigma_factor);
        const Pattern seven = runs(values, limits, 7);
        const Pattern nine = runs(values, limits, 9);
        for (std::size_t i = 0; i < values.size(); ++i) {
            INFO(name << " point " << i + 1);
            const auto check = [&](const char* column, bool flagged) {
                INFO(column);
                CHECK(flagged == (points.cell(first + i, column) == "1"));
                flags += flagged ? 1 : 0;
            };
            check("r1", rules.beyond.ends[i]);
            check("r2_end", rules.run_of_eight.ends[i]);
            check("r2_all", rules.run_of_eight.parts[i]);
            check("r3_end", rules.two_of_three.ends[i]);
            check("r3_all", rules.two_of_three.parts[i]);
            check("r4_end", rules.four_of_five.ends[i]);
            check("r4_all", rules.four_of_five.parts[i]);
            check("r5_end", rules.trend_of_six.ends[i]);
            check("r5_all", rules.trend_of_six.parts[i]);
            check("run7_end", seven.ends[i]);
            check("run7_all", seven.parts[i]);
            check("run9_end", nine.ends[i]);
            check("run9_all", nine.parts[i]);
            if (i > 0)
                check("mr_above_url", std::abs(values[i] - values[i - 1]) > limits.range_limit);
        }
    }
    CHECK(flags > 300);
}

TEST_CASE("screening drops unusual moving ranges once", "[scoring][xmr]")
{
    // METRICS.md section 14, from the NHS package's vignette on deviations.
    const std::vector<double> values{1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};
    const auto screened = xmr_limits(values, natural_limit_factor, Screening::nelson);
    CHECK(screened->mean == Approx(1.944444).margin(1e-6));
    CHECK(screened->upper == Approx(4.604444).margin(1e-6));
    CHECK(screened->lower == Approx(-0.715556).margin(1e-6));
    const auto unscreened = xmr_limits(values);
    CHECK(unscreened->upper == Approx(6.951503).margin(1e-6));
    CHECK(unscreened->lower == Approx(-3.062614).margin(1e-6));
}

TEST_CASE("limits agree with the example of xmrr", "[scoring][xmr]")
{
    // METRICS.md section 14 (S71).
    const auto limits = xmr_limits(std::vector<double>{54, 56, 59, 65, 53});
    CHECK(limits->mean == Approx(57.4));
    CHECK(limits->mean_range == Approx(5.75));
    CHECK(limits->upper == Approx(72.695));
    CHECK(limits->lower == Approx(42.105));
}

TEST_CASE("one value has no limits", "[scoring][xmr]")
{
    CHECK_FALSE(xmr_limits(std::vector<double>{}));
    CHECK_FALSE(xmr_limits(std::vector<double>{4.0}));
}

TEST_CASE("a trend is seven points that rise or fall at every step", "[scoring][xmr]")
{
    // METRICS.md section 14, block trend7, from the tests of the NHS package.
    struct Case {
        std::vector<double> values;
        bool hit;
    };
    const auto sample = GENERATE(values<Case>({{{1, 2, 3, 4, 5, 6}, false},
                                               {{1, 2, 3, 4, 5, 6, 7}, true},
                                               {{1, 2, 3, 3, 4, 5, 6}, false},
                                               {{7, 6, 5, 4, 3, 2, 1}, true}}));
    const Pattern pattern = trends(sample.values, 7);
    for (std::size_t i = 0; i < sample.values.size(); ++i)
        CHECK(pattern.parts[i] == sample.hit);
    CHECK(pattern.direction.back() == (sample.hit ? (sample.values.back() > sample.values.front() ? 1 : -1) : 0));
}

TEST_CASE("a run is seven points on one side and a point on the mean breaks it", "[scoring][xmr]")
{
    // METRICS.md section 14, block run7: the sides as values around a mean of nought.
    struct Case {
        std::vector<double> sides;
        std::vector<std::size_t> ends;
    };
    const auto sample = GENERATE(
        values<Case>({{{1, 1, 1, 1, 1, 1, -1}, {}}, {{1, 1, 1, 1, 1, 1, 1, 1, -1}, {6, 7}}, {{1, 1, 1, 0, 1, 1, 1, 1}, {}}}));
    const Pattern pattern = runs(sample.sides, XmrLimits{}, 7);
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < sample.sides.size(); ++i) {
        if (pattern.ends[i])
            ends.push_back(i);
        CHECK(pattern.parts[i] == (!sample.ends.empty() && i <= sample.ends.back()));
    }
    CHECK(ends == sample.ends);
}

TEST_CASE("two of three need one side of the mean and only outer points are flagged", "[scoring][xmr]")
{
    const XmrLimits limits{0.0, 1.0, -3.0, 3.0, 3.267};
    const auto causes = [&](std::vector<double> values) {
        std::vector<int> found;
        for (const PointSignal& signal : nhs_signals(values, limits))
            found.push_back(signal.cause == SpecialCause::two_of_three ? signal.direction : 0);
        return found;
    };
    CHECK(causes({0, 2.5, 1, 2.5, 0}) == std::vector<int>{0, 1, 0, 1, 0});
    CHECK(causes({0, 2.5, -1, 2.5, 0}) == std::vector<int>{0, 0, 0, 0, 0});
    CHECK(causes({0, 2.5, -2.5, -1, 0}) == std::vector<int>{0, 0, 0, 0, 0});
    CHECK(causes({0, -2.5, -2.5, -1, 0}) == std::vector<int>{0, -1, -1, 0, 0});
    // Exactly two thirds of the way is not beyond.
    CHECK(causes({0, 2.0, 1, 2.0, 0}) == std::vector<int>{0, 0, 0, 0, 0});
}

TEST_CASE("a point is named after the first NHS rule that applies", "[scoring][xmr]")
{
    const XmrLimits limits{0.0, 1.0, -3.0, 3.0, 3.267};
    // Rising for seven, all above the mean; the last two in the outer third, the last one beyond the limit.
    const auto signals = nhs_signals(std::vector<double>{0.5, 0.6, 0.7, 0.8, 0.9, 2.5, 3.5}, limits);
    CHECK(signals[0] == PointSignal{SpecialCause::trend, 1});
    CHECK(signals[5] == PointSignal{SpecialCause::trend, 1});
    CHECK(signals[6] == PointSignal{SpecialCause::beyond_limits, 1});
    // The same without a steady rise: a run, in which the outer two are named by the rule that comes before.
    const auto mixed = nhs_signals(std::vector<double>{0.6, 0.5, 0.7, 0.8, 0.9, 2.6, 2.5}, limits);
    CHECK(mixed[0].cause == SpecialCause::run);
    CHECK(mixed[5].cause == SpecialCause::two_of_three);
}

TEST_CASE("six points in a row are no signal of the NHS rules and seven are", "[scoring][xmr]")
{
    const XmrLimits limits{0.0, 1.0, -3.0, 3.0, 3.267};
    for (const std::vector<double>& seven : {std::vector<double>{-0.3, -0.2, -0.1, 0.1, 0.2, 0.3, 0.4},
                                             std::vector<double>{0.3, 0.2, 0.4, 0.2, 0.3, 0.2, 0.4}}) {
        CHECK(nhs_signals(seven, limits).front().direction == 1);
        for (const PointSignal& signal : nhs_signals(std::span(seven).first(6), limits))
            CHECK(signal.cause == SpecialCause::none);
    }
}

TEST_CASE("values that do not vary give no signal whatever their rounding", "[scoring][xmr]")
{
    const std::vector<double> values(14, 84.1); // whose mean is not exactly 84.1
    for (const PointSignal& signal : control_chart(values).signals)
        CHECK(signal.cause == SpecialCause::none);
}

TEST_CASE("few points give no limits, some give trial limits, twelve give limits that freeze", "[scoring][xmr]")
{
    const auto chart_of = [](std::size_t points) {
        std::vector<double> values;
        for (std::size_t i = 0; i < points; ++i)
            values.push_back(i < 12 ? 10.0 + static_cast<double>(i % 2) : 50.0);
        return control_chart(values);
    };
    CHECK_FALSE(chart_of(5).segments.front().limits);
    CHECK(chart_of(6).segments.front().is_trial);
    CHECK(chart_of(11).segments.front().is_trial);
    CHECK_FALSE(chart_of(12).segments.front().is_trial);
    CHECK(chart_of(20).segments.front().limits->mean == Approx(10.5));
    CHECK(chart_of(20).signals.back() == PointSignal{SpecialCause::beyond_limits, 1});
    CHECK(control_chart({}).segments.empty());
}

TEST_CASE("a new segment does not take the jump into it as a moving range", "[scoring][xmr]")
{
    // METRICS.md section 12: 80, 76, 82 alone give a mean range of 5 and 66.033 to 92.633.
    const auto limits = xmr_limits(std::vector<double>{80, 76, 82});
    CHECK(limits->lower == Approx(66.0333333333));
    CHECK(limits->upper == Approx(92.6333333333));

    const std::vector<double> values{50, 52, 51, 50, 52, 51, 80, 76, 82, 80, 76, 82};
    const std::vector<RangeStart> starts{{6, "new phone system"}};
    const ControlChart chart = control_chart(values, starts);
    REQUIRE(chart.segments.size() == 2);
    CHECK(chart.segments[1].reason == "new phone system");
    CHECK(chart.segments[1].limits->mean == Approx(476.0 / 6));
    CHECK(chart.segments[1].limits->mean_range == Approx((4 + 6 + 2 + 4 + 6) / 5.0));
    CHECK(chart.segments[0].limits->mean == Approx(51));
}

TEST_CASE("assurance compares the usual range with the target", "[scoring][xmr]")
{
    // METRICS.md section 14, block assurance, from the tests of the NHS package.
    const auto of = [](double lower, double upper, Better better) {
        return assurance(XmrLimits{(lower + upper) / 2, 1, lower, upper, 0}, 4, better);
    };
    CHECK(of(1, 3, Better::higher) == Assurance::fails);
    CHECK(of(5, 7, Better::higher) == Assurance::passes);
    CHECK(of(1, 5, Better::higher) == Assurance::hit_and_miss);
    CHECK(of(1, 3, Better::lower) == Assurance::passes);
    CHECK(of(5, 7, Better::lower) == Assurance::fails);
    CHECK(of(1, 3, Better::neither) == Assurance::unknown);
    // A target on the limit itself can still be met and missed.
    CHECK(of(1, 4, Better::higher) == Assurance::hit_and_miss);
}
