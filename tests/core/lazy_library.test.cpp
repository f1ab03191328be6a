#include "core/lazy_library.h"

#include "core/error.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using Catch::Contains;

TEST_CASE("a library that is missing is told with its file and with what cannot be done without it", "[core]")
{
    CHECK_THROWS_WITH((function_of<void()>({"nowhere", "folds paper planes"}, "fold")),
                      Contains("folds paper planes cannot be loaded") && Contains("lib/yardstick/libyardstick_nowhere") && Contains("Install Yardstick anew"));
}
