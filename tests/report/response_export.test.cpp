#include "report/response_export.h"

#include "core/error.h"
#include "report/csv_writer.h"
#include "report/workbook.h"
#include "support/desk_world.h"
#include "support/shared_data.h"
#include "support/small_disk.h"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <fstream>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const char* const wide_survey = R"({
  "id": "wide", "title": "Wide", "elements": [
    {"type": "rating", "name": "rating", "title": "How was it?", "rateMin": 0, "rateMax": 2,
     "rateValues": [{"value": 0, "text": "Bad"}, 1, {"value": 2, "text": "Good"}]},
    {"type": "checkbox", "name": "topics", "title": "Topics", "showOtherItem": true,
     "choices": [{"value": "price", "text": "The price"}, {"value": 7, "text": "Seven"}]},
    {"type": "panel", "elements": [{"type": "text", "name": "age", "inputType": "number"}, {"type": "boolean", "name": "again", "title": "Again?"}]},
    {"type": "matrix", "name": "agree", "rows": ["quick", {"value": "kind", "text": "Kind staff"}], "columns": [{"value": 1, "text": "No"}, {"value": 2, "text": "Yes"}]},
    {"type": "multipletext", "name": "who", "items": [{"name": "city"}, {"name": "land", "title": "Country"}]},
    {"type": "ranking", "name": "order", "choices": ["a", "b"]},
    {"type": "matrixdropdown", "name": "grid", "rows": ["r1"], "columns": [{"name": "c1", "cellType": "text"}]},
    {"type": "matrixdynamic", "name": "trips", "columns": [{"name": "to", "cellType": "text"}]},
    {"type": "comment", "name": "words", "title": "How was it?"}]})";

const std::string about_header = "_response,_occurred_at,_entered_at,_day,_department,_site,_person,_channel,_version,_state,_reason,_entered_by,_external_id,";

struct ExportWorld : DeskWorld {
    ExportWorld() { surveys.publish(*Survey::read(wide_survey, "wide.json")); }

    Response add(const std::string& id, const std::string& answers)
    {
        Response response;
        response.id = id;
        response.source = "wide";
        response.department = "counter";
        response.site = "main";
        response.person = "ada";
        response.channel = "desk";
        response.occurred_at = parse_instant("2026-01-15T09:30:00Z").value();
        response.entered_at = parse_instant("2026-01-15T09:30:01.5Z").value();
        response.day = parse_day("2026-01-15").value();
        response.answers = answers;
        responses.save(std::vector{response});
        return response;
    }

    Result<ExportedResponses> write(const std::string& name, AnswerStyle style, Voided voided = Voided::left_out)
    {
        return export_responses(surveys, responses, workspace.office(), {"wide", folder.path() / name, style, voided});
    }
    std::string csv(AnswerStyle style)
    {
        REQUIRE(write("out.csv", style));
        return read_file(folder.path() / "out.csv");
    }

    TemporaryFolder folder;
};

/// What `row` says of the answers: what stands behind the columns about the response.
std::string answers_in(const std::string& csv, int row)
{
    std::size_t at = 0;
    for (int line = 0; line < row; ++line)
        at = csv.find("\r\n", at) + 2;
    for (int comma = 0; comma < 13; ++comma)
        at = csv.find(',', at) + 1;
    return csv.substr(at, csv.find("\r\n", at) - at);
}

/// As many responses as are asked for, each made when it is read.
class MadeResponses final : public ResponseStore {
public:
    explicit MadeResponses(int count) : count_(count) {}

    void for_each(const ResponseQuery&, const std::function<void(const Response&)>& visit) const override
    {
        for (int number = 0; number < count_; ++number) {
            Response response;
            response.id = fmt::format("01959400-0000-7000-8000-{:012}", number);
            response.source = "wide";
            response.channel = "desk";
            response.answers = fmt::format(R"({{"rating":{},"words":"{:0500}"}})", number % 3, number);
            visit(response);
        }
    }
    Counts count(const ResponseQuery&) const override { return {count_, 0}; }

