#include "import/import_world.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// One golden row's responses, and its figures worked out here from the answers that were imported.
struct Group {
    std::vector<const Response*> responses;
    std::vector<const Json*> answers;

    std::vector<double> numbers(const std::string& question) const
    {
        std::vector<double> values;
        for (const Json* answer : answers)
            if (const auto found = answer->find(question); found != answer->end())
                values.push_back(found->is_boolean() ? found->get<bool>() : found->get<double>());
        return values;
    }
};

double mean(const std::vector<double>& values)
{
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

/// Type 7 of Hyndman and Fan, as R's quantile() has it by default.
double quantile(std::vector<double> values, double p)
{
    std::sort(values.begin(), values.end());
    const double position = p * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (position - static_cast<double>(below)) * (values[above] - values[below]);
}

double count_of(const std::vector<double>& values, double least)
{
    return static_cast<double>(std::count_if(values.begin(), values.end(), [least](double value) { return value >= least; }));
}

/// Responses by a key, with their answers parsed once.
class Groups {
public:
    template <class Key>
    Groups(const std::vector<Response>& responses, const Key& key)
    {
        parsed_.reserve(responses.size());
        for (const Response& response : responses) {
            parsed_.push_back(Json::parse(response.answers));
            Group& group = groups_[key(response, parsed_.back())];
            group.responses.push_back(&response);
            group.answers.push_back(&parsed_.back());
        }
    }
    const Group& at(const std::string& key) const { return groups_.at(key); }
    std::size_t size() const { return groups_.size(); }

private:
    std::vector<Json> parsed_;
    std::map<std::string, Group> groups_;
};

std::string answer_text(const Json& answers, const char* question)
{
    return answers.value(question, "");
}

/// Checks a figure against the golden cell; nothing was divided by nothing where the cell is empty.
void check(const CsvTable& golden, std::size_t row, const std::string& column, double value)
{
    INFO(golden.cell(row, "group") << " " << column);
    if (golden.cell(row, column).empty())
        CHECK(std::isnan(value));
    else
        CHECK(value == Approx(golden.number(row, column)).epsilon(1e-9).margin(0));
}

double share(double part, double whole)
{
    return 100.0 * part / whole;
}

std::string read_fixture(const std::string& name)
{
    return read_file(fixtures_folder() / name);
}

void check_calls(const CsvTable& golden, const Groups& groups)
{
    REQUIRE(groups.size() == golden.rows());
    for (std::size_t row = 0; row < golden.rows(); ++row) {
        const Group& group = groups.at(golden.cell(row, "group"));
        const auto answered = group.numbers("answered");
        const auto resolved = group.numbers("resolved");
        const auto resolved_if_answered = group.numbers("resolved_if_answered");
        const auto speed = group.numbers("speed_of_answer");
        const auto rating = group.numbers("satisfaction");
        check(golden, row, "calls", static_cast<double>(group.responses.size()));
        check(golden, row, "answered_n", static_cast<double>(answered.size()));
        check(golden, row, "answered_k", count_of(answered, 1));
        check(golden, row, "answered_pct", share(count_of(answered, 1), static_cast<double>(answered.size())));
        check(golden, row, "resolved_of_all_n", static_cast<double>(resolved.size()));
        check(golden, row, "resolved_of_all_k", count_of(resolved, 1));
        check(golden, row, "resolved_k", count_of(resolved, 1));
        check(golden, row, "resolved_of_answered_pct", 100.0 * mean(resolved_if_answered));
        check(golden, row, "speed_n", static_cast<double>(speed.size()));
        check(golden, row, "speed_p50", quantile(speed, 0.5));
        check(golden, row, "speed_p90", quantile(speed, 0.9));
        check(golden, row, "talk_mean", mean(group.numbers("talk_seconds")));
        check(golden, row, "csat_n", static_cast<double>(rating.size()));
        check(golden, row, "csat_mean", mean(rating));
        check(golden, row, "csat_top_n", count_of(rating, 4));
    }
}

} // namespace

