#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <cstdlib>

int main(int argc, char** argv)
{
    // What the person who runs the tests decided about plugins does not reach them, nor what they decide that person.
    setenv("XDG_STATE_HOME", "/dev/null/no folder", 1);
    return Catch::Session().run(argc, argv);
}
