#include "host/metric_rows.h"
#include "support/plugins_of.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

using namespace yardstick;
using test::CsvTable;

// The shipped metrics over 3,000 calls, straight from the table: golden figures computed with R 4.2 and a second program.
// Once as the plugin in C++, once as formulas (tests/fixtures/formulas), which must agree to the bit besides.

namespace {

using Key = std::function<std::string(const CsvTable&, std::size_t)>;

std::optional<double> number_in(const CsvTable& calls, std::size_t row, const char* column)
{
    const double value = calls.number(row, column);
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

/// "0:05:47" in seconds; nothing for an empty cell.
std::optional<double> seconds_in(const std::string& duration)
{
    int hours = 0, minutes = 0, seconds = 0;
    if (std::sscanf(duration.c_str(), "%d:%d:%d", &hours, &minutes, &seconds) != 3)
        return std::nullopt;
    return hours * 3600.0 + minutes * 60.0 + seconds;
}

Batch booleans(const std::vector<bool>& values)
{
    auto column = std::make_shared<Column>(FieldType::boolean);
    for (const bool value : values)
        column->add_boolean(value);
    return {{column}, static_cast<std::int64_t>(values.size())};
}

/// The columns of one group of calls.
struct Calls {
    std::vector<bool> answered, resolved, resolved_of_answered;
    std::vector<std::optional<double>> speed, talk, rating;

    void add(const CsvTable& calls, std::size_t row)
    {
        answered.push_back(calls.cell(row, "Answered (Y/N)") == "Y");
        resolved.push_back(calls.cell(row, "Resolved") == "Y");
        if (answered.back())
            resolved_of_answered.push_back(resolved.back());
        speed.push_back(number_in(calls, row, "Speed of answer in seconds"));
        talk.push_back(seconds_in(calls.cell(row, "AvgTalkDuration")));
        rating.push_back(number_in(calls, row, "Satisfaction rating"));
    }
};

class Scoring {
public:
    Figure operator()(const char* id, const Batch& batch) const
    {
        const Figure code = figure("customer_service.", id, batch);
        CHECK(figure("customer_service_formulas.", id, batch) == code);
        return code;
    }

private:
    Figure figure(const std::string& plugin, const char* id, const Batch& batch) const
    {
        const auto metric = catalogue_->find(plugin + id);
        REQUIRE(metric);
        return test::score_rows(**metric, batch, test::default_parameters((*metric)->card()), 100);
    }

    std::unique_ptr<MetricCatalogue> catalogue_ =
        test::plugins_of({std::filesystem::path(YARDSTICK_BINARY_DIR) / "plugins", test::fixtures_folder() / "formulas"});
};

void check_number(const std::optional<double>& found, const CsvTable& golden, std::size_t row, const std::string& column)
{
    INFO(column);
    const double expected = golden.number(row, column);
    REQUIRE(found.has_value() == !std::isnan(expected));
    if (found)
        CHECK(*found == Approx(expected).epsilon(1e-9));
}

void check_share(const Figure& figure, const CsvTable& golden, std::size_t row, const std::string& prefix)
{
    CHECK(figure.n == golden.number(row, prefix + "_n"));
    CHECK(figure.k == golden.number(row, prefix + "_k"));
    check_number(figure.value, golden, row, prefix + "_pct");
    check_number(figure.low, golden, row, prefix + "_lower");
    check_number(figure.high, golden, row, prefix + "_upper");
}

void check_group(const Scoring& score, const Calls& calls, const CsvTable& golden, std::size_t row)
{
    check_share(score("answered_rate", booleans(calls.answered)), golden, row, "answered");
    check_share(score("resolution_rate", booleans(calls.resolved)), golden, row, "resolved_of_all");
    check_number(score("resolution_rate", booleans(calls.resolved_of_answered)).value, golden, row, "resolved_of_answered_pct");
    check_number(score("resolved_count", booleans(calls.resolved)).value, golden, row, "resolved_k");
    const Figure speed = score("first_response", test::numbers(calls.speed));
    CHECK(speed.n == golden.number(row, "speed_n"));
    check_number(speed.value, golden, row, "speed_p50");
    check_number(score("first_response_p90", test::numbers(calls.speed)).value, golden, row, "speed_p90");
    check_number(score("talk_time", test::numbers(calls.talk)).value, golden, row, "talk_mean");
    const Figure mean = score("csat_mean", test::numbers(calls.rating));
    CHECK(mean.n == golden.number(row, "csat_n"));
    check_number(mean.value, golden, row, "csat_mean");
    check_number(mean.low, golden, row, "csat_mean_lower");
    check_number(mean.high, golden, row, "csat_mean_upper");
    const Figure top = score("csat", test::numbers(calls.rating));
    CHECK(top.k == golden.number(row, "csat_top_n"));
    check_number(top.value, golden, row, "csat_top_pct");
    check_number(top.low, golden, row, "csat_top_lower");
    check_number(top.high, golden, row, "csat_top_upper");
}

} // namespace

TEST_CASE("the shipped metrics give the golden figures of the call centre, in total and by group", "[host]")
{
    const auto folder = test::shared_folder() / "data/callcentre-synth";
    if (!std::filesystem::exists(folder))
        SKIP_CASE("no folder data/callcentre-synth");
    const auto agent = [](const CsvTable& calls, std::size_t row) { return calls.cell(row, "Agent"); };
    const auto month = [](const CsvTable& calls, std::size_t row) { return calls.cell(row, "Date").substr(0, 7); };
    const std::vector<std::pair<const char*, Key>> groupings{
        {"kpi_total.csv", [](const CsvTable&, std::size_t) { return std::string("all"); }},
        {"kpi_by_agent.csv", agent},
        {"kpi_by_month.csv", month},
        {"kpi_by_topic.csv", [](const CsvTable& calls, std::size_t row) { return calls.cell(row, "Topic"); }},
        {"kpi_by_agent_month.csv", [&](const CsvTable& calls, std::size_t row) { return agent(calls, row) + '|' + month(calls, row); }}};
    const Scoring score;
    const CsvTable calls(folder / "calls.csv");
    REQUIRE(calls.rows() == 3000);
    for (const auto& [file, key] : groupings) {
        const CsvTable golden(folder / "golden" / file);
        std::map<std::string, Calls> groups;
        for (std::size_t row = 0; row < calls.rows(); ++row)
            groups[key(calls, row)].add(calls, row);
        CHECK(groups.size() == golden.rows());
        for (std::size_t row = 0; row < golden.rows(); ++row) {
            INFO(file << ": " << golden.cell(row, "group"));
            check_group(score, groups.at(golden.cell(row, "group")), golden, row);
        }
    }
}
