#include "import/import_world.h"

#include "core/error.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// What `field` makes of the cells, as the answer to `question`; "null" when it is blank, else the reason for the refusal.
std::string answer_to(const std::string& question, const std::string& field, const std::string& header, const std::string& cells)
{
    ImportWorld world;
    const auto report =
        world.import("id,when," + header + "\n1,2024-01-01," + cells + "\n", small_map('"' + question + "\": " + field));
    if (!report)
        return world.problems_of(report);
    if (report->rejected > 0)
        return report->first_rejects.front().text();
    return world.answers().at(0).value(question, Json()).dump();
}

std::string rating_row(int number)
{
    return std::to_string(number) + ",2024-01-01," + std::to_string(number % 5 + 1) + '\n';
}

const std::string rating_map = small_map(R"("rating": {"column": "r"})");

} // namespace

TEST_CASE("a field makes an answer of cells", "[import]")
{
    struct Row {
        const char* question;
        const char* field;
        const char* header;
        const char* cells;
        const char* answer;
    };
    const auto row = GENERATE(
        Row{"rating", R"({"column": "r"})", "r", "4", "4"}, Row{"rating", R"({"column": "r"})", "r", "4.0", "4"},
        Row{"rating", R"({"column": "r", "decimal": ","})", "r", "\"4,0\"", "4"},
        Row{"rating", R"({"column": "r"})", "r", "", "null"},
        Row{"rating", R"({"column": "r", "blank": [0, 6, "NA"]})", "r", "6", "null"},
        Row{"rating", R"({"column": "r", "blank": [0, 6, "NA"]})", "r", "NA", "null"},
        Row{"rating", R"({"column": "r", "lookup": {"good": 5, "bad": 1}})", "r", "good", "5"},
        Row{"rating", R"({"column": "r", "lookup": {"good": 5}, "ignore_case": true})", "r", "GOOD", "5"},
        Row{"rating", "3", "r", "x", "3"}, Row{"yes", R"({"column": "y"})", "y", "TRUE", "true"},
        Row{"yes", R"({"column": "y", "lookup": {"Y": true, "N": false}})", "y", "N", "false"},
        Row{"yes", R"({"test": {"column": "y", "is": ["CLOSED", "DONE"]}})", "y", "DONE", "true"},
        Row{"yes", R"({"test": {"column": "y", "is": ["CLOSED"]}})", "y", "Closed", "false"},
        Row{"yes", R"({"test": {"column": "y", "is": ["CLOSED"], "ignore_case": true}})", "y", "Closed", "true"},
        Row{"yes", R"({"test": {"column": "y", "is_not": [""]}})", "y", " ", "false"},
        Row{"yes", R"({"test": {"column": "y", "is": ["A"]}, "blank_when": {"column": "z", "is_not": ["NA"]}})", "y,z", "A,x",
            "null"},
        Row{"yes", R"({"test": {"column": "y", "is": ["A"]}, "blank_when": {"column": "z", "is_not": ["NA"]}})", "y,z", "A,NA",
            "true"},
        Row{"text", R"({"column": "t"})", "t", "NA", "\"NA\""},
        Row{"text", R"({"column": "t"})", "t", "\" a, \"\"b\"\" \"", "\" a, \\\"b\\\" \""},
        Row{"text", R"({"join": [{"column": "a"}, "-", {"column": "b"}]})", "a,b", "x,y", "\"x-y\""},
        Row{"text", R"({"join": [{"column": "a"}, "-", {"column": "b"}]})", "a,b", "x,", "null"},
        Row{"number", R"({"column": "n"})", "n", "2.5", "2.5"},
        Row{"number", R"({"column": "n", "as": "duration"})", "n", "0:05:47", "347"},
        Row{"number", R"({"column": "n", "as": "duration", "form": "mm:ss", "unit": "minutes"})", "n", "1:30", "1.5"},
        Row{"number", R"({"column": "n", "as": "duration", "form": "day_fraction", "decimal": ",", "unit": "hours"})", "n",
            "\"0,25\"", "6"},
        Row{"number", R"({"between": {"from": {"column": "a"}, "to": {"column": "b"}, "unit": "hours"}})", "a,b",
            "2024-01-01 10:00,2024-01-02 11:30", "25.5"},
        Row{"number", R"({"between": {"from": {"column": "a"}, "to": {"column": "b"}, "unit": "seconds"}})", "a,b",
            "2024-01-01 10:00:00.5,2024-01-01 10:00:02.75", "2.25"},
        Row{"number", R"({"between": {"from": {"column": "a"}, "to": {"column": "b"}, "unit": "minutes"}})", "a,b",
            "2024-01-02,2024-01-01", "null"},
        Row{"number", R"({"between": {"from": {"column": "a"}, "to": {"column": "b", "blank": ["NA"]}, "unit": "days"}})", "a,b",
            "2024-01-02,NA", "null"},
        // Two o'clock does not exist on that night in Berlin: an hour less passes.
        Row{"number", R"({"between": {"from": {"column": "a"}, "to": {"column": "b"}, "unit": "hours"}})", "a,b",
            "2024-03-31 00:00,2024-03-31 12:00", "11"},
        Row{"yes", R"({"compare_days": {"left": {"column": "a"}, "is": "not_after", "right": {"column": "b"}}})", "a,b",
            "2024-01-05 23:59,2024-01-05 00:00", "true"},
        Row{"yes", R"({"compare_days": {"left": {"column": "a"}, "is": "before", "right": {"column": "b"}}})", "a,b",
            "2024-01-05 00:00,2024-01-05 23:59", "false"},
        Row{"yes", R"({"compare_days": {"left": {"column": "a"}, "is": "after", "right": {"column": "b"}}})", "a,b",
            "2024-01-05,", "null"},
        Row{"day", R"({"column": "d"})", "d", "31.12.2023 23:00", "\"2023-12-31\""},
        Row{"day", R"({"join": ["2017-05-", {"column": "d"}], "pattern": "yyyy-MM-d"})", "d", "7", "\"2017-05-07\""},
        Row{"text", R"({"column": "d", "pattern": "d.M.yyyy H:mm"})", "d", "7.5.2017 9:03", "\"2017-05-07T09:03:00\""},
        Row{"text", R"({"column": "d", "as": "date_time", "date_order": "mdy"})", "d", "12/31/2023 5:04:03 PM",
            "\"2023-12-31T17:04:03\""});
    INFO(row.field << " of " << row.cells);
    CHECK(answer_to(row.question, row.field, row.header, row.cells) == row.answer);
}

