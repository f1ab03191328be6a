#include "store/child_process.h"
#include "store/database.h"
#include "store/test_workspace.h"

#include <sqlite3.h>

#include <csignal>
#include <fstream>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace yardstick;
using namespace yardstick::test;

namespace fs = std::filesystem;

namespace {

std::string refusal(const std::string& location, WorkspaceStore::OpenMode mode = WorkspaceStore::OpenMode::existing)
{
    try {
        WorkspaceStore::open(location, mode);
    } catch (const Error& error) {
        return error.what();
    }
    return "opened";
}

/// Makes this process meet the end of its disk after so many bytes of a file.
void limit_file_size(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
        throw std::runtime_error("no limit");
}

} // namespace

STORE_TEST_CASE("a workspace is made once and opened after that")
{
    OPEN_WORKSPACE();
    CHECK(workspace->was_created());
    CHECK(workspace->is_shared() == !std::is_same_v<TestType, Sqlite>);
    const auto again = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create);
    CHECK_FALSE(again->was_created());
}

STORE_TEST_CASE("a workspace of a newer program is refused with both versions")
{
    OPEN_WORKSPACE();
    place.run("insert into schema_history (version, name, applied_at) values (999, 'future', 0)");
    const std::string reason = refusal(place.location());
    CHECK_THAT(reason, Catch::Contains("newer") && Catch::Contains("version 999") && Catch::Contains("up to version"));
    CHECK_THAT(reason, Catch::Contains("Update this program"));
}

TEST_CASE("what is no workspace is refused with the reason, and left as it was", "[store]")
{
    const TemporaryFolder folder;
    const auto file = [&](const char* name) { return (folder.path() / name).string(); };
    CHECK_THAT(refusal(file("missing")), Catch::Contains("There is no workspace at") && Catch::Contains("init"));
    CHECK_THAT(refusal(folder.path().string()), Catch::Contains("is a folder"));
    CHECK_THAT(refusal(folder.path().string(), WorkspaceStore::OpenMode::create), Catch::Contains("is a folder"));

    std::ofstream(file("letter.txt")) << std::string(500, 'a');
    std::ofstream(file("empty.db")).close();
    sqlite3* foreign = nullptr;
    REQUIRE(sqlite3_open(file("shop.db").c_str(), &foreign) == SQLITE_OK);
    REQUIRE(sqlite3_exec(foreign, "create table customer (name text)", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(foreign);
    for (const char* name : {"letter.txt", "empty.db", "shop.db"}) {
        INFO(name);
        const std::string before = read_file(file(name));
        const auto mode = GENERATE(WorkspaceStore::OpenMode::existing, WorkspaceStore::OpenMode::create);
        CHECK_THAT(refusal(file(name), mode), Catch::Contains("is not a Yardstick workspace"));
        CHECK(read_file(file(name)) == before);
    }
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 3);
}

TEST_CASE("a damaged workspace is refused with the reason", "[store]")
{
    const Sqlite place;
    WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create).reset();
    std::fstream bytes(place.location(), std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(100);
    bytes << std::string(8000, '\x55');
    bytes.close();
    CHECK_THAT(refusal(place.location()), Catch::Contains("damaged") && Catch::Contains("backup"));
}

TEST_CASE("a new workspace appears whole, with its folders, and nothing beside it", "[store]")
{
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "a" / "b" / "new.yardstick";
    WorkspaceStore::open(file.string(), WorkspaceStore::OpenMode::create).reset();
    CHECK(std::distance(fs::directory_iterator(file.parent_path()), {}) == 1);

    ChildProcess on_full_disk([&](const auto&) {
        limit_file_size(20000);
        WorkspaceStore::open((folder.path() / "full.yardstick").string(), WorkspaceStore::OpenMode::create);
    });
    CHECK_THAT(on_full_disk.heard(), Catch::Contains("holds " + (folder.path() / "full.yardstick").string() + " is full") && Catch::Contains("Make room"));
    CHECK_FALSE(on_full_disk.has_succeeded());
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a full disk is told, nothing is half saved, and the next save works", "[store]")
{
    const Sqlite place;
    WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create)->responses().save(std::vector{some_response(response_id(1))});
    ChildProcess desk([&](const ChildProcess::Tell& tell) {
        const auto workspace = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
        limit_file_size(200000);
        std::vector<Response> big{some_response(response_id(2)), some_response(response_id(3))};
        big[1].reason.assign(1000000, 'x');
        try {
            workspace->responses().save(big);
        } catch (const Error& error) {
            tell(error.what());
        }
        workspace->responses().save(std::vector{some_response(response_id(4))});
    });
    CHECK_THAT(desk.heard(), Catch::Contains("Not saved: the disk") && Catch::Contains("is full"));
    CHECK(desk.has_succeeded());
    const auto workspace = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    CHECK(ids_of(workspace->responses(), {}) == std::vector{response_id(1), response_id(4)});

    workspace->database().dialect().run_script("pragma max_page_count = 60");
    std::vector<Response> big{some_response(response_id(5))};
    big[0].reason.assign(1000000, 'x');
    CHECK_THROWS_WITH(workspace->responses().save(big), Catch::Contains("is full"));
    workspace->responses().save(std::vector{some_response(response_id(6))});
    CHECK(workspace->responses().count({}).counted == 3);
}

TEST_CASE("a workspace that may not be written is refused with the reason", "[store]")
{
    const Sqlite place;
    WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create).reset();
    const auto what_others_hear = [&](fs::perms file, fs::perms folder) {
        fs::permissions(place.location(), file);
        fs::permissions(place.folder(), folder);
        ChildProcess somebody_else([&](const auto&) {
            if (geteuid() == 0 && setresuid(65534, 65534, 65534) != 0) // root may write everywhere
                throw std::runtime_error("cannot become another user");
            WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create);
        });
        return somebody_else.heard();
    };
    CHECK_THAT(what_others_hear(fs::perms(0444), fs::perms(0777)), Catch::Contains("cannot be written"));
    CHECK_THAT(what_others_hear(fs::perms(0666), fs::perms(0555)), Catch::Contains("folder") && Catch::Contains("cannot be written"));
    CHECK_THAT(what_others_hear(fs::perms(0000), fs::perms(0777)), Catch::Contains("cannot be read"));
    fs::permissions(place.folder(), fs::perms(0700));
}

