#include "store/child_process.h"
#include "store/database.h"
#include "store/test_workspace.h"

#include <filesystem>
#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

using namespace yardstick;
using namespace yardstick::test;

namespace {

constexpr int responses_each = 150;

void write_some(const std::string& location, int first)
{
    const auto workspace = WorkspaceStore::open(location, WorkspaceStore::OpenMode::existing);
    for (int number = first; number < first + responses_each; ++number)
        workspace->responses().save(std::vector{some_response(response_id(number))});
}

} // namespace

STORE_TEST_CASE("programs that write at once lose nothing")
{
    if (!TestType::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const TestType place;
    const std::string location = place.location();
    WorkspaceStore::open(location, WorkspaceStore::OpenMode::create).reset();

    ChildProcess one([&](const auto&) { write_some(location, 1000); });
    ChildProcess two([&](const auto&) { write_some(location, 2000); });
    ChildProcess three([&](const auto&) { write_some(location, 3000); });
    CHECK(one.has_succeeded());
    CHECK(two.has_succeeded());
    CHECK(three.has_succeeded());

    const auto workspace = WorkspaceStore::open(location, WorkspaceStore::OpenMode::existing);
    CHECK(workspace->responses().count({}).counted == 3 * responses_each);
    REQUIRE(workspace->responses().days({}).size() == 1);
    CHECK(workspace->responses().days({}).front().changes == 3 * responses_each);
}

STORE_TEST_CASE("programs that revise one response at once make one history")
{
    if (!TestType::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const TestType place;
    const std::string location = place.location();
    WorkspaceStore::open(location, WorkspaceStore::OpenMode::create)->responses().save(std::vector{some_response(response_id(1))});
    const auto revise = [&](const auto&) {
        const auto workspace = WorkspaceStore::open(location, WorkspaceStore::OpenMode::existing);
        for (int time = 0; time < 40; ++time)
            workspace->responses().revise(std::vector{some_response(response_id(1))});
    };
    ChildProcess one(revise);
    ChildProcess two(revise);
    CHECK(one.has_succeeded());
    CHECK(two.has_succeeded());
    const auto workspace = WorkspaceStore::open(location, WorkspaceStore::OpenMode::existing);
    CHECK(workspace->responses().history(response_id(1)).size() == 81);
    CHECK(workspace->responses().find(response_id(1))->revision == 81);
    CHECK(workspace->responses().count({}).counted == 1);
}

STORE_TEST_CASE("programs that make one workspace at once make one")
{
    if (!TestType::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const TestType place;
    const auto make = [&](const ChildProcess::Tell& tell) {
        tell(WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create)->was_created() ? "made" : "found");
    };
    ChildProcess one(make);
    ChildProcess two(make);
    CHECK(one.has_succeeded());
    CHECK(two.has_succeeded());
    CHECK(place.run("select count(*) from schema_history where version = 1") == std::vector<std::string>{"1"});
}

STORE_TEST_CASE("what save returned for survives a killed program, once")
{
    if (!TestType::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const TestType place;
    const std::string location = place.location();
    WorkspaceStore::open(location, WorkspaceStore::OpenMode::create).reset();
    ChildProcess desk([&](const ChildProcess::Tell& tell) {
        const auto workspace = WorkspaceStore::open(location, WorkspaceStore::OpenMode::existing);
        workspace->responses().save(std::vector{some_response(response_id(1))});
        tell("saved");
        pause();
    });
    REQUIRE(desk.heard() == "saved");
    desk.kill();

    const auto workspace = WorkspaceStore::open(location, WorkspaceStore::OpenMode::existing);
    CHECK(ids_of(workspace->responses(), {}) == std::vector{response_id(1)});
    CHECK(workspace->responses().days({}).front().changes == 1);
}

STORE_TEST_CASE("a program that has a workspace open twice loses nothing when another one closes it")
{
    if (!TestType::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const TestType place;
    const std::string location = place.location();
    const std::filesystem::path go = place.folder() / "go";
    REQUIRE(mkfifo(go.c_str(), 0600) == 0);
    WorkspaceStore::open(location, WorkspaceStore::OpenMode::create).reset();
    ChildProcess desktop([&](const ChildProcess::Tell& tell) {
        const auto workspace = WorkspaceStore::open(location, WorkspaceStore::OpenMode::existing);
        const auto of_its_worker = WorkspaceStore::open(location, WorkspaceStore::OpenMode::existing);
        tell("open");
        std::ifstream(go).get(); // until we let it
        workspace->responses().save(std::vector{some_response(response_id(1))});
        tell("saved");
        pause();
    });
    REQUIRE(desktop.heard() == "open");
    WorkspaceStore::open(location, WorkspaceStore::OpenMode::existing).reset(); // the last to close tidies the log away
    std::ofstream(go).close();
    REQUIRE(desktop.heard() == "saved");

    const auto workspace = WorkspaceStore::open(location, WorkspaceStore::OpenMode::existing);
    CHECK(ids_of(workspace->responses(), {}) == std::vector{response_id(1)});
}

STORE_TEST_CASE("a reader may look things up in between, and stop in the middle")
{
    OPEN_WORKSPACE();
    std::vector<Response> responses;
    for (int number = 0; number < 3000; ++number)
        responses.push_back(some_response(response_id(number)));
    workspace->responses().save(responses);
    ResponseStore& store = workspace->responses();

    int looked_up = 0;
    const auto look_up = [&](const Response& response) {
        if (looked_up++ < 5)
            CHECK(store.find(response.id)->id == response.id);
    };
    store.for_each({}, look_up);
    CHECK(looked_up == 3000);

    int seen = 0;
    const auto stop_soon = [&](const Response&) {
        if (++seen == 1500)
            throw Cancelled{};
    };
    CHECK_THROWS_AS(store.for_each({}, stop_soon), Cancelled);
    store.save(std::vector{some_response(response_id(5000))});
    CHECK(store.count({}).counted == 3001);
}

STORE_TEST_CASE("a reader sees one moment while another program writes")
{
    OPEN_WORKSPACE();
    std::vector<Response> responses;
    for (int number = 0; number < 3000; ++number)
        responses.push_back(some_response(response_id(number)));
    workspace->responses().save(responses);
    const auto other = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);

    int seen = 0;
    const auto count = [&](const Response&) {
        if (seen++ == 10)
            other->responses().save(std::vector{some_response(response_id(9000))});
    };
    workspace->responses().for_each({}, count);
    CHECK(seen == 3000);
    CHECK(workspace->responses().count({}).counted == 3001);
}

STORE_TEST_CASE("a day's content and its change count are of one moment")
{
    OPEN_WORKSPACE();
    workspace->responses().save(std::vector{some_response(response_id(1))});
    const auto other = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    const DayKey key = day_key(some_response(response_id(1)));
    workspace->database().transact(store::Purpose::read, [&] {
        CHECK(workspace->responses().days({}).front().changes == 1);
        other->responses().save(std::vector{some_response(response_id(2))});
        const auto content = workspace->responses().read_day(key);
        CHECK(content.changes == 1);
        CHECK(content.responses.size() == 1);
    });
    CHECK(workspace->responses().read_day(key).changes == 2);
    CHECK(workspace->responses().read_day(key).responses.size() == 2);
}