TEST_CASE("the four forms of the call-centre file become the same responses and the golden figures", "[import][golden]")
{
    const auto folder = shared_folder() / "data" / "callcentre-synth";
    if (!std::filesystem::exists(folder))
        SKIP_CASE("the shared data are not here");

    std::vector<Response> first;
    for (const char* form : {"calls.csv", "calls_bom_crlf.csv", "calls_semicolon_latin1.csv", "calls_us_dates.tsv"}) {
        INFO(form);
        ImportWorld world;
        world.publish(read_fixture("callcentre/survey.json"));
        world.request.survey = "calls";
        world.request.file = folder / form;
        world.request.map = fixtures_folder() / "callcentre" / "map.json";
        const auto report = world.run(world.request);
        REQUIRE(world.problems_of(report) == "");
        CHECK(report->saved.added == 3000);
        CHECK(report->rejected == 0);

        std::vector<Response> responses = world.responses.all();
        const auto name_of = [&world](const Response& response) { return world.office.person(response.person)->name; };
        const std::vector<Person> people = world.office.people(parse_day("2026-01-15").value());
        std::set<std::string> names;
        for (const Person& person : people) {
            names.insert(person.name);
            CHECK_FALSE(person.has_seat);
        }
        CHECK(names.size() == 8);
        CHECK(names.contains("O'Neil, Fay"));
        CHECK(names.contains("Björn"));
        CHECK(names.contains("Chloé"));
        CHECK(report->newcomers.at("person").size() == 8);

        const auto golden = [&folder](const char* name) { return CsvTable(folder / "golden" / name); };
        const auto month_of = [](const Response& response) { return to_text(response.day).substr(0, 7); };
        check_calls(golden("kpi_total.csv"), Groups(responses, [](const Response&, const Json&) { return std::string("all"); }));
        check_calls(golden("kpi_by_month.csv"), Groups(responses, [&](const Response& r, const Json&) { return month_of(r); }));
        check_calls(golden("kpi_by_agent.csv"), Groups(responses, [&](const Response& r, const Json&) { return name_of(r); }));
        check_calls(golden("kpi_by_agent_month.csv"),
                    Groups(responses, [&](const Response& r, const Json&) { return name_of(r) + '|' + month_of(r); }));
        check_calls(golden("kpi_by_topic.csv"),
                    Groups(responses, [](const Response&, const Json& answers) { return answer_text(answers, "topic"); }));

        for (Response& response : responses)
            response.id.clear();
        if (first.empty())
            first = responses;
        CHECK((first == responses));
        CHECK(to_text(first.front().occurred_at) == "2024-01-01T10:52:41.000Z"); // 11:52:41 in Berlin
    }
}

TEST_CASE("what each form of the call-centre file looks like is detected", "[import][golden]")
{
    const auto folder = shared_folder() / "data" / "callcentre-synth";
    if (!std::filesystem::exists(folder))
        SKIP_CASE("the shared data are not here");
    struct Form {
        const char* file;
        const char* encoding;
        bool has_mark;
        const char* delimiter;
        const char* decimal;
        const char* order;
    };
    const auto form =
        GENERATE(Form{"calls.csv", "UTF-8", false, ",", ".", "ymd"}, Form{"calls_bom_crlf.csv", "UTF-8", true, ",", ".", "ymd"},
                 Form{"calls_semicolon_latin1.csv", "ISO-8859-1", false, ";", ",", "dmy"},
                 Form{"calls_us_dates.tsv", "UTF-8", false, "\t", ".", "mdy"});
    INFO(form.file);
    ImportWorld world;
    world.publish(read_fixture("callcentre/survey.json"));
    world.request = {folder / form.file, "calls", fixtures_folder() / "callcentre" / "map.json", {}, {}, true, false, {}};
    const auto report = world.run(world.request);
    REQUIRE(world.problems_of(report) == "");
    CHECK(report->detection.encoding.value == form.encoding);
    CHECK(report->detection.has_byte_order_mark == form.has_mark);
    CHECK(report->detection.delimiter.value == form.delimiter);
    CHECK(report->detection.decimal.value == form.decimal);
    CHECK(report->detection.date_order.value == form.order);
    CHECK(report->detection.time_zone.value == "Europe/Berlin");
    CHECK(report->detection.time_zone.origin == "site");
    CHECK(world.responses.all().empty()); // a dry run
    CHECK(world.office.people(parse_day("2026-01-15").value()).empty());
}

