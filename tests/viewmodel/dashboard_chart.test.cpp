#include "viewmodel/dashboard_chart.h"

#include "support/dashboard_samples.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

Chart chart_of(const DashboardData& data, MonthSpan span = sample_year)
{
    return make_chart(metric_histories(data).at(0), data.annotations, span);
}

DashboardData data_with(const std::vector<std::optional<double>>& values, Month first = november_2024)
{
    DashboardData data = sample_data();
    add_months(data, sample_satisfaction, first, values);
    return data;
}

} // namespace

TEST_CASE("a chart has a place for every month of the span", "[viewmodel][dashboard]")
{
    DashboardData data = data_with({71.2, std::nullopt, 70.8});
    std::erase_if(data.scores, [](const Score& score) { return score.by[0].second == "2025-01"; });
    const Chart chart = chart_of(data);
    REQUIRE(chart.slots.size() == 12);
    CHECK(chart.slots[0].label == "Nov");
    CHECK(chart.slots[0].group == "2024");
    CHECK(chart.slots[11].name == "October 2025");
    const auto& values = chart.series.at(0).values;
    CHECK(values[0].value == 71.2);
    CHECK(values[0].low.value() == Approx(69.0));
    CHECK(values[1].note == "no data");
    CHECK_FALSE(values[2].value);
    CHECK(values[2].note == "no data");
    CHECK(chart.lowest == 0.0);
    CHECK(chart.highest == 100.0);
}

TEST_CASE("a range that a person started is drawn beside the one before it", "[viewmodel][dashboard]")
{
    DashboardData data = data_with(year_with_a_shift);
    data.ranges["after_service/csat"] = {{date::year{2025} / 5 / 1, "new phone system"}};
    const Chart chart = chart_of(data);
    REQUIRE(chart.ranges.size() == 2);
    CHECK(chart.ranges[0].first == 0);
    CHECK(chart.ranges[0].last == 5);
    CHECK(chart.ranges[0].mean == Approx(72.4));
    CHECK(chart.ranges[0].is_trial);
    CHECK(chart.ranges[1].first == 6);
    CHECK(chart.ranges[1].last == 11);
    CHECK(chart.ranges[1].mean == Approx(487.5 / 6));
    CHECK(chart.ranges[1].tone == Tone::improvement);
    CHECK(chart.series[0].values[5].tone == Tone::noise);
    CHECK(chart.series[0].values[6].tone == Tone::improvement);
    CHECK(chart.summary ==
          "Customer satisfaction rose by 8.9\u00A0points on average from May 2025 on (new phone system); six months in a "
          "higher range.");

    const Chart part = chart_of(data, {october_2025 - date::months{2}, october_2025});
    REQUIRE(part.ranges.size() == 1);
    CHECK(part.ranges[0].first == 0);
    CHECK(part.ranges[0].last == 2);
}

TEST_CASE("a young range is judged point by point by the one before it", "[viewmodel][dashboard]")
{
    DashboardData data = data_with({71.2, 73.0, 70.8, 74.1, 73.1, 72.2, 79.0, 79.6, 72.0, 80.7});
    data.ranges["after_service/csat"] = {{date::year{2025} / 5 / 1, "new phone system"}};
    const Chart chart = chart_of(data, {november_2024, november_2024 + date::months{9}});
    CHECK(chart.ranges.size() == 1);
    CHECK(chart.series[0].values[6].tone == Tone::improvement);
    CHECK(chart.series[0].values[8].tone == Tone::noise);
    CHECK(chart.series[0].values[9].tone == Tone::improvement);
}

TEST_CASE("a summary speaks of change only where a rule found one", "[viewmodel][dashboard]")
{
    CHECK(chart_of(data_with({70, 72, 71, 73, 70, 72, 71, 73, 70, 72, 71, 73})).summary ==
          // Mean 71.5, mean moving range 21 / 11.
          "Nothing has changed beyond chance: the usual range is 66.4 to 76.6\u00A0%.");
    CHECK(chart_of(data_with({70, 72}, october_2025 - date::months{1})).summary ==
          "Too early to tell: two months so far, six are needed.");
    CHECK(chart_of(data_with(year_with_a_shift)).summary == "Improvement: two months above the usual range.");
    CHECK(chart_of(data_with({70, 72})).summary == "Too early to tell: two months so far, six are needed.");
    CHECK(chart_of(data_with({70}, date::year{2020} / 1)).summary == "There is no data from November 2024 to October 2025.");
}

