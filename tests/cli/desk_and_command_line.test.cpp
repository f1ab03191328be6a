// The desktop's view model and the command line, on one workspace of the real store.
#include "cli/command_line.h"
#include "host/plugin_folders.h"
#include "store/test_workspace.h"
#include "support/plugins_of.h"
#include "support/stored_ports.h"
#include "viewmodel/front_desk.h"

#include <catch2/catch.hpp>

#include <memory>
#include <thread>

using namespace yardstick;
using test::CommandLine;

namespace {

/// What the desktop program holds while it is open, without its windows.
struct OpenDesktop {
    explicit OpenDesktop(const std::string& location) : store(WorkspaceStore::open(location, WorkspaceStore::OpenMode::existing))
    {
        desk.choose_department("desk");
        desk.choose_person("ann");
        desk.choose_survey("csat");
        front_desk.refresh();
    }

    std::unique_ptr<WorkspaceStore> store;
    std::unique_ptr<MetricCatalogue> metrics = test::plugins_of(default_plugin_folders());
    SystemClock clock;
    Workspace workspace{test::stored_ports(*store, *metrics, clock)};
    Desk desk{workspace};
    FrontDesk front_desk{workspace, desk};
};

CommandLine open_office(const std::string& location)
{
    CommandLine ctl(location);
    ctl.must({"init"});
    ctl.must({"department", "add", "Desk"});
    ctl.must({"site", "add", "Main", "--time-zone", "Europe/Berlin"});
    ctl.must({"person", "add", "Ann", "--department", "desk"});
    ctl.must({"bind", "front_desk.csat", "--survey", "csat"});
    return ctl;
}

/// A row without what no two rows share.
Json shape_of(Json row)
{
    for (const char* own : {"id", "belongs_to", "occurred_at", "entered_at"})
        row.erase(own);
    return row;
}

} // namespace

STORE_TEST_CASE("a key press at the desk and log leave equal rows")
{
    if (!TestType::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const TestType place;
    const CommandLine ctl = open_office(place.location());
    OpenDesktop desktop(place.location());
    desktop.front_desk.entry().type_digit('2');
    desktop.front_desk.entry().type_comment("It's slow");
    desktop.front_desk.save();
    REQUIRE(desktop.front_desk.status().kind == SaveStatus::Kind::saved);
    ctl.must({"log", "csat", "rating=2", "comment=It's slow", "--department", "desk", "--person", "ann", "--by", "ann"});

    auto rows = ctl.must({"--json", "response", "list"}).lines(); // newest first: log's two, then the desk's two
    REQUIRE(rows.size() == 4);
    std::map<std::string, std::vector<Json>> by_source;
    for (const Json& row : rows)
        by_source[row["source"].get<std::string>()].push_back(shape_of(row));
    REQUIRE(by_source["csat"].size() == 2);
    CHECK(by_source["csat"][0] == by_source["csat"][1]);
    REQUIRE(by_source["ask"].size() == 2);
    CHECK(by_source["ask"][0] == by_source["ask"][1]);
}

STORE_TEST_CASE("desktop and command line write to one workspace at once and nothing is lost")
{
    if (!TestType::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const TestType place;
    const CommandLine ctl = open_office(place.location());
    constexpr int entries = 40;
    int not_saved = 0;
    std::thread at_the_desk([&] {
        OpenDesktop desktop(place.location());
        for (int i = 0; i < entries; ++i) {
            desktop.front_desk.entry().type_digit('5');
            desktop.front_desk.save();
            not_saved += desktop.front_desk.status().kind != SaveStatus::Kind::saved;
        }
    });
    for (int i = 0; i < entries; ++i)
        not_saved += ctl.run({"log", "csat", "rating=1", "--department", "desk"}).exit_code != 0;
    at_the_desk.join();
    CHECK(not_saved == 0);
    const Json score = ctl.must({"--json", "score"}).lines().front();
    CHECK(score["n"] == 2 * entries);
    CHECK(score["k"] == entries);
}
