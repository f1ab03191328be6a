#include "viewmodel/response_list.h"

#include "support/desk_world.h"
#include "support/hand_run_background.h"

#include <catch2/catch.hpp>

#include <fmt/format.h>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// A response that happened `minutes` after eight in the morning.
Response answered(int minutes, const std::string& answers)
{
    Response response;
    response.id = fmt::format("01959400-0000-7000-8000-{:012}", minutes);
    response.source = "after_service";
    response.department = "counter";
    response.site = "main";
    response.person = "ben";
    response.channel = "desk";
    response.occurred_at = response.entered_at = parse_instant("2026-01-15T08:00:00Z").value() + std::chrono::minutes(minutes);
    response.day = parse_day("2026-01-15").value();
    response.answers = answers;
    return response;
}

void save(DeskWorld& world, int first, int count)
{
    std::vector<Response> responses;
    for (int number = first; number < first + count; ++number)
        responses.push_back(answered(number, fmt::format(R"({{"satisfaction":4,"remark":"visit {}"}})", number)));
    world.responses.save(responses);
}

struct OpenList {
    explicit OpenList(DeskWorld& filled) : world(filled) { list.open("after_service"); }

    DeskWorld& world;
    HandRunBackground background{world.workspace};
    ResponseList list{world.workspace, background};
};

} // namespace

