#include "store/test_workspace.h"

#include <fstream>

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
    place.run("insert into schema_history (version, name, applied_at) values (7, 'future', 0)");
    const std::string reason = refusal(place.location());
    CHECK_THAT(reason, Catch::Contains("newer") && Catch::Contains("version 7") && Catch::Contains("version 1"));
    CHECK_THAT(reason, Catch::Contains("Update this program"));
}