TEST_CASE("a cell that does not fit refuses its row with the reason", "[import]")
{
    struct Row {
        const char* question;
        const char* field;
        const char* cell;
        const char* reason;
    };
    const auto row = GENERATE(
        Row{"rating", R"({"column": "c"})", "9", "calls.csv:2: question rating, expected one of 1, 2, 3, 4, 5, found"},
        Row{"number", R"({"column": "c"})", "many", "calls.csv:2: column \"c\", expected a number such as 3.5, found \"many\""},
        Row{"number", R"({"column": "c", "as": "duration"})", "5 min", "expected a duration such as 0:03:40, found \"5 min\""},
        Row{"yes", R"({"column": "c"})", "Y", "calls.csv:2: question yes, expected true or false, found \"Y\""},
        Row{"yes", R"({"column": "c", "lookup": {"Y": true, "N": false}})", "y",
            "calls.csv:2: column \"c\", expected one of the codes \"Y\", \"N\", found \"y\""},
        Row{"day", R"({"column": "c"})", "30.02.2024", "calls.csv:2: column \"c\", expected a date, found \"30.02.2024\""},
        Row{"day", R"({"column": "c", "pattern": "yyyy-MM-dd"})", "1.2.2024", "expected a date like yyyy-MM-dd"},
        Row{"day", R"({"column": "c"})", "NA", "expected a date, found \"NA\""});
    INFO(row.field << " of " << row.cell);
    CHECK_THAT(answer_to(row.question, row.field, "c", row.cell), Catch::Contains(row.reason));
}

