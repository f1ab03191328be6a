// Real files through the whole house: import, plugin, score. The figures were computed with R (see the data's READMEs).
#include "cli/command_line.h"
#include "store/test_workspace.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>

using namespace yardstick;
using test::CommandLine;
using test::CsvTable;

namespace {

/// Where a golden column is found in the scores: a binding, and a key of its JSON.
struct GoldenColumn {
    const char* column;
    const char* binding;
    const char* key;
};

const std::vector<GoldenColumn> call_columns{
    {"answered_n", "answered_rate", "n"},         {"answered_k", "answered_rate", "k"},
    {"answered_pct", "answered_rate", "value"},   {"answered_lower", "answered_rate", "low"},
    {"answered_upper", "answered_rate", "high"},  {"resolved_of_all_n", "resolved_of_all", "n"},
    {"resolved_of_all_k", "resolved_of_all", "k"}, {"resolved_of_all_pct", "resolved_of_all", "value"},
    {"resolved_of_all_lower", "resolved_of_all", "low"}, {"resolved_of_all_upper", "resolved_of_all", "high"},
    {"resolved_k", "resolved_count", "value"},    {"resolved_of_answered_pct", "resolved_of_answered", "value"},
    {"speed_n", "first_response", "n"},           {"speed_p50", "first_response", "value"},
    {"speed_p90", "first_response_p90", "value"}, {"talk_mean", "talk_time", "value"},
    {"csat_n", "csat_mean", "n"},                 {"csat_mean", "csat_mean", "value"},
    {"csat_mean_lower", "csat_mean", "low"},      {"csat_mean_upper", "csat_mean", "high"},
    {"csat_top_n", "csat", "k"},                  {"csat_top_pct", "csat", "value"},
    {"csat_top_lower", "csat", "low"},            {"csat_top_upper", "csat", "high"}};

const std::vector<GoldenColumn> overall_columns{
    {"n", "csat_mean", "n"},           {"mean", "csat_mean", "value"}, {"mean_lower", "csat_mean", "low"}, {"mean_upper", "csat_mean", "high"},
    {"top_n", "csat", "k"},            {"top_pct", "csat", "value"},   {"top_lower", "csat", "low"},       {"top_upper", "csat", "high"}};

const std::vector<GoldenColumn> nps_columns{
    {"n", "nps", "n"}, {"nps", "nps", "value"}, {"se", "nps", "se"}, {"adj_lower", "nps", "low"}, {"adj_upper", "nps", "high"}};

const std::vector<GoldenColumn> request_columns{
    {"closed", "closed", "value"},                     {"closed_pct_of_not_cancelled", "closed_of_not_cancelled", "value"},
    {"on_time_n", "on_time", "n"},                     {"on_time_k", "on_time", "k"},
    {"on_time_pct", "on_time", "value"},               {"closed_on_time_n", "closed_on_time", "n"},
    {"closed_on_time_k", "closed_on_time", "k"},       {"closed_on_time_pct", "closed_on_time", "value"},
    {"close_h_p50", "close_time", "value"},            {"close_h_p90", "close_time_p90", "value"},
    {"work_n", "work_time", "n"},                      {"work_h_p50", "work_time", "value"},
    {"work_h_p90", "work_time_p90", "value"}};

/// Scores of a run of `score --json`, by group and binding.
std::map<std::string, std::map<std::string, Json>> by_group(const test::CommandResult& result)
{
    std::map<std::string, std::map<std::string, Json>> groups;
    for (const Json& score : result.lines()) {
        std::string group;
        for (const auto& [key, value] : score["by"].items())
            group += (group.empty() ? "" : "|") + value.get<std::string>();
        groups[group][score["binding"].get<std::string>()] = score;
    }
    return groups;
}

/// Every row and column of a golden file against the scores. `group_column` empty: one row, no group.
void check_golden(const CommandLine& ctl, std::vector<std::string> query, const CsvTable& golden, const std::string& group_column,
                  const std::vector<GoldenColumn>& columns)
{
    query.insert(query.begin(), {"--json", "score"});
    const auto groups = by_group(ctl.must(std::move(query)));
    REQUIRE(golden.rows() > 0);
    CHECK(groups.size() == golden.rows());
    for (std::size_t row = 0; row < golden.rows(); ++row) {
        const std::string group = group_column.empty() ? "" : golden.cell(row, group_column);
        INFO("group " << group);
        REQUIRE(groups.contains(group));
        for (const GoldenColumn& column : columns) {
            INFO(column.column << " from " << column.key << " of " << column.binding);
            const Json& score = groups.at(group).at(column.binding);
            const double expected = golden.number(row, column.column);
            if (std::isnan(expected)) {
                CHECK(score[column.key].is_null());
                continue;
            }
            REQUIRE(score[column.key].is_number());
            CHECK(score[column.key].get<double>() == Approx(expected).epsilon(1e-9).margin(1e-12));
        }
    }
}

CommandLine office_with(const std::string& location, const std::string& fixtures, const std::string& time_zone)
{
    CommandLine ctl(location);
    ctl.must({"init"});
    ctl.must({"site", "add", "Main", "--time-zone", time_zone});
    ctl.must({"survey", "publish", (test::fixtures_folder() / fixtures / "survey.json").string()});
    return ctl;
}

void add_call_centre(const CommandLine& ctl)
{
    ctl.must({"department", "add", "Call centre"});
}

std::string fixture(const std::string& folder, const std::string& file)
{
    return (test::fixtures_folder() / folder / file).string();
}

} // namespace

