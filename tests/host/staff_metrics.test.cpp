#include "host/metric_rows.h"
#include "support/plugins_of.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace yardstick;
using test::numbers;

// own_work and team_goals against METRICS.md sections 9 and 10 and its golden block (tests/fixtures/metrics/golden.json).

namespace {

class StaffMetrics {
public:
    Figure score(const char* id, const Batch& batch) const
    {
        const auto metric = catalogue_->find(id);
        REQUIRE(metric);
        return test::score_rows(**metric, batch, test::default_parameters((*metric)->card()), 2);
    }
    /// Of pairs (below, above): planned and done, due and met.
    Figure ratio(const char* id, const std::vector<std::optional<double>>& below,
                 const std::vector<std::optional<double>>& above) const
    {
        Batch batch = numbers(below);
        batch.columns.push_back(numbers(above).columns.front());
        return score(id, batch);
    }

private:
    std::unique_ptr<MetricCatalogue> catalogue_ = test::plugins_of({std::filesystem::path(YARDSTICK_BINARY_DIR) / "plugins"});
};

Json examples_of(const char* section)
{
    return Json::parse(test::read_file(test::fixtures_folder() / "metrics/golden.json")).at(section);
}

std::vector<std::optional<double>> votes_of(const Json& ballot)
{
    std::vector<std::optional<double>> votes;
    for (const Json& vote : ballot.at("votes"))
        votes.push_back(vote.get<double>());
    while (votes.size() < ballot.at("eligible").get<std::size_t>())
        votes.push_back(std::nullopt);
    return votes;
}

} // namespace

TEST_CASE("buy-in, support share and spread give the golden figures of the fist to five", "[host]")
{
    const StaffMetrics metrics;
    const Json ballots = examples_of("fist");
    REQUIRE(ballots.size() == 2);
    for (const Json& ballot : ballots) {
        INFO(ballot.dump());
        const auto votes = votes_of(ballot);
        const Figure buy_in = metrics.score("team_goals.buy_in", numbers(votes));
        CHECK(*buy_in.value == Approx(ballot.at("buyin").get<double>()));
        CHECK(buy_in.n == static_cast<std::int64_t>(ballot.at("votes").size())); // who did not vote is not a zero
        CHECK(buy_in.interval == "t 95 %");
        const Figure share = metrics.score("team_goals.support_share", numbers(votes));
        CHECK(*share.value == Approx(100 * ballot.at("support").get<double>()));
        CHECK((*share.value == 100) == ballot.at("consensus").get<bool>());
        CHECK(share.interval == "Wilson 95 %");
        CHECK(*metrics.score("team_goals.spread", numbers(votes)).value == ballot.at("spread").get<double>());
    }
}

// METRICS.md section 9: 42/50 and 90/100 due, the 3rd of 10 tasks; section 8: 7 of 8 checked.
TEST_CASE("own work gives the published rates, and a period in which nothing fell due gives none", "[host]")
{
    const StaffMetrics metrics;
    for (const Json& ratio : examples_of("ratio"))
        if (ratio.at("id") == "ontime")
            CHECK(
                *metrics.ratio("own_work.on_time_rate", {ratio.at("den").get<double>()}, {ratio.at("num").get<double>()}).value ==
                Approx(ratio.at("expect").get<double>()));
    CHECK(*metrics.ratio("own_work.on_time_rate", {60, 40}, {55, 35}).value == Approx(90));
    CHECK(*metrics.ratio("own_work.task_completion", {10}, {3}).value == Approx(30));
    CHECK(*metrics.ratio("own_work.accuracy", {8}, {7}).value == Approx(87.5));
    for (const char* id : {"own_work.task_completion", "own_work.on_time_rate", "own_work.accuracy"}) {
        INFO(id);
        const Figure some = metrics.ratio(id, {10, 0, 4, std::nullopt, 5, 5}, {0, std::nullopt, std::nullopt, 3, 6, -1});
        CHECK(some.value == 0.0);
        CHECK(some.n == 1);
        CHECK_FALSE(metrics.ratio(id, {0, 0}, {std::nullopt, 0}).value);
    }
}

// Sections 9 and 11: Wilson of 42 of 50; plugins/own_work/README.md says where Taylor takes its place.
TEST_CASE("own work of one person, or of people who are all alike, has the published interval of its sums", "[host]")
{
    const StaffMetrics metrics;
    for (const char* id : {"own_work.task_completion", "own_work.on_time_rate", "own_work.accuracy"}) {
        INFO(id);
        for (const auto& [below, above] : {std::pair(std::vector<std::optional<double>>{50}, std::vector<std::optional<double>>{42}),
                                           {{25, 25}, {21, 21}}}) {
            const Figure rate = metrics.ratio(id, below, above);
            CHECK(*rate.value == Approx(84));
            CHECK(rate.n == static_cast<std::int64_t>(below.size()));
            CHECK(*rate.low == Approx(71.485784).margin(1e-6));
            CHECK(*rate.high == Approx(91.662579).margin(1e-6));
            CHECK(rate.interval == "Wilson 95 % of the sums");
        }
        const Figure perfect = metrics.ratio(id, {3, 2}, {3, 2});
        CHECK(*perfect.low == Approx(56.551754).margin(1e-6));
        CHECK(metrics.ratio(id, {10, 20, 20}, {9, 16, 20}).interval == "Taylor 95 %");
    }
}

// golden/mean_t.csv: R's t.test of 55 answers on a scale.
TEST_CASE("confidence is a mean with the golden t interval, cut to the scale", "[host]")
{
    const StaffMetrics metrics;
    const test::CsvTable series(test::fixtures_folder() / "golden/mean_t_series.csv"),
        golden_means(test::fixtures_folder() / "golden/mean_t.csv");
    std::vector<std::optional<double>> answers;
    for (std::size_t row = 0; row < series.rows(); ++row)
        if (series.cell(row, "series") == "likert")
            answers.push_back(series.number(row, "x"));
    const Figure confidence = metrics.score("team_goals.confidence", numbers(answers));
    for (std::size_t row = 0; row < golden_means.rows(); ++row) {
        if (golden_means.cell(row, "series") != "likert" || golden_means.cell(row, "conf") != "0.95")
            continue;
        CHECK(*confidence.value == Approx(golden_means.number(row, "mean")).epsilon(1e-9));
        CHECK(*confidence.low == Approx(golden_means.number(row, "lower")).epsilon(1e-9));
        CHECK(*confidence.high == Approx(golden_means.number(row, "upper")).epsilon(1e-9));
    }
    CHECK(metrics.score("team_goals.confidence", numbers({9, 10})).high == 10.0);
}

TEST_CASE("no staff metric stands alone that would mislead alone", "[host]")
{
    const auto catalogue = test::plugins_of({std::filesystem::path(YARDSTICK_BINARY_DIR) / "plugins"});
    const auto pair_of = [&](const char* id) { return (*catalogue->find(id))->card().paired_with; };
    CHECK(pair_of("team_goals.buy_in") == "support_share");
    CHECK(pair_of("team_goals.support_share") == "spread");
    CHECK(pair_of("own_work.task_completion") == "on_time_rate");
    for (const auto& metric : catalogue->metrics())
        if (metric->card().plugin == "own_work" || metric->card().plugin == "team_goals")
            CHECK_FALSE(metric->card().gamed_by.empty());
}
