#include "core/error.h"
#include "core/file_lock.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("a lock is held by one at a time, until it ends", "[core]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "it's.lock";
    {
        const auto first = FileLock::try_take(file);
        REQUIRE(first);
        CHECK_FALSE(FileLock::try_take(file));
    }
    CHECK(FileLock::try_take(file));
    CHECK_THROWS_WITH(FileLock::try_take(folder.path() / "none/it.lock"), Catch::Contains("none/it.lock cannot be written: No such file"));
}
