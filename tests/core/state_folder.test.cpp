#include "core/state_folder.h"
#include "support/environment.h"

#include <catch2/catch.hpp>

using yardstick::state_folder;
using yardstick::test::Environment;

TEST_CASE("the state folder is where the XDG specification puts it", "[core]")
{
    const Environment home("HOME", "/home/ada");
    {
        const Environment state("XDG_STATE_HOME", "/state");
        CHECK(state_folder() == "/state/yardstick");
    }
    {
        const Environment state("XDG_STATE_HOME", "relative");
        CHECK(state_folder() == "/home/ada/.local/state/yardstick");
    }
    const Environment state("XDG_STATE_HOME", nullptr);
    const Environment no_home("HOME", nullptr);
    CHECK(state_folder().empty());
}