    // An export asks for nothing else.
    void save(std::span<const Response>) override {}
    Result<ImportCounts> import_batches(const ResponseBatches&, OnSameId, std::span<const OfficeEntry>) override { return ImportCounts{}; }
    void revise(std::span<const Response>) override {}
    std::optional<Response> find(const std::string&) const override { return std::nullopt; }
    std::vector<Response> belonging_to(const std::string&) const override { return {}; }
    std::vector<Response> history(const std::string&) const override { return {}; }
    std::vector<Response> latest(const ResponseQuery&, int) const override { return {}; }
    std::vector<Response> list(const std::string&, const std::optional<ListPlace>&, int) const override { return {}; }
    ListMarks list_marks(const std::string&, int) const override { return {}; }
    std::vector<ChangedDay> days(const ResponseQuery&) const override { return {}; }
    DayContent read_day(const DayKey&) const override { return {}; }

private:
    int count_;
};

/// The most memory that this process has had since it was last forgotten, in kilobytes; -1 where the system does not tell.
long peak_memory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stol(line.substr(6));
    return -1;
}

void forget_peak_memory()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

std::string part_of_workbook(const std::filesystem::path& file, const std::string& part)
{
    std::string content;
    FILE* pipe = popen(("unzip -p '" + file.string() + "' " + part).c_str(), "r");
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
        content += static_cast<char>(c);
    pclose(pipe);
    return content;
}

} // namespace

TEST_CASE("an export has a column for each question, and for each choice, row and item of those that have several", "[report][export]")
{
    ExportWorld world;
    const std::string all = R"({"rating":2,"topics":[7,"other"],"topics-Comment":"parking","age":41.5,"again":true,"agree":{"quick":2},
        "who":{"land":"Côte d'Ivoire"},"order":["b","a"],"grid":{"r1":{"c1":"x"}},"trips":[{"to":"Rome"}],"words":"fine"})";
    world.add("id-1", all);
    const std::string codes = world.csv(AnswerStyle::codes);
    CHECK(codes.starts_with("\xEF\xBB\xBF" + about_header + "rating,topics/price,topics/7,topics/other,topics-Comment,age,again,agree/quick,agree/kind,"
                                                            "who/city,who/land,order/a,order/b,grid/r1/c1,trips,words,_other\r\n"));
    CHECK(codes.find("\r\nid-1,2026-01-15T09:30:00.000Z,2026-01-15T09:30:01.500Z,2026-01-15,counter,main,ada,desk,1,,,,,") != std::string::npos);
    CHECK(answers_in(codes, 1) == R"(2,0,1,1,parking,41.5,true,2,,,Côte d'Ivoire,2,1,x,"[{""to"":""Rome""}]",fine,)");

    const std::string labels = world.csv(AnswerStyle::labels);
    CHECK(labels.starts_with("\xEF\xBB\xBF" + about_header + "How was it?,Topics: The price,Topics: Seven,Topics: Other (describe),Topics (comment),age,Again?,"
                             "agree: quick,agree: Kind staff,who: city,who: Country,order: a,order: b,grid: r1: c1,trips,How was it? (words),_other\r\n"));
    CHECK(labels.find(",Customer service,City Library,Ada Clerk,desk,1,") != std::string::npos);
    CHECK(answers_in(labels, 1) == R"(Good,0,1,1,parking,41.5,Yes,Yes,,,Côte d'Ivoire,2,1,x,"[{""to"":""Rome""}]",fine,)");
}

TEST_CASE("zero and no are answers in an export, and blank is none", "[report][export]")
{
    ExportWorld world;
    world.add("id-1", R"({"rating":0,"age":0,"again":false})");
    world.add("id-2", R"({})");
    world.add("id-3", R"({"rating":1,"topics":[]})");
    const std::string codes = world.csv(AnswerStyle::codes);
    CHECK(answers_in(codes, 1) == "0,,,,,0,false,,,,,,,,,,");
    CHECK(answers_in(codes, 2) == ",,,,,,,,,,,,,,,,");
    CHECK(answers_in(codes, 3) == "1,0,0,0,,,,,,,,,,,,,");
    const std::string labels = world.csv(AnswerStyle::labels);
    CHECK(answers_in(labels, 1) == "Bad,,,,,0,No,,,,,,,,,,");
    CHECK(answers_in(labels, 3) == "1,0,0,0,,,,,,,,,,,,,");

    REQUIRE(world.write("out.xlsx", AnswerStyle::codes));
    const std::string sheet = part_of_workbook(world.folder.path() / "out.xlsx", "xl/worksheets/sheet1.xml");
    CHECK_THAT(sheet, Catch::Contains(R"(<c r="N2"><v>0</v></c>)")); // the rating of id-1
    CHECK_THAT(sheet, !Catch::Contains(R"(r="N3")"));                 // that of id-2
}