TEST_CASE("a line says when, how, what was answered, in which words, and to whom", "[viewmodel][responses]")
{
    DeskWorld world;
    Response late = answered(1, R"({"satisfaction":2,"remark":"It's \"slow\"\nagain"})");
    late.reason = "typed in the evening";
    Response voided = answered(2, R"({"satisfaction":5})");
    voided.is_voided = true;
    Response partly = answered(3, R"({"remark":"only words"})");
    partly.person.clear();
    world.responses.save(std::vector{late, voided, partly, answered(4, R"({"satisfaction":1})")});
    Response corrected = answered(4, R"({"satisfaction":3})");
    corrected.reason = "wrong key";
    world.responses.revise(std::vector{corrected});

    OpenList open(world);
    REQUIRE(open.list.length() == 4);
    CHECK(open.list.summary() == "4 responses");
    CHECK(open.list.line(0).answer == "Neutral");
    CHECK(open.list.line(0).mark == "corrected");
    CHECK(open.list.line(1) == ResponseLine{partly.id, "2026-01-15 09:03", "desk", "", "only words", "", "", false});
    CHECK(open.list.line(2).mark == "undone");
    CHECK(open.list.line(2).is_voided);
    CHECK(open.list.line(3) == ResponseLine{late.id, "2026-01-15 09:01", "desk", "Unhappy", "It's \"slow\"\nagain", "Ben Clerk", "entered later", false});
}

TEST_CASE("a long list shows its newest rows while it is being counted, and then any row", "[viewmodel][responses]")
{
    DeskWorld world;
    save(world, 0, 5000);
    OpenList open(world);
    CHECK(open.list.length() == ResponseList::page_rows);
    CHECK(open.list.summary() == "Counting…");
    CHECK(open.list.line(0).comment == "visit 4999");

    int changes = 0;
    open.list.on_change = [&changes] { ++changes; };
    open.background.run_all();
    CHECK(changes == 1);
    CHECK(open.list.length() == 5000);
    CHECK(open.list.summary() == "5\u202F000 responses");
    for (const int row : {0, 199, 200, 2500, 4999, 201, 4800, 1, 3333})
        CHECK(open.list.line(row).comment == fmt::format("visit {}", 4999 - row));
}

TEST_CASE("what comes while a list is open stands in it after the next refresh, and no row twice", "[viewmodel][responses]")
{
    DeskWorld world;
    save(world, 0, 400);
    OpenList open(world);
    open.background.run_all();
    save(world, 400, 3);
    CHECK(open.list.line(0).comment == "visit 399");
    open.list.refresh();
    CHECK(open.list.line(0).comment == "visit 402");
    open.background.run_all();
    REQUIRE(open.list.length() == 403);
    for (const int row : {0, 199, 200, 402})
        CHECK(open.list.line(row).comment == fmt::format("visit {}", 402 - row));
}

TEST_CASE("a search finds answers in the survey's words and in the customer's, people and channels, in any case", "[viewmodel][responses]")
{
    DeskWorld world;
    Response phone = answered(3, R"({"satisfaction":4})");
    phone.channel = "phone";
    phone.person = "ada";
    world.responses.save(std::vector{answered(1, R"({"satisfaction":1,"remark":"Die Straße war GESPERRT"})"),
                                     answered(2, R"({"satisfaction":2,"remark":"said \"no\" twice"})"), phone});
    OpenList open(world);
    const auto found = [&open](const char* text) {
        open.list.search(text);
        open.background.run_all();
        std::string rows;
        for (std::int64_t row = 0; row < open.list.length(); ++row)
            rows += open.list.line(row).id.back();
        return rows;
    };
    CHECK(found("gesperrt") == "1");
    CHECK(found("STRASSE") == "");
    CHECK(found("straße") == "1");
    CHECK(found("unhappy") == "21"); // 1 is "Very unhappy"
    CHECK(found("very unhappy") == "1");
    CHECK(found("PHONE") == "3");
    CHECK(found("BEN CL") == "21");
    CHECK(found("said \"no\"") == "2");
    CHECK(found("remark") == "");
    CHECK(open.list.summary() == "No response holds “remark”");
    CHECK(found("satisfaction") == "");
    CHECK(found("  ") == "321");
    CHECK(open.list.summary() == "3 responses");
}

TEST_CASE("a search goes through a long list piece by piece, and gives way to the next", "[viewmodel][responses]")
{
    DeskWorld world;
    save(world, 0, 9001);
    OpenList open(world);
    open.background.run_all();
    open.list.search("visit 5");
    CHECK(open.list.length() == 0);
    CHECK(open.list.is_busy());
    open.background.run_one();
    CHECK(open.list.length() == 999); // 5001 to 5999 of the newest 4000
    CHECK(open.list.summary() == "Searching for “visit 5”… 999 found so far");
    open.background.run_all();
    CHECK(open.list.length() == 1111);
    CHECK(open.list.summary() == "1\u202F111 responses hold “visit 5”");

    open.list.search("visit");
    open.background.run_one();
    open.list.search("visit 9000");
    open.background.run_all();
    REQUIRE(open.list.length() == 1);
    CHECK(open.list.line(0).comment == "visit 9000");
    CHECK(open.list.summary() == "1 response holds “visit 9000”");
}

TEST_CASE("a search that finds very much stops and says so", "[viewmodel][responses]")
{
    DeskWorld world;
    save(world, 0, 12'345);
    OpenList open(world);
    open.list.search("visit");
    open.background.run_all();
    CHECK(open.list.length() == 10'000);
    CHECK(open.list.summary() == "The newest 10\u202F000 responses that hold “visit”; a longer text finds fewer");
}

TEST_CASE("what staff answered is not listed, and the list says why", "[viewmodel][responses]")
{
    DeskWorld world;
    world.surveys.publish(*Survey::read(R"({"id":"pulse","audience":"staff","elements":[{"type":"rating","name":"mood"}]})", "pulse.json"));
    Response answer = answered(1, R"({"mood":1})");
    answer.source = "pulse";
    world.responses.save(std::vector{answer});
    OpenList open(world);
    open.list.open("pulse");
    open.background.run_all();
    CHECK(open.list.length() == 0);
    CHECK_THAT(open.list.summary(), Catch::Contains("never listed one by one"));
    open.list.search("1");
    open.background.run_all();
    CHECK(open.list.length() == 0);
}

TEST_CASE("an empty list says that there is nothing yet", "[viewmodel][responses]")
{
    DeskWorld world;
    OpenList open(world);
    CHECK(open.list.length() == 0);
    CHECK(open.list.summary() == "No responses yet");
    CHECK_FALSE(open.list.is_busy());
}
