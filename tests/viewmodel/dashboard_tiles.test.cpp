#include "viewmodel/dashboard_tiles.h"

#include "support/dashboard_samples.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace yardstick;
using namespace yardstick::test;

namespace {

std::vector<DashboardTile> tiles_of(const DashboardData& data, MonthSpan span = sample_year)
{
    return make_tiles(metric_histories(data), span);
}

} // namespace

TEST_CASE("a tile shows the newest complete month with everything needed to believe it", "[viewmodel][dashboard]")
{
    DashboardData data = sample_data();
    add_months(data, sample_satisfaction, november_2024, year_with_a_shift);
    for (Score& score : data.scores)
        score.target = 85;
    data.scores.back().flags = {"few_answers", "pilot"};
    data.scores.push_back(sample_score(sample_satisfaction, october_2025 + date::months{1}, 12.0)); // November is not over
    const auto tiles = tiles_of(data);
    REQUIRE(tiles.size() == 1);
    CHECK(tiles[0].title == "Customer satisfaction");
    CHECK(tiles[0].value == "84.1");
    CHECK(tiles[0].unit == "%");
    CHECK(tiles[0].detail == "81.9 to 86.1 · n\u00A01\u202F204 · target 85");
    CHECK(tiles[0].when == "October 2025 · few answers · pilot");
    CHECK(tiles[0].sparkline == year_with_a_shift);
    // The year's mean is 76.83 and its mean range 2.09, so the last month lies above 82.39 and misses 85.
    CHECK(tiles[0].word == "Improvement, will miss target");
    CHECK(tiles[0].sentence == "two months above the usual range");
    CHECK(tiles[0].tone == Tone::improvement);
    CHECK(tiles[0].spoken ==
          "Customer satisfaction: 84.1\u00A0%, 81.9 to 86.1 · n\u00A01\u202F204 · target 85, October 2025 · few answers · "
          "pilot. Improvement, will miss target: two months above the usual range.");
}

TEST_CASE("a tile says that a month was scored anew after its metric changed", "[viewmodel][dashboard]")
{
    DashboardData data = sample_data();
    add_months(data, sample_satisfaction, november_2024, year_with_a_shift);
    data.scores.back().flags = {"rescored"};
    CHECK(tiles_of(data).at(0).when == "October 2025 · scored anew by another version");
}

TEST_CASE("no data, withheld, failed and nought are four different tiles", "[viewmodel][dashboard]")
{
    DashboardData data = sample_data();
    add_months(data, sample_card("nought", "Nought"), october_2025, {0.0});
    add_months(data, sample_card("nothing", "Nothing"), october_2025, {std::nullopt});
    add_months(data, sample_card("hidden", "Hidden"), october_2025, {50.0});
    data.scores.back().state = ScoreState::withheld;
    add_months(data, sample_card("broken", "Broken"), october_2025, {50.0});
    data.scores.back().state = ScoreState::failed;
    data.scores.back().reason = "worker crashed";
    add_months(data, sample_card("older", "Older"), november_2024, {50.0});
    const auto tiles = tiles_of(data);
    REQUIRE(tiles.size() == 5);
    CHECK(tiles[0].value == "0.0");
    CHECK(tiles[1].value.empty());
    CHECK(tiles[1].instead == "No data");
    CHECK(tiles[1].word.empty());
    CHECK(tiles[2].instead == "Withheld");
    CHECK(tiles[2].detail == "too few people answered");
    CHECK(tiles[2].sparkline.back() == std::nullopt);
    CHECK(tiles[3].instead == "Failed");
    CHECK(tiles[3].detail == "worker crashed");
    CHECK(tiles[4].instead == "No data");
    CHECK(tiles[4].detail == "no answers in October 2025");
}

