#include "host/metric_rows.h"
#include "support/built.h"
#include "support/in_worker.h"
#include "zoo.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

using namespace yardstick;
using namespace std::chrono_literals;
using Catch::Contains;
using test::built;
using std::filesystem::path;

namespace {

/// A library of the zoo, opened as the program opens it, but with less patience.
class Opened {
public:
    explicit Opened(const std::string& animal)
    {
        std::string id;
        const auto manifest = Manifest::read(built / "faults/zoo" / animal / (animal + ".plugin.json"), id);
        REQUIRE(manifest);
        open(*manifest);
    }

    Result<std::vector<std::shared_ptr<Metric>>> metrics = refuse("not opened");
    std::vector<std::string> failures;

    Metric& metric() const { return *metrics->front(); }

private:
    void open(const Manifest& manifest)
    {
        WorkerSettings settings = test::worker_settings();
        settings.limit = 2s;
        settings.memory = std::size_t{256} << 20;
        metrics = test::open_in_worker(manifest, settings, [this](const std::string& reason) { failures.push_back(reason); });
    }
};

const std::vector<Slice> all{{0, 4}};

} // namespace

TEST_CASE("whatever a plugin does when it is loaded, the program goes on and says why the plugin is not used", "[faults]")
{
    SKIP_WITHOUT_SANDBOX();
    for (const test::Animal& animal : test::zoo) {
        if (animal.shows != test::Shows::when_loaded)
            continue;
        INFO(animal.name);
        const Opened opened(animal.name);
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
        const Opened opened(animal.name);
        REQUIRE(opened.metrics);
        const auto states = opened.metric().accumulate(test::numbers({5, 3, 1, 2}), all, {});
        if (states) {
            const auto figure = opened.metric().score(std::vector<std::string_view>(states->begin(), states->end()), {});
            REQUIRE_FALSE(figure);
            CHECK_THAT(figure.error().text(), Contains(animal.reason) && Contains(std::string(animal.name) + ".satisfied"));
            CHECK(opened.failures.empty()); // it refused, and its process is well
        } else {
            CHECK_THAT(states.error().text(), Contains(animal.reason) && Contains(std::string(animal.name) + ".satisfied"));
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
        const Opened opened(animal.name);
        REQUIRE(opened.metrics);
        CHECK(*test::score_rows(opened.metric(), test::numbers({5, 3, 1, 4}), {}, 2).value == Approx(50));
        CHECK(opened.failures.empty());
    }
}
