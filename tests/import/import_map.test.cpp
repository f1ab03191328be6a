#include "import/import_map.h"
#include "import/import_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

std::string problems_of(const std::string& map)
{
    const auto read = ImportMap::read(map, "m.json");
    std::string lines;
    if (!read)
        for (const Problem& problem : read.error())
            lines += problem.text() + '\n';
    return lines;
}

} // namespace

TEST_CASE("a mistake in a map is named with its line", "[import]")
{
    struct Row {
        const char* map;
        const char* problem;
    };
    const auto row = GENERATE(
        Row{"{\n\"answers\": ", "m.json:2: JSON, expected a JSON text, found the end of the file in column 12"},
        Row{"[]", "m.json:1: import map, expected an object"},
        Row{"{}", "m.json:1: import map, expected occurred_at: when each response was given, found none"},
        Row{"{\n\"colour\": 1}", "m.json:2: colour: key, expected one of $schema, comment, survey"},
        Row{"{\n\"file\": {\n\"delimiter\": \"x\"}}", "m.json:3: file.delimiter: delimiter, expected one of \",\", \";\""},
        Row{"{\"file\": {\n\"encoding\": \"Klingon\"}}", "m.json:2: file.encoding: encoding, expected one that is known"},
        Row{"{\"file\": {\n\"time_zone\": \"Mars/Base\"}}", "m.json:2: file.time_zone: time_zone, expected an IANA name"},
        Row{"{\"file\": 7}", "m.json:1: file: file, expected an object"},
        Row{"{\n\"id\": \"x\"}", "m.json:2: id: parts, expected a list of texts and columns"},
        Row{"{\"id\": [\n{\"colum\": \"x\"}]}", "m.json:2: id[0].colum: key, expected one of column, found \"colum\""},
        Row{"{\n\"on_same_id\": \"ignore\"}",
            "m.json:2: on_same_id: on_same_id, expected one of \"keep_first\", \"revise\", \"reject\""},
        Row{"{\"create\": [\n\"people\"]}", "m.json:2: create[0]: create, expected \"departments\" or \"sites\""},
        Row{"{\"skip_when\":\n{\"column\": \"a\"}}", "m.json:2: skip_when: condition, expected either is or is_not"},
        Row{"{\"skip_when\": {\"is\": [[1]],\n\"column\": \"a\"}}",
            "skip_when.is: is, expected a list of cell texts, found [[1]]"},
        Row{"{\"occurred_at\": {\n\"between\": {}}}", "expected a date: a constant, a column, join, or date and time"},
        Row{"{\"occurred_at\": {\"column\": \"a\",\n\"pattern\": \"DD.MM\"}}",
            "m.json:2: occurred_at.pattern: date pattern, expected yyyy yy MM"},
        Row{"{\"occurred_at\": {\n\"column\": 3}}",
            "m.json:2: occurred_at.column: column, expected the name of a column, found 3"},
        Row{"{\"occurred_at\": {\"date\": {\"column\": \"a\"}}}", "occurred_at: time, expected a field, found none"},
        Row{"{\"answers\": {}}", "m.json:1: answers: answers, expected at least one question"},
        Row{"{\"answers\": {\n\"q\": []}}", "m.json:2: answers.q: field, expected a constant or an object"},
        Row{"{\"answers\": {\n\"q\": {}}}", "m.json:2: answers.q: field, expected one of column, join"},
        Row{"{\"answers\": {\"q\": {\"column\": \"a\",\n\"as\": \"colour\"}}}",
            "m.json:2: answers.q.as: as, expected one of \"text\""},
        Row{"{\"answers\": {\"q\": {\"column\": \"a\",\n\"unit\": \"hours\"}}}",
            "m.json:2: answers.q.unit: unit, expected \"as\": \"duration\""},
        Row{"{\"answers\": {\"q\": {\"column\": \"a\", \"lookup\": {\n\"Y\": []}}}}",
            "m.json:2: answers.q.lookup.Y: meaning, expected a text"},
        Row{"{\"answers\": {\"q\": {\"column\": \"a\", \"join\": [\"b\"]}}}", "answers.q: field, expected either column or join"},
        Row{"{\"answers\": {\"q\": {\"between\": {\"from\": {\"column\": \"a\"},\n\"to\": {\"column\": \"b\"}}}}}",
            "expected a unit: seconds, minutes"},
        Row{"{\"answers\": {\"q\": 1, \n\"q\": 2}}", "m.json"});
    INFO(row.map);
    CHECK_THAT(problems_of(row.map), Catch::Contains(row.problem));
}