TEST_CASE("refused rows do not stop good ones, and lie in a file with their line and reason", "[import]")
{
    ImportWorld world;
    world.request.rejects = world.folder.path() / "rejects.csv";
    const std::string csv =
        "id,when,r\n1,2024-01-01,4\n2,2024-01-01,\"9\"\n\n3,2024-01-01\n4,,5\n,2024-01-01,5\n5,2024-01-01,a\"\"\n";
    const auto strange = world.import(csv, rating_map);
    CHECK_THAT(world.problems_of(strange), Catch::StartsWith("calls.csv:8: quotes"));
    CHECK(world.responses.all().empty());

    const auto report = world.import(csv.substr(0, csv.find("5,2024-01-01,a")), rating_map);
    REQUIRE(world.problems_of(report) == "");
    CHECK(report->rows == 5);
    CHECK(report->saved.added == 1);
    CHECK(report->rejected == 4);
    CHECK(report->rejects_by_reason.size() == 4);
    CHECK(read_file(*world.request.rejects) ==
          "\"id\",\"when\",\"r\",\"line\",\"reason\"\n"
          "\"2\",\"2024-01-01\",\"9\",\"3\",\"question rating, expected one of 1, 2, 3, 4, 5, found 9\"\n"
          "\"3\",\"2024-01-01\",,\"5\",\"row, expected 3 cells, found 2\"\n"
          "\"4\",\"\",\"5\",\"6\",\"occurred_at, expected when the response was given, found a blank cell\"\n"
          "\"\",\"2024-01-01\",\"5\",\"7\",\"id, expected cells that are not blank, found a blank one\"\n");
    CHECK(world.answers().size() == 1);
}

TEST_CASE("a strict import writes nothing when one row is refused", "[import]")
{
    ImportWorld world;
    world.request.is_strict = true;
    const auto report = world.import("id,when,r\n1,2024-01-01,4\n2,2024-01-01,9\n", rating_map);
    CHECK_THAT(world.problems_of(report), Catch::StartsWith("calls.csv:3: question rating"));
    CHECK(world.responses.all().empty());
    CHECK(world.office.departments(parse_day("2026-01-01").value()).empty());
}

TEST_CASE("a file without rows, or without anything, says so", "[import]")
{
    ImportWorld world;
    CHECK(world.problems_of(world.import("", rating_map)) ==
          "calls.csv:1: file, expected a line with the names of the columns, found nothing");
    const auto report = world.import("id,when,r\n", rating_map);
    REQUIRE(world.problems_of(report) == "");
    CHECK(report->rows == 0);
    CHECK(report->saved.added == 0);
    CHECK(world.office.departments(parse_day("2026-01-01").value()).empty());
}

TEST_CASE("NUL bytes refuse their row, and a header of them the file", "[import]")
{
    ImportWorld world;
    const auto report = world.import(std::string("id,when,r\n1,2024-01-01,4\n2,2024-01-01,5\0\n", 40), rating_map);
    REQUIRE(world.problems_of(report) == "");
    CHECK(report->first_rejects.front().text() == "calls.csv:3: column \"r\", expected text, found a NUL byte");
    CHECK_THAT(world.problems_of(world.import(std::string("i\0d\0\n\0", 6), rating_map)), Catch::Contains("UTF-16LE"));
}

TEST_CASE("an id makes a second import add nothing", "[import]")
{
    ImportWorld world;
    const std::string csv = "id,when,r\n" + rating_row(1) + rating_row(2);
    CHECK(world.import(csv, rating_map)->saved.added == 2);
    const auto again = world.import(csv + rating_row(3), rating_map);
    CHECK(again->saved.added == 1);
    CHECK(again->saved.kept == 2);
    CHECK(world.answers().size() == 3);
}