#define NEEDS_DATA(folder)                                                                                             \
    const auto data = test::shared_folder() / "data" / folder;                                                         \
    if (!std::filesystem::exists(data))                                                                                \
    SKIP_CASE("no shared data: YARDSTICK_SHARED names no folder with data/" folder)

TEMPLATE_TEST_CASE("calls of a call centre give the golden figures on each database", "[cli]", test::Sqlite, test::Postgresql)
{
    NEEDS_DATA("callcentre-synth");
    if (!TestType::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const TestType place;
    const CommandLine ctl = office_with(place.location(), "callcentre", "Europe/London");
    add_call_centre(ctl);
    ctl.bind_as_in("callcentre");
    ctl.must({"import", (data / "calls.csv").string(), "--survey", "calls", "--map", fixture("callcentre", "map.json")});

    check_golden(ctl, {}, CsvTable(data / "golden/kpi_total.csv"), "", call_columns);
    check_golden(ctl, {"--by", "month"}, CsvTable(data / "golden/kpi_by_month.csv"), "group", call_columns);
    check_golden(ctl, {"--by", "agent"}, CsvTable(data / "golden/kpi_by_agent.csv"), "group", call_columns);
    check_golden(ctl, {"--by", "topic"}, CsvTable(data / "golden/kpi_by_topic.csv"), "group", call_columns);
    check_golden(ctl, {"--by", "agent,month"}, CsvTable(data / "golden/kpi_by_agent_month.csv"), "group", call_columns);
}

TEST_CASE("the four forms of one file import to the same responses", "[cli]")
{
    NEEDS_DATA("callcentre-synth");
    std::vector<std::string> first;
    for (const char* form : {"calls.csv", "calls_bom_crlf.csv", "calls_semicolon_latin1.csv", "calls_us_dates.tsv"}) {
        INFO(form);
        const test::Sqlite place;
        const CommandLine ctl = office_with(place.location(), "callcentre", "Europe/London");
        add_call_centre(ctl);
        ctl.must({"import", (data / form).string(), "--survey", "calls", "--map", fixture("callcentre", "map.json")});
        std::vector<std::string> rows;
        for (Json row : ctl.must({"--json", "response", "list", "--limit", "5000"}).lines()) {
            for (const char* own : {"id", "entered_at"})
                row.erase(own);
            rows.push_back(row.dump());
        }
        std::sort(rows.begin(), rows.end());
        REQUIRE(rows.size() == 3000);
        if (first.empty())
            first = rows;
        CHECK(rows == first);
    }
}

TEST_CASE("a second import of a file adds nothing", "[cli]")
{
    NEEDS_DATA("callcentre-synth");
    const test::Sqlite place;
    const CommandLine ctl = office_with(place.location(), "callcentre", "Europe/London");
    add_call_centre(ctl);
    const std::vector<std::string> import{"--json", "import", (data / "calls.csv").string(), "--survey", "calls", "--map", fixture("callcentre", "map.json")};
    CHECK(ctl.must(import).lines().front()["added"] == 3000);
    CHECK(ctl.must(import).lines().front()["added"] == 0);
    CHECK(ctl.must({"--json", "response", "list", "--limit", "5000"}).lines().size() == 3000);
}

TEST_CASE("passengers of an airport over seven years give the golden figures", "[cli]")
{
    NEEDS_DATA("sfo-survey");
    const test::Sqlite place;
    const CommandLine ctl = office_with(place.location(), "sfo", "America/Los_Angeles");
    ctl.bind_as_in("sfo");
    for (int year = 2011; year <= 2017; ++year) {
        const std::string name = std::to_string(year);
        ctl.must({"import", (data / (name + ".csv")).string(), "--survey", "passengers", "--map", fixture("sfo", "map-" + name + ".json")});
    }
    const std::vector<std::string> in_2017{"--from", "2017", "--to", "2017"};
    const auto in_2017_by_area = [&] {
        std::vector<std::string> query = in_2017;
        query.insert(query.end(), {"--by", "area"});
        return query;
    }();
    check_golden(ctl, {"--by", "year"}, CsvTable(data / "golden/csat_by_year.csv"), "year", overall_columns);
    check_golden(ctl, in_2017_by_area, CsvTable(data / "golden/csat_by_area_2017.csv"), "group", overall_columns);
    check_golden(ctl, in_2017, CsvTable(data / "golden/nps_2017.csv"), "", nps_columns);
    check_golden(ctl, in_2017_by_area, CsvTable(data / "golden/nps_by_area_2017.csv"), "group", nps_columns);
}

TEST_CASE("requests of citizens give the golden figures, and the dry run tells what is odd in the file", "[cli]")
{
    NEEDS_DATA("stl-csb-2018");
    const test::Sqlite place;
    const CommandLine ctl = office_with(place.location(), "stl", "America/Chicago");
    const std::vector<std::string> import{"--json", "import", (data / "january_2018.csv").string(), "--survey", "service_requests", "--map",
                                          fixture("stl", "map.json")};
    auto dry = import;
    dry.push_back("--dry-run");
    const Json report = ctl.must(dry).lines().front();
    INFO(report.dump(2));
    CHECK(report["rows"] == 1554);
    CHECK(report["repeats"]["identical_ids"] == 9);
    CHECK(report["repeats"]["differing_ids"] == 9);
    CHECK(report["detection"]["time_zone"]["value"] == "UTC");
    CHECK(ctl.must({"--json", "response", "list"}).lines().empty());
    CHECK(ctl.must({"--json", "department", "list"}).lines().empty());

    ctl.must(import);
    ctl.bind_as_in("stl");
    check_golden(ctl, {}, CsvTable(data / "golden/kpi_total.csv"), "", request_columns);
    check_golden(ctl, {"--by", "channel"}, CsvTable(data / "golden/kpi_by_channel.csv"), "group", request_columns);
    check_golden(ctl, {"--by", "department"}, CsvTable(data / "golden/kpi_by_department.csv"), "group", request_columns);
}

TEMPLATE_TEST_CASE("a kept state that was damaged, or lost, is made again from the responses", "[cli]", test::Sqlite, test::Postgresql)
{
    if (!TestType::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const TestType place;
    const CommandLine ctl(place.location());
    ctl.must({"init"});
    ctl.must({"department", "add", "Desk"});
    ctl.must({"site", "add", "Main", "--time-zone", "Etc/UTC"});
    ctl.must({"bind", "customer_service.csat", "--survey", "csat"});
    for (const char* rating : {"rating=5", "rating=4", "rating=3", "rating=1", "rating=5"}) // METRICS.md section 14, csat-fb-5
        ctl.must({"log", "csat", rating, "--department", "desk"});
    const std::string score = ctl.must({"--json", "score"}).out;
    CHECK(Json::parse(score)["value"] == 60.0);

    const std::string kept = place.run("select state from day_state").at(0);
    std::string damaged = kept;
    damaged[damaged.size() / 2] = damaged[damaged.size() / 2] == '0' ? '1' : '0';
    place.run("update day_state set state = '" + damaged + "'");
    CHECK(ctl.must({"--json", "score"}).out == score);
    CHECK(place.run("select state from day_state").at(0) == kept);
    place.run("delete from day_state");
    CHECK(ctl.must({"--json", "score"}).out == score);
    CHECK(place.run("select state from day_state").at(0) == kept);
}