TEST_CASE("every mistake in a map is named at once", "[import]")
{
    CHECK(problems_of("{\"a\": 1,\n\"b\": 2}") ==
          "m.json:1: a: key, expected one of $schema, comment, survey, file, id, on_same_id, skip_when, department, site, "
          "person, channel, "
          "occurred_at, create, answers, found \"a\"\n"
          "m.json:2: b: key, expected one of $schema, comment, survey, file, id, on_same_id, skip_when, department, site, "
          "person, channel, "
          "occurred_at, create, answers, found \"b\"\n"
          "m.json:1: import map, expected occurred_at: when each response was given, found none\n"
          "m.json:1: import map, expected answers: which column answers which question, found none\n");
}

TEST_CASE("columns and questions that do not exist are named with the map's line", "[import]")
{
    ImportWorld world;
    const auto result =
        world.import("id,when\n1,2024-01-01\n", small_map("\n\"rating\": {\"column\": \"Rating\"},\n\"mood\": 3"));
    CHECK(world.problems_of(result) ==
          "map.json:2: column \"Rating\", expected a column of calls.csv: id, when, found none of that name\n"
          "map.json:3: question \"mood\", expected a question of survey s: rating, number, yes, text, day, found none of that "
          "name");
    CHECK_THAT(world.problems_of(world.import(
                   "id,when,r\n1,2024-01-01,3\n",
                   small_map("\"rating\": {\"column\": \"r\", \"blank_when\": \n{\"column\": \"x\", \"is\": [1]}}"))),
               Catch::StartsWith("map.json:2: column \"x\""));
}

TEST_CASE("the wrong delimiter is said beside the columns that are missing", "[import]")
{
    ImportWorld world;
    const auto result = world.import("id,when,r\n1,2024-01-01,3\n",
                                     small_map("\"rating\": {\"column\": \"r\"}", "\"file\": {\"delimiter\": \";\"},"));
    CHECK_THAT(world.problems_of(result),
               Catch::Contains("calls.csv:1: header, expected columns divided by \";\", found one column only"));
}

TEST_CASE("a column that stands twice is refused only when the map uses it", "[import]")
{
    ImportWorld world;
    CHECK(world.import("id,when,r,x,x\n1,2024-01-01,3,a,b\n", small_map("\"rating\": {\"column\": \"r\"}")));
    const auto result = world.import("id,when,r,r\n1,2024-01-01,3,4\n", small_map("\"rating\": {\"column\": \"r\"}"));
    CHECK(world.problems_of(result) ==
          "calls.csv:1: column \"r\", expected one of that name, because the map uses it, found columns 3 and 4");
}

TEST_CASE("a map for another survey, a survey and a map that do not exist are refused", "[import]")
{
    ImportWorld world;
    CHECK(world.problems_of(world.import("id,when\n", small_map("\"rating\": 3", "\"survey\": \"calls\","))) ==
          "map.json: survey, expected \"s\", found \"calls\"");
    world.request.survey = "t";
    CHECK(world.problems_of(world.import("id,when\n", "")) == "survey, expected one of s, found \"t\"");
    world.request.survey = "s";
    world.request.map = world.folder.path() / "none.json";
    CHECK_THAT(world.problems_of(world.run(world.request)),
               Catch::Contains("none.json: import map, expected a file that can be read"));
    world.request.map.reset();
    world.request.file = world.folder.path() / "none.csv";
    CHECK_THAT(world.problems_of(world.run(world.request)),
               Catch::Contains("none.csv: file, expected one that can be read, found No such file"));
    world.request.file = world.folder.path();
    CHECK_THAT(world.problems_of(world.run(world.request)), Catch::Contains("a folder"));
}

TEST_CASE("a file whose columns are called like questions needs no map", "[import]")
{
    ImportWorld world;
    world.office.save(Department{"desk", "Desk"}, parse_day("2000-01-01").value());
    const auto report =
        world.import("occurred_at,rating,text,person,other\n2024-01-01 10:00,4,fine,Ada,x\n2024-01-02,,quiet,,y\n", "");
    REQUIRE(world.problems_of(report) == "");
    CHECK(report->saved.added == 2);
    const std::vector<Json> answers{{{"rating", 4}, {"text", "fine"}}, {{"text", "quiet"}}};
    CHECK(world.answers() == answers);
    CHECK_THAT(world.problems_of(world.import("a,b\n1,2\n", "")),
               Catch::Contains("calls.csv:1: header, expected a column occurred_at") &&
                   Catch::Contains("columns called like questions"));
}