TEST_CASE("apostrophes, quotes, line breaks and every script survive an export", "[report][export]")
{
    ExportWorld world;
    world.add("id-1", R"({"words":"It's \"fine\",\nreally; 漢字 😀 Ünïcode\tend"})");
    CHECK(answers_in(world.csv(AnswerStyle::codes), 1) == ",,,,,,,,,,,,,,,\"It's \"\"fine\"\",\nreally; 漢字 😀 Ünïcode\tend\",");
    REQUIRE(world.write("it's.xlsx", AnswerStyle::codes));
    std::filesystem::rename(world.folder.path() / "it's.xlsx", world.folder.path() / "its.xlsx");
    CHECK_THAT(part_of_workbook(world.folder.path() / "its.xlsx", "xl/worksheets/sheet1.xml"),
               Catch::Contains("It's \"fine\",\nreally; 漢字 😀 Ünïcode\tend"));
}

TEST_CASE("a text that a spreadsheet would compute is a text", "[report][export]")
{
    const TemporaryFolder folder;
    CsvWriter csv(folder.path() / "a.csv");
    csv.write(std::vector<TableCell>{std::string("=1+1"), std::string("+cmd|' /C calc'!A0"), std::string("-2"), std::string("-2+3"), std::string("@SUM(A1)"),
                                     std::string("\t=1"), std::string("-"), -2.5, std::int64_t{-3}, std::string("a=b"), std::string("=a,b")});
    csv.finish();
    CHECK(read_file(folder.path() / "a.csv") == "\xEF\xBB\xBF'=1+1,'+cmd|' /C calc'!A0,-2,'-2+3,'@SUM(A1),'\t=1,'-,-2.5,-3,a=b,\"'=a,b\"\r\n");

    const auto xlsx = open_workbook(folder.path() / "a.xlsx");
    xlsx->write(std::vector<TableCell>{std::string("=1+1"), std::int64_t{123456789012345678}, 0.1});
    xlsx->finish();
    const std::string sheet = part_of_workbook(folder.path() / "a.xlsx", "xl/worksheets/sheet1.xml");
    CHECK_THAT(sheet, Catch::Contains(R"(<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>)"));
    CHECK_THAT(sheet, Catch::Contains("<t>123456789012345678</t>"));
    CHECK_THAT(sheet, Catch::Contains(R"(<c r="C1"><v>0.1</v></c>)"));
    CHECK_THAT(sheet, !Catch::Contains("<f>"));
}

TEST_CASE("a text longer than a cell of Excel is cut, counted, and ends with an ellipsis", "[report][export]")
{
    const TemporaryFolder folder;
    std::string letters;
    for (int i = 0; i < 40'000; ++i)
        letters += "ä";
    const auto xlsx = open_workbook(folder.path() / "a.xlsx");
    xlsx->write(std::vector<TableCell>{letters, letters.substr(0, 2 * 32'767)});
    xlsx->finish();
    CHECK(xlsx->texts_cut() == 1);
    CHECK_THAT(part_of_workbook(folder.path() / "a.xlsx", "xl/worksheets/sheet1.xml"),
               Catch::Contains("<t>" + letters.substr(0, 2 * 32'766) + "…</t>") && Catch::Contains("<t>" + letters.substr(0, 2 * 32'767) + "</t>"));
}

TEST_CASE("versions of a survey share the columns of what both ask", "[report][export]")
{
    ExportWorld world;
    world.add("id-1", R"({"rating":0,"words":"old"})");
    world.surveys.publish(*Survey::read(R"({"id":"wide","elements":[{"type":"comment","name":"new"},
        {"type":"rating","name":"rating","title":"Rate it","rateValues":[{"value":0,"text":"Awful"}]}]})", "wide.json"));
    Response second = world.add("id-2", R"({"rating":0,"new":"yes"})");
    second.source_version = 2;
    world.responses.revise(std::vector{second});
    const std::string labels = world.csv(AnswerStyle::labels);
    CHECK(labels.find(about_header + "new,Rate it,Topics: The price,") != std::string::npos);
    CHECK(answers_in(labels, 1).starts_with(",Bad,"));
    CHECK(answers_in(labels, 2).starts_with("yes,Awful,"));
    CHECK(labels.find(",2,corrected,") != std::string::npos);
}

TEST_CASE("nothing of a response is left out of its export", "[report][export]")
{
    ExportWorld world;
    world.add("id-1", R"({"topics":["price","gone"],"agree":{"slow":1},"set_by_trigger":5,"grid-total":{"c1":3}})");
    CHECK(answers_in(world.csv(AnswerStyle::codes), 1)
          == R"(,1,0,0,,,,,,,,,,,,,"{""topics"":[""gone""],""agree"":{""slow"":1},""set_by_trigger"":5,""grid-total"":{""c1"":3}}")");
}

TEST_CASE("voided responses are left out of an export, or marked", "[report][export]")
{
    ExportWorld world;
    Response voided = world.add("id-1", "{}");
    voided.is_voided = true;
    voided.reason = "test";
    world.responses.revise(std::vector{voided});
    world.add("id-2", "{}");
    CHECK(world.write("a.csv", AnswerStyle::codes)->rows == 1);
    CHECK(world.write("a.csv", AnswerStyle::codes, Voided::included)->rows == 2);
    CHECK_THAT(read_file(world.folder.path() / "a.csv"), Catch::Contains(",1,voided,test,"));
}

TEST_CASE("an export that cannot be made says why and leaves no file", "[report][export]")
{
    ExportWorld world;
    world.surveys.publish(*Survey::read(R"({"id":"pulse","audience":"staff","elements":[{"type":"rating","name":"mood"}]})", "pulse.json"));
    const auto refusal = [&](const char* survey, const char* name) {
        const auto exported = export_responses(world.surveys, world.responses, world.workspace.office(), {survey, world.folder.path() / name});
        REQUIRE_FALSE(exported);
        return exported.error().text();
    };
    CHECK_THAT(refusal("pulse", "a.csv"), Catch::Contains("never given out one by one"));
    CHECK_THAT(refusal("none", "a.csv"), Catch::Contains("\"none\""));
    CHECK_THAT(refusal("wide", "a.ods"), Catch::Contains(".csv or .xlsx"));
    CHECK_THROWS_AS(world.write("no folder/a.csv", AnswerStyle::codes), Error);
    CHECK_THROWS_AS(world.write("no folder/a.xlsx", AnswerStyle::codes), Error);
    {
        CsvWriter abandoned(world.folder.path() / "b.csv");
        const auto also = open_workbook(world.folder.path() / "b.xlsx");
    }
    CHECK(std::filesystem::is_empty(world.folder.path()));
}

TEST_CASE("an export of many responses takes no more memory than one of few", "[report][export]")
{
    ExportWorld world;
    const char* const name = GENERATE("many.csv", "many.xlsx");
    const auto write = [&](int count) {
        const MadeResponses responses(count);
        forget_peak_memory();
        CHECK(export_responses(world.surveys, responses, world.workspace.office(), {"wide", world.folder.path() / name})->rows == count);
        return peak_memory();
    };
    const long few = write(500);
    const long many = write(40'000); // 20 MB of answers
    INFO(name << ": " << few << " kB, then " << many << " kB");
    CHECK(few > 0);
    CHECK(many - few < 4'000);
}

TEST_CASE("an export that is cancelled, or whose disk fills up, leaves the file that was there and no half one", "[report][export]")
{
    ExportWorld world;
    const char* const name = GENERATE("out.csv", "out.xlsx");
    const MadeResponses responses(2'000);
    std::ofstream(world.folder.path() / name) << "before";
    ResponseExport wanted{"wide", world.folder.path() / name};
    const auto is_as_before = [&] {
        return read_file(world.folder.path() / name) == "before" && std::distance(std::filesystem::directory_iterator(world.folder.path()), {}) == 1;
    };
    {
        const SmallDisk disk(20'000);
        CHECK_THROWS_AS(export_responses(world.surveys, responses, world.workspace.office(), wanted), Error);
    }
    CHECK(is_as_before());
    std::int64_t told = 0;
    wanted.progress = [&](std::int64_t rows) {
        told = rows;
        if (rows > 1'000)
            throw Cancelled();
    };
    CHECK_THROWS_AS(export_responses(world.surveys, responses, world.workspace.office(), wanted), Cancelled);
    CHECK(told == 1'024);
    CHECK(is_as_before());
    wanted.progress = {};
    CHECK(export_responses(world.surveys, responses, world.workspace.office(), wanted)->rows == 2'000);
    CHECK_FALSE(is_as_before());
}