TEST_CASE("of rows with one id the first is kept, the last revises, or the later ones are refused", "[import]")
{
    const std::string csv = "id,when,r\n1,2024-01-01,1\n1,2024-01-01,1\n2,2024-01-01,2\n1,2024-01-01,3\n2,2024-01-01,9\n";
    const auto import = [&csv](ImportWorld& world, const char* rule) {
        return world.import(csv, small_map(R"("rating": {"column": "r"})", std::string("\"on_same_id\": \"") + rule + "\","));
    };
    SECTION("keep_first")
    {
        ImportWorld world;
        const auto report = import(world, "keep_first");
        CHECK(report->saved.added == 2);
        CHECK(report->repeated == 3);
        CHECK(report->repeats.identical_ids == 0);
        CHECK(report->repeats.differing_ids == 2);
        CHECK(world.answers() == std::vector<Json>{{{"rating", 1}}, {{"rating", 2}}});
    }
    SECTION("revise")
    {
        ImportWorld world;
        const auto report = import(world, "revise");
        CHECK(report->saved.added == 2);
        CHECK(report->accepted == 2);
        CHECK(report->rejected == 1); // the 9
        CHECK(world.answers() == std::vector<Json>{{{"rating", 2}}, {{"rating", 3}}});
        CHECK(
            world.import("id,when,r\n2,2024-01-01,5\n", small_map(R"("rating": {"column": "r"})", R"("on_same_id": "revise",)"))
                ->saved.revised == 1);
        CHECK(world.answers() == std::vector<Json>{{{"rating", 5}}, {{"rating", 3}}});
    }
    SECTION("reject")
    {
        ImportWorld world;
        const auto report = import(world, "reject");
        CHECK(report->saved.added == 2);
        CHECK(report->rejected == 3);
        CHECK(report->first_rejects.front().text() == "calls.csv:3: id 1, expected one row, found another one in line 2");
        CHECK_THAT(world.problems_of(import(world, "reject")), Catch::Contains("id 1"));
    }
}

TEST_CASE("a later row takes the id of an earlier one that was refused", "[import]")
{
    ImportWorld world;
    const auto report = world.import("id,when,r\n1,2024-01-01,9\n1,2024-01-01,4\n", rating_map);
    CHECK(report->rejected == 1);
    CHECK(world.answers() == std::vector<Json>{{{"rating", 4}}});
}

TEST_CASE("a dry run tells what would happen and writes nothing", "[import]")
{
    ImportWorld world;
    const std::string map = small_map(R"("rating": {"column": "r"})", R"("person": {"column": "p"}, "on_same_id": "revise",)");
    REQUIRE(world.import("id,when,r,p\n1,2024-01-01,1,Ada\n2,2024-01-01,2,Ada\n", map));
    world.request.is_dry_run = true;
    const auto report =
        world.import("id,when,r,p\n1,2024-01-01,1,Ada\n2,2024-01-01,3,Ada\n3,2024-01-01,4,Bo\n4,2024-01-01,9,Cy\n", map);
    REQUIRE(world.problems_of(report) == "");
    CHECK(report->saved.added == 1);
    CHECK(report->saved.kept == 1);
    CHECK(report->saved.revised == 1);
    CHECK(report->rejected == 1);
    CHECK(report->newcomers.at("person") == std::vector<std::string>{"Bo"});
    CHECK(world.responses.all().size() == 2);
    CHECK(world.office.people(parse_day("2026-01-01").value()).size() == 1);
    CHECK_THAT(world.problems_of(world.import("id,when,r,p\n2,2024-01-01,3,Ada\n",
                                              small_map(R"("rating": {"column": "r"})", R"("on_same_id": "reject",)"))),
               Catch::Contains("id 2"));
}