TEST_CASE("a target that changes is a step", "[viewmodel][dashboard]")
{
    DashboardData data = data_with(year_with_a_shift);
    for (std::size_t i = 0; i < data.scores.size(); ++i)
        data.scores[i].target = i < 8 ? 80.0 : 85.0;
    std::erase_if(data.scores, [](const Score& score) { return score.by[0].second == "2025-01"; });
    const Chart chart = chart_of(data);
    REQUIRE(chart.targets.size() == 2);
    CHECK(chart.targets[0].value == 80.0);
    CHECK(chart.targets[0].first == 0);
    CHECK(chart.targets[0].last == 7);
    CHECK(chart.targets[1].first == 8);
    CHECK(chart.targets[1].last == 11);
    CHECK(chart_of(data_with({70})).targets.empty());
}

TEST_CASE("annotations stand where they happened and nowhere else", "[viewmodel][dashboard]")
{
    DashboardData data = data_with(year_with_a_shift);
    data.annotations = {{"1", date::year{2024} / 10 / 31, "too early", ""},
                        {"2", date::year{2025} / 5 / 1, "new phone system", "support"},
                        {"3", date::year{2025} / 5 / 16, "fair", ""}};
    const Chart chart = chart_of(data);
    REQUIRE(chart.notes.size() == 2);
    CHECK(chart.notes[0].text == "new phone system");
    CHECK(chart.notes[0].when == "1 May 2025");
    CHECK(chart.notes[0].slot == Approx(5.5)); // the border of April and May
    CHECK(chart.notes[1].slot == Approx(5.5 + 15.0 / 31));
}

TEST_CASE("a chart shows the seam where another version of its metric begins", "[viewmodel][dashboard]")
{
    DashboardData data = data_with(year_with_a_shift);
    data.annotations = {{"1", date::year{2025} / 1 / 10, "new phone system", ""}, {"2", date::year{2025} / 7 / 1, "fair", ""}};
    CHECK_THAT(chart_of(data).footnote, Catch::Matchers::EndsWith("version 3."));
    for (std::size_t month = 2; month < 6; ++month)
        data.scores[month].flags = {"few_answers", "rescored"};
    const Chart chart = chart_of(data);
    REQUIRE(chart.notes.size() == 3);
    CHECK(chart.notes[1].text == "version 3 of the metric");
    CHECK(chart.notes[1].slot == 5.5); // the border of April and May
    CHECK(table_of(chart).rows[6].back() == "version 3 of the metric (from May 2025)");
    const std::string said = "Until April 2025 another version scored it; those months are scored anew by version 3.";
    CHECK_THAT(chart.footnote, Catch::Matchers::EndsWith(said));

    const Chart before = chart_of(data, {november_2024, november_2024 + date::months{5}});
    CHECK(before.notes.size() == 1);
    CHECK_THAT(before.footnote, Catch::Matchers::EndsWith(said));
    const Chart after = chart_of(data, {november_2024 + date::months{6}, october_2025});
    CHECK(after.notes.size() == 1);
    CHECK_THAT(after.footnote, Catch::Matchers::EndsWith("version 3."));
}

TEST_CASE("points of a signal carry its tone and a falling metric that should fall is an improvement", "[viewmodel][dashboard]")
{
    MetricCard wait = sample_card("wait", "Wait", "minutes");
    wait.better = Better::lower;
    DashboardData data = sample_data();
    add_months(data, wait, november_2024 - date::months{1}, {30, 31, 30, 31, 30, 31, 30, 31, 30, 31, 30, 31, 12});
    const Chart chart = chart_of(data);
    CHECK(chart.series[0].values[0].tone == Tone::noise);
    CHECK(chart.series[0].values[0].note == "noise");
    CHECK(chart.series[0].values[11].tone == Tone::improvement);
    CHECK(chart.series[0].values[11].note == "improvement");
}