TEST_CASE("a metric that cannot be used says why and leaves the others alone", "[viewmodel][dashboard]")
{
    DashboardData data = sample_data();
    add_months(data, sample_satisfaction, november_2024, year_with_a_shift);
    Score gone;
    gone.source = "after_service";
    gone.binding = "first_response";
    gone.state = ScoreState::failed;
    gone.reason = "plugin helpdesk is not there";
    data.scores.push_back(gone);
    const auto tiles = tiles_of(data);
    REQUIRE(tiles.size() == 2);
    CHECK(tiles[0].value == "84.1");
    CHECK(tiles[1].title == "first_response");
    CHECK(tiles[1].has_failed);
    CHECK(tiles[1].spoken == "first_response: Failed, plugin helpdesk is not there.");
}

TEST_CASE("paired metrics stand side by side and name each other's figure", "[viewmodel][dashboard]")
{
    MetricCard handle_time = sample_card("handle_time", "Handle time", "seconds");
    handle_time.better = Better::lower;
    handle_time.paired_with = "resolution_rate";
    DashboardData data = sample_data();
    add_months(data, handle_time, october_2025, {62.0});
    add_months(data, sample_satisfaction, october_2025, {84.1});
    add_months(data, sample_card("resolution_rate", "Resolution rate"), october_2025, {71.5});
    const auto tiles = tiles_of(data);
    REQUIRE(tiles.size() == 3);
    CHECK(tiles[0].title == "Handle time");
    CHECK(tiles[0].pair == "Read beside Resolution rate, 71.5\u00A0%");
    CHECK(tiles[1].title == "Resolution rate");
    CHECK(tiles[1].pair.empty());
    CHECK(tiles[2].title == "Customer satisfaction");
}

TEST_CASE("a paired metric is not shown alone", "[viewmodel][dashboard]")
{
    MetricCard handle_time = sample_card("handle_time", "Handle time", "seconds");
    handle_time.paired_with = "resolution_rate";
    DashboardData data = sample_data();
    add_months(data, handle_time, october_2025, {62.0});
    const auto tiles = tiles_of(data);
    CHECK(tiles[0].value.empty());
    CHECK(tiles[0].instead == "Not shown alone");
    CHECK(tiles[0].spoken.find("62") == std::string::npos);
}

TEST_CASE("limits come from the whole history however short the view", "[viewmodel][dashboard]")
{
    DashboardData data = sample_data();
    add_months(data, sample_satisfaction, november_2024, year_with_a_shift);
    const auto tiles = tiles_of(data, {october_2025 - date::months{2}, october_2025});
    CHECK(tiles[0].sparkline.size() == 3);
    CHECK(tiles[0].sentence == "two months above the usual range");
}

TEST_CASE("a usual range that was started by a person changes the words", "[viewmodel][dashboard]")
{
    DashboardData data = sample_data();
    add_months(data, sample_satisfaction, november_2024, year_with_a_shift);
    data.ranges["after_service/csat"] = {{date::year{2025} / 5 / 12, "new phone system"}};
    const auto tiles = tiles_of(data);
    CHECK(tiles[0].word == "Improvement");
    CHECK(tiles[0].sentence == "six months in a higher range");
}

TEST_CASE("an office in its first month sees that month so far", "[viewmodel][dashboard]")
{
    DashboardData data = sample_data();
    add_months(data, sample_satisfaction, october_2025 + date::months{1}, {90.0});
    const auto tiles = tiles_of(data);
    CHECK(tiles[0].value == "90.0");
    CHECK(tiles[0].when == "this month so far");
    CHECK(tiles[0].sentence == "no complete month yet");
}

TEST_CASE("two bindings of one metric are two tiles", "[viewmodel][dashboard]")
{
    DashboardData data = sample_data();
    add_months(data, sample_satisfaction, october_2025, {84.1});
    Score other = sample_score(sample_satisfaction, october_2025, 70.0);
    other.binding = "csat_phone";
    other.title = "Customer satisfaction (csat_phone)";
    data.scores.push_back(other);
    const auto tiles = tiles_of(data);
    REQUIRE(tiles.size() == 2);
    CHECK(tiles[0].key == "after_service/csat");
    CHECK(tiles[1].key == "after_service/csat_phone");
    CHECK(tiles[1].value == "70.0");
}