TEST_CASE("people, departments and sites are found by their exact names, or made", "[import]")
{
    ImportWorld world;
    const Day day = parse_day("2000-01-01").value();
    world.office.save(Department{"support", "Support"}, day);
    world.office.save(Person{"bjorn", "Björn", {}, {}, true}, day);
    world.office.save(Person{"gone", "Ada", {}, {}, true}, day);
    world.office.retire("person", "gone", parse_day("2020-01-01").value());
    const std::string map =
        R"({"id": [{"column": "id"}], "department": {"column": "d"}, "site": {"column": "s"}, "person": {"column": "p"},
        "occurred_at": {"column": "when"}, "create": ["departments", "sites"], "file": {"time_zone": "Asia/Tokyo"},
        "answers": {"rating": 3}})";
    const auto report = world.import("id,when,d,s,p\n1,2024-01-02,Support,main,Björn\n2,2024-01-02,support,Main house,björn\n"
                                     "3,2024-01-01,\"REFUSE,\",Annex,\"O'Neil, Fay\"\n4,2024-01-03,REFUSE,Annex,ONeil Fay\n"
                                     "5,2024-01-03,REFUSE,Annex,Ada\n6,2024-01-03,REFUSE,Annex,\n",
                                     map);
    REQUIRE(world.problems_of(report) == "");
    REQUIRE(report->rejected == 0);
    const std::vector<Response> all = world.responses.all();
    CHECK(all[0].department == "support");
    CHECK(all[1].department == "support");
    CHECK(all[0].site == "main");
    CHECK(all[1].site == "main");
    CHECK(all[0].person == "bjorn");
    CHECK(world.office.person(all[1].person)->name == "björn");
    CHECK(world.office.department(all[2].department)->name == "REFUSE,");
    CHECK(world.office.department(all[3].department)->name == "REFUSE");
    CHECK(all[2].department != all[3].department);
    CHECK(world.office.person(all[2].person)->name == "O'Neil, Fay");
    CHECK(world.office.person(all[2].person)->department == all[2].department);
    CHECK_FALSE(world.office.person(all[2].person)->has_seat);
    CHECK(all[2].person != all[3].person);
    CHECK(all[4].person == "gone"); // who has left still did it
    CHECK(all[5].person.empty());
    CHECK(world.office.site(all[2].site)->time_zone == "Asia/Tokyo");
    CHECK(to_text(all[2].occurred_at) == "2023-12-31T15:00:00.000Z");
    CHECK(to_text(all[2].day) == "2024-01-01");
    CHECK(world.office_store.history("department", all[2].department).front().from == parse_day("2024-01-01").value());
    CHECK(report->newcomers.at("department") == std::vector<std::string>{"REFUSE,", "REFUSE"});
}

TEST_CASE("what may not be made refuses its row", "[import]")
{
    ImportWorld world;
    const std::string csv = "id,when,d\n1,2024-01-02,Nowhere\n2,2024-01-02,\n";
    const std::string map =
        R"({"id": [{"column": "id"}], "department": {"column": "d"}, "occurred_at": {"column": "when"}, "answers": {"rating": 3}})";
    const auto report = world.import(csv, map);
    REQUIRE(report->rejected == 2);
    CHECK(report->first_rejects[0].text() ==
          "calls.csv:2: department, expected one that exists, or \"create\": [\"departments\"] in the map, found \"Nowhere\"");
    CHECK(report->first_rejects[1].text() == "calls.csv:3: department, expected one in every row, found a blank cell");
}

TEST_CASE("two people of one name are not told apart by guessing", "[import]")
{
    ImportWorld world;
    const Day day = parse_day("2000-01-01").value();
    world.office.save(Person{"ada", "Ada", {}, {}, true}, day);
    world.office.save(Person{"ada_2", "Ada", {}, {}, true}, day);
    const auto report =
        world.import("id,when,p\n1,2024-01-02,Ada\n", small_map("\"rating\": 3", R"("person": {"column": "p"},)"));
    CHECK(report->first_rejects.at(0).text() == "calls.csv:2: person, expected one of that name, found 2 called \"Ada\"");
}