TEST_CASE("seven years of the airport survey give the golden ratings", "[import][golden]")
{
    const auto folder = shared_folder() / "data" / "sfo-survey";
    if (!std::filesystem::exists(folder))
        SKIP_CASE("the shared data are not here");
    ImportWorld world("America/Los_Angeles");
    world.publish(read_fixture("sfo/survey.json"));
    const std::vector<std::int64_t> rows{3872, 3521, 3535, 2818, 2958, 3087, 2831}; // as the data's README counts them
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string year = std::to_string(2011 + i);
        INFO(year);
        world.request.survey = "passengers";
        world.request.file = folder / (year + ".csv");
        world.request.map = fixtures_folder() / "sfo" / ("map-" + year + ".json");
        const auto report = world.run(world.request);
        REQUIRE(world.problems_of(report) == "");
        CHECK(report->saved.added == rows[i]);
        CHECK(report->rejected == 0);
    }
    const std::vector<Response> responses = world.responses.all();

    const Groups by_year(responses, [](const Response& r, const Json&) { return to_text(r.day).substr(0, 4); });
    const CsvTable years(folder / "golden" / "csat_by_year.csv");
    REQUIRE(years.rows() == 7);
    for (std::size_t row = 0; row < years.rows(); ++row) {
        INFO(years.cell(row, "year"));
        const auto ratings = by_year.at(years.cell(row, "year")).numbers("overall");
        CHECK(static_cast<double>(ratings.size()) == years.number(row, "n"));
        CHECK(count_of(ratings, 4) == years.number(row, "top_n"));
        CHECK(mean(ratings) == Approx(years.number(row, "mean")).epsilon(1e-9));
    }

    std::vector<Response> last;
    std::copy_if(responses.begin(), responses.end(), std::back_inserter(last),
                 [](const Response& response) { return response.day >= parse_day("2017-01-01").value(); });
    const Groups by_area(last, [](const Response&, const Json& answers) { return answer_text(answers, "area"); });
    const CsvTable areas(folder / "golden" / "csat_by_area_2017.csv");
    const CsvTable promoters(folder / "golden" / "nps_by_area_2017.csv");
    REQUIRE(areas.rows() == 7);
    for (std::size_t row = 0; row < areas.rows(); ++row) {
        const Group& group = by_area.at(areas.cell(row, "group"));
        const auto ratings = group.numbers("overall");
        check(areas, row, "n", static_cast<double>(ratings.size()));
        check(areas, row, "mean", mean(ratings));
        check(areas, row, "top_n", count_of(ratings, 4));
        const auto recommend = group.numbers("recommend");
        check(promoters, row, "n", static_cast<double>(recommend.size()));
        check(promoters, row, "promoters", count_of(recommend, 9));
        check(promoters, row, "detractors", static_cast<double>(recommend.size()) - count_of(recommend, 7));
    }

    const Groups all(last, [](const Response&, const Json&) { return std::string("all"); });
    const CsvTable nps(folder / "golden" / "nps_2017.csv");
    const auto recommend = all.at("all").numbers("recommend");
    const auto n = static_cast<double>(recommend.size());
    check(nps, 0, "n", n);
    check(nps, 0, "nps", 100.0 * (count_of(recommend, 9) - (n - count_of(recommend, 7))) / n);

    const CsvTable ease(folder / "golden" / "ces_like_2017.csv");
    const std::map<std::string, std::string> question_of{
        {"Q13GETRATE", "ease_getting_there"}, {"Q14FIND", "ease_finding_way"}, {"Q14PASSTHRU", "ease_security"}};
    for (std::size_t row = 0; row < ease.rows(); ++row) {
        INFO(ease.cell(row, "item"));
        const auto ratings = all.at("all").numbers(question_of.at(ease.cell(row, "item")));
        CHECK(static_cast<double>(ratings.size()) == ease.number(row, "n"));
        CHECK(count_of(ratings, 4) == ease.number(row, "top_n"));
        CHECK(mean(ratings) == Approx(ease.number(row, "mean")).epsilon(1e-9));
    }
}

