#include "store/test_workspace.h"

using namespace yardstick;
using namespace yardstick::test;

namespace {

PartialEntry entry(const std::string& id, const char* kept_at)
{
    PartialEntry entry{id, "poll", "desk", "main", "ann", "kiosk", "bo", instant("2026-01-15T10:00:00.250Z"), instant(kept_at), {}};
    entry.response = {Json::parse(R"({"why": "O'Neil's „queue“", "rating": 2, "agree": {"quick": 1}})"), 3, 7};
    return entry;
}

} // namespace

STORE_TEST_CASE("a partial response comes back as it was kept last, and is gone once it is forgotten")
{
    OPEN_WORKSPACE();
    PartialStore& partials = workspace->partials();
    const PartialEntry first = entry("a", "2026-01-15T10:05:00Z");
    partials.keep(first);
    partials.keep(entry("b", "2026-01-15T10:04:00Z"));
    const auto again = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    CHECK(again->partials().find("a") == first);

    const PartialEntry later = entry("b", "2026-01-15T10:06:00Z");
    partials.keep(later);
    CHECK(again->partials().entries() == std::vector<PartialEntry>{later, first});
    partials.forget("a");
    partials.forget("nothing of this id");
    CHECK(again->partials().entries() == std::vector<PartialEntry>{later});
    CHECK_FALSE(again->partials().find("a"));
    CHECK(workspace->responses().latest({}, 9).empty());
}
