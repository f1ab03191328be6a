#include "host/metric_rows.h"
#include "opened_animal.h"
#include "zoo.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace yardstick;
using Catch::Contains;
using test::OpenedAnimal;

namespace {

const std::vector<Slice> all{{0, 4}};

} // namespace

TEST_CASE("whatever a plugin does when it is loaded, the program goes on and says why the plugin is not used", "[faults]")
{
    SKIP_WITHOUT_SANDBOX();
    for (const test::Animal& animal : test::zoo) {
        if (animal.shows != test::Shows::when_loaded)
            continue;
        INFO(animal.name);
        const OpenedAnimal opened(animal.name);
        REQUIRE_FALSE(opened.metrics);
        CHECK_THAT(opened.metrics.error().text(), Contains(animal.reason));
    }
}

TEST_CASE("whatever a plugin does with a row, the program goes on, says why, and the plugin works on other rows", "[faults]")
{
    SKIP_WITHOUT_SANDBOX();
    for (const test::Animal& animal : test::zoo) {
        if (animal.shows != test::Shows::at_a_three)
            continue;
        INFO(animal.name);
        const OpenedAnimal opened(animal.name);
        REQUIRE(opened.metrics);
        const auto states = opened.metric().accumulate(test::numbers({5, 3, 1, 2}), all, {});
        if (states) {
            const auto figure = opened.metric().score(std::vector<std::string_view>(states->begin(), states->end()), {});
            REQUIRE_FALSE(figure);
            CHECK_THAT(figure.error().text(), Contains(animal.reason) && Contains(std::string(animal.name) + ".satisfied"));
            CHECK(opened.failures.empty()); // it refused, and its process is well
        } else {
            CHECK_THAT(states.error().text(), Contains(animal.reason) && Contains(std::string(animal.name) + ".satisfied"));
            if (std::string_view(animal.name) == "saves_much")
                continue; // its worker refused, and is well
            REQUIRE(opened.failures.size() == 1);
            CHECK_THAT(opened.failures[0], Contains(animal.reason));
        }
        CHECK(*test::score_rows(opened.metric(), test::numbers({5, 4, 1}), {}).value == Approx(200 / 3.0));
    }
}

TEST_CASE("what a plugin may try without effect leaves its figures right", "[faults]")
{
    SKIP_WITHOUT_SANDBOX();
    for (const test::Animal& animal : test::zoo) {
        if (animal.shows != test::Shows::never)
            continue;
        INFO(animal.name);
        const OpenedAnimal opened(animal.name);
        REQUIRE(opened.metrics);
        CHECK(*test::score_rows(opened.metric(), test::numbers({5, 3, 1, 4}), {}, 2).value == Approx(50));
        CHECK(opened.failures.empty());
    }
}