TEST_CASE("rows are skipped by value", "[import]")
{
    ImportWorld world;
    const auto report = world.import(
        "id,when,r\n1,2024-01-01,1\n2,never,test\n",
        small_map(R"("rating": {"column": "r"})", R"("skip_when": {"column": "r", "is": ["TEST"], "ignore_case": true},)"));
    CHECK(report->skipped == 1);
    CHECK(report->rejected == 0);
    CHECK(report->saved.added == 1);
}

TEST_CASE("blanks are counted by field and code", "[import]")
{
    ImportWorld world;
    const auto report =
        world.import("id,when,r\n1,2024-01-01,0\n2,2024-01-01,6\n3,2024-01-01,6\n4,2024-01-01,\n5,2024-01-01,5\n",
                     small_map(R"("rating": {"column": "r", "blank": [0, 6], "blank_when": {"column": "id", "is": [5]}})"));
    const FieldCounts& counts = report->blanks.back();
    CHECK(counts.field == "answers.rating");
    CHECK(counts.by_code == std::map<std::string, std::int64_t>{{"", 1}, {"0", 1}, {"6", 2}});
    CHECK(counts.by_condition == 1);
    const Json json = to_json(*report);
    CHECK(json["blanks"][0]["by_code"]["6"] == 2);
    CHECK(json["detection"]["delimiter"] == Json{{"value", ","}, {"origin", "detected"}});
    CHECK(json["added"] == 5);
}

TEST_CASE("times are of the map's zone, or of the site's, and the report says which", "[import]")
{
    ImportWorld world("America/New_York");
    const std::string csv = "id,when,r\n1,2024-07-01 23:30,1\n2,2024-07-02T01:00:00Z,1\n";
    CHECK(world.import(csv, rating_map)->detection.time_zone.value == "America/New_York");
    CHECK(to_text(world.responses.all()[0].occurred_at) == "2024-07-02T03:30:00.000Z");
    CHECK(to_text(world.responses.all()[0].day) == "2024-07-01");
    CHECK(to_text(world.responses.all()[1].day) == "2024-07-01"); // nine in the evening there
    ImportWorld other("America/New_York");
    const auto report = other.import(csv, small_map(R"("rating": {"column": "r"})", R"("file": {"time_zone": "UTC"},)"));
    CHECK(report->detection.time_zone.value == "UTC");
    CHECK(report->detection.time_zone.origin == "map");
    CHECK(to_text(other.responses.all()[0].occurred_at) == "2024-07-01T23:30:00.000Z");
    CHECK(to_text(other.responses.all()[0].day) == "2024-07-01");
}

TEST_CASE("an import that is stopped, or fails while saving, leaves nothing behind", "[import]")
{
    ImportWorld world;
    const auto phase = GENERATE(ImportProgress::Phase::checking, ImportProgress::Phase::saving);
    world.request.progress = [phase](const ImportProgress& progress) {
        if (progress.phase == phase)
            throw Cancelled();
    };
    CHECK_THROWS_AS(world.import("id,when,r\n" + rating_row(1), rating_map), Cancelled);
    CHECK(world.responses.all().empty());
    CHECK(world.office.departments(parse_day("2026-01-01").value()).empty());
}

TEST_CASE("the rejects file is never the file itself", "[import]")
{
    ImportWorld world;
    world.request.rejects = world.folder.path() / "." / "calls.csv";
    const std::string csv = "id,when,r\n" + rating_row(1);
    CHECK_THAT(world.problems_of(world.import(csv, rating_map)), Catch::Contains("expected another file"));
    CHECK(read_file(world.folder.path() / "calls.csv") == csv);
}

TEST_CASE("a rejects file that cannot be written is a failure of the world", "[import]")
{
    ImportWorld world;
    world.request.rejects = world.folder.path() / "no" / "rejects.csv";
    CHECK_THROWS_AS(world.import("id,when,r\n" + rating_row(1), rating_map), Error);
    CHECK(world.responses.all().empty());
}