TEST_CASE("a workspace on a full or read-only disk is refused with the reason and what to do", "[store]")
{
    const Sqlite place;
    WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create).reset();
    ChildProcess on_full_disk([&](const auto&) {
        limit_file_size(20000);
        WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    });
    CHECK_THAT(on_full_disk.heard(), Catch::Contains("cannot be opened: its disk is full. Make room"));

    ChildProcess on_read_only_disk([&](const ChildProcess::Tell& tell) {
        const std::filesystem::path path = place.folder();
        const char* folder = path.c_str();
        if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || mount(folder, folder, nullptr, MS_BIND, nullptr) != 0
            || mount(folder, folder, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0)
            return tell("may not mount");
        WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    });
    const std::string heard = on_read_only_disk.heard();
    if (heard == "may not mount")
        SKIP_CASE("this user may not mount disks");
    CHECK_THAT(heard, Catch::Contains("read-only disk. Copy it"));
}

STORE_TEST_CASE("a save waits for another writer, and then says so")
{
    OPEN_WORKSPACE();
    workspace->responses().save(std::vector{some_response(response_id(1))});
    const auto other = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    const Response same_day = some_response(response_id(2));
    other->database().transact(store::Purpose::write, [&] {
        other->responses().save(std::vector{same_day});
        CHECK_THROWS_WITH(workspace->responses().save(std::vector{some_response(response_id(3))}),
                          Catch::Contains("Not saved: another program is writing") && Catch::Contains("Try again"));
    });
    workspace->responses().save(std::vector{some_response(response_id(3))});
    CHECK(workspace->responses().count({}).counted == 3);
    CHECK(workspace->responses().days({}).front().changes == 3);
}

TEST_CASE("a server that cannot be reached is told without the password", "[store]")
{
    const std::string reason = refusal("postgresql://ann:secret@127.0.0.1:1/office");
    CHECK_THAT(reason, Catch::Contains("postgresql://ann@127.0.0.1:1/office cannot be opened") && Catch::Contains("server"));
    CHECK_THAT(reason, !Catch::Contains("secret"));
}

TEST_CASE("a server's database of something else is refused and left as it was", "[store]")
{
    if (!Postgresql::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const Postgresql place;
    CHECK_THAT(refusal(place.location()), Catch::Contains("There is no workspace") && Catch::Contains("init"));
    CHECK(place.run("select count(*) from pg_tables where schemaname = 'public'") == std::vector<std::string>{"0"});
    place.run("create table schema_history (version integer, name text)");
    CHECK_THAT(refusal(place.location(), WorkspaceStore::OpenMode::create), Catch::Contains("not a Yardstick workspace"));
    CHECK(place.run("select count(*) from pg_tables where schemaname = 'public'") == std::vector<std::string>{"1"});
}

TEST_CASE("a server that was restarted is not noticed, one that is gone is told", "[store]")
{
    if (!Postgresql::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const Postgresql place;
    const auto workspace = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create);
    workspace->responses().save(std::vector{some_response(response_id(1))});
    const std::string drop_connections = "select pg_terminate_backend(pid) from pg_stat_activity "
                                         "where datname = current_database() and pid <> pg_backend_pid()";
    place.run(drop_connections);
    workspace->responses().save(std::vector{some_response(response_id(2))});
    CHECK(workspace->responses().days({}).front().changes == 2);

    place.run(drop_connections);
    place.drop();
    CHECK_THROWS_WITH(workspace->responses().save(std::vector{some_response(response_id(3))}),
                      Catch::Contains("Not saved: the server") && Catch::Contains("cannot be reached"));
}