TEST_CASE("the city's requests give the golden figures, and the report says what is odd about them", "[import][golden]")
{
    const auto folder = shared_folder() / "data" / "stl-csb-2018";
    if (!std::filesystem::exists(folder))
        SKIP_CASE("the shared data are not here");
    ImportWorld world("America/Chicago");
    world.publish(read_fixture("stl/survey.json"));
    world.request.survey = "service_requests";
    world.request.file = folder / "january_2018.csv";
    world.request.map = fixtures_folder() / "stl" / "map.json";
    const auto report = world.run(world.request);
    REQUIRE(world.problems_of(report) == "");
    CHECK(report->rows == 1554);
    CHECK(report->saved.added == 1532);
    CHECK(report->rejected == 0);
    CHECK(report->repeated == 22);
    CHECK(report->repeats.identical_ids == 9);
    CHECK(report->repeats.differing_ids == 9);
    CHECK(report->detection.time_zone.value == "UTC");
    const std::vector<OddSpelling> odd{{"status", "Closed", 14, "CLOSED", 1416}};
    CHECK((report->odd_spellings == odd));
    const auto counts = std::find_if(report->blanks.begin(), report->blanks.end(),
                                     [](const FieldCounts& c) { return c.field == "answers.work_hours"; });
    CHECK(counts->negative_durations == 13);
    CHECK(counts->by_code.at("NA") > 0);

    const std::vector<std::string> lines = describe(*report);
    const auto says = [&lines](const char* line) { return std::find(lines.begin(), lines.end(), line) != lines.end(); };
    CHECK(says("Encoding       UTF-8 (detected)"));
    CHECK(says("Order of dates ymd (detected)"));
    CHECK(says("Time zone      UTC (as the map says)"));
    CHECK(says("Rows           1554 read, 1532 added, 0 kept, 0 revised, 0 rejected, 0 skipped, 22 repeated"));
    CHECK(says("Repeats        9 ids with identical rows, 9 with differing ones"));
    CHECK(says("Blank          answers.work_hours: 98 \"NA\", 13 negative"));
    CHECK(says("Odd spelling   status: \"Closed\" 14 × beside \"CLOSED\" 1416 ×"));

    const std::vector<Response> responses = world.responses.all();
    const auto check_requests = [&](const char* file, const auto& key) {
        const CsvTable golden(folder / "golden" / file);
        const Groups groups(responses, key);
        REQUIRE(groups.size() == golden.rows());
        for (std::size_t row = 0; row < golden.rows(); ++row) {
            const Group& group = groups.at(golden.cell(row, "group"));
            const auto closed = group.numbers("closed");
            const auto on_time = group.numbers("on_time");
            const auto closed_on_time = group.numbers("closed_on_time");
            const auto close_hours = group.numbers("close_hours");
            const auto work_hours = group.numbers("work_hours");
            const auto quantile_or_nan = [](const std::vector<double>& values, double p) {
                return values.empty() ? std::nan("") : quantile(values, p);
            };
            check(golden, row, "requests", static_cast<double>(group.responses.size()));
            check(golden, row, "cancelled", static_cast<double>(group.responses.size() - closed.size()));
            check(golden, row, "closed", count_of(closed, 1));
            check(golden, row, "closed_pct_of_not_cancelled", share(count_of(closed, 1), static_cast<double>(closed.size())));
            check(golden, row, "on_time_n", static_cast<double>(on_time.size()));
            check(golden, row, "on_time_k", count_of(on_time, 1));
            check(golden, row, "on_time_pct", share(count_of(on_time, 1), static_cast<double>(on_time.size())));
            check(golden, row, "closed_on_time_n", static_cast<double>(closed_on_time.size()));
            check(golden, row, "closed_on_time_k", count_of(closed_on_time, 1));
            check(golden, row, "close_h_p50", quantile_or_nan(close_hours, 0.5));
            check(golden, row, "close_h_p90", quantile_or_nan(close_hours, 0.9));
            check(golden, row, "work_n", static_cast<double>(work_hours.size()));
            check(golden, row, "work_h_p50", quantile_or_nan(work_hours, 0.5));
            check(golden, row, "work_h_p90", quantile_or_nan(work_hours, 0.9));
        }
    };
    check_requests("kpi_total.csv", [](const Response&, const Json&) { return std::string("all"); });
    check_requests("kpi_by_channel.csv", [](const Response& response, const Json&) { return response.channel; });
    check_requests("kpi_by_department.csv", [&world](const Response& response, const Json&) {
        return world.office.department(response.department)->name;
    });

    const auto again = world.run(world.request);
    CHECK(again->saved.added == 0);
    CHECK(again->saved.kept == 1532);
    CHECK(again->newcomers.empty());
    CHECK(world.responses.all().size() == 1532);
}
