#include "core/whole_file.h"
#include "host/metric_rows.h"
#include "support/built.h"
#include "support/in_worker.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <vector>

using namespace yardstick;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

/// What comes of opening a plugin whose worker is lying_worker.cpp.
Result<std::vector<std::shared_ptr<Metric>>> opened_liar(const std::filesystem::path& folder, const std::string& lie, std::chrono::milliseconds limit)
{
    Manifest manifest;
    manifest.id = "liar";
    manifest.department = "Liars";
    manifest.version = "1";
    manifest.library = folder / (lie + ".so");
    manifest.metrics.resize(1);
    manifest.metrics[0].card.plugin = "liar";
    manifest.metrics[0].card.id = "metric";
    manifest.metrics[0].json = Json::object();
    write_whole_file(manifest.library, "nobody loads it");
    WorkerSettings settings;
    settings.program = test::built / "faults/lying_worker";
    settings.limit = limit;
    return test::open_in_worker(manifest, settings);
}

/// A metric of such a plugin.
class Liar {
public:
    explicit Liar(const std::string& lie, std::chrono::milliseconds limit = 60s) : metrics_(opened_liar(folder_.path(), lie, limit).value()) {}

    /// What is said of rows in so many slices; nothing when they are taken.
    std::string said_of_rows(std::size_t slices = 1)
    {
        const auto states = metrics_[0]->accumulate(test::numbers({1, 2}), std::vector<Slice>(slices, Slice{0, 2}), {});
        return states ? "" : states.error().text();
    }

    std::string said_of_score(const std::string& state = "s")
    {
        const auto figure = metrics_[0]->score(std::vector<std::string_view>{state}, {});
        return figure ? "" : figure.error().text();
    }

private:
    test::TemporaryFolder folder_;
    std::vector<std::shared_ptr<Metric>> metrics_;
};

std::string how(const std::string& did, const std::string& doing)
{
    return "metric liar.metric: its plugin " + did + " while metric " + doing;
}

} // namespace

TEST_CASE("an answer to rows that does not fit them fails the worker, and the next call has another one", "[faults]")
{
    for (const char* lie : {"scores_rows", "no_state", "state_twice", "other_state"}) {
        INFO(lie);
        Liar liar(lie);
        CHECK(liar.said_of_rows() == how("sent what is no answer", "added rows"));
        CHECK(liar.said_of_score().empty());
    }
    Liar liar("done_twice"); // which shows when the next answer is waited for
    CHECK(liar.said_of_rows().empty());
    CHECK(liar.said_of_score() == how("sent what is no answer", "scored"));
}

TEST_CASE("an answer to a score that does not fit it fails the worker", "[faults]")
{
    for (const char* lie : {"cut_score", "long_score", "rows_for_score", "state_for_score"}) {
        INFO(lie);
        Liar liar(lie);
        CHECK(liar.said_of_rows().empty());
        CHECK(liar.said_of_score() == how("sent what is no answer", "scored"));
        CHECK(liar.said_of_rows().empty());
    }
}

TEST_CASE("states larger than any metric needs are not kept", "[faults]")
{
    CHECK(Liar("large_state").said_of_rows() == how("sent a state of 9 MiB; at most 8 MiB are kept", "added rows"));
    CHECK(Liar("large_states").said_of_rows(9) == how("sent states of more than 64 MiB at once", "added rows"));
}

TEST_CASE("a reason without end is cut", "[faults]")
{
    const std::string said = Liar("long_reason").said_of_score();
    CHECK_THAT(said, Contains("xxx"));
    CHECK(said.size() < 5000);
}

TEST_CASE("a worker that says a little again and again is not waited for longer than one that says nothing", "[faults]")
{
    const auto begin = std::chrono::steady_clock::now();
    CHECK(Liar("dripped_score", 1s).said_of_score() == how("gave no answer for 1 s", "scored"));
    CHECK(Liar("reads_nothing_and_drips", 1s).said_of_score(std::string(4 << 20, 's')) == how("gave no answer for 1 s", "scored"));
    CHECK(std::chrono::steady_clock::now() - begin < 60s);
}

TEST_CASE("what a worker sends while nobody takes it is kept to an extent", "[faults]")
{
    CHECK(Liar("reads_nothing_and_floods").said_of_score(std::string(4 << 20, 's')) == how("sent more than 80 MiB of answers at once", "scored"));
}

TEST_CASE("a library whose cards are too large, or nested without end, is refused before they are parsed", "[faults]")
{
    const test::TemporaryFolder folder;
    const auto large = opened_liar(folder.path(), "large_card", 60s);
    REQUIRE_FALSE(large);
    CHECK_THAT(large.error().text(), Contains("what the library offers, expected at most 4 MiB, found 5 MiB"));
    const auto deep = opened_liar(folder.path(), "deep_card", 60s);
    REQUIRE_FALSE(deep);
    CHECK_THAT(deep.error().text(), Contains("metric metric: card of the library, expected at most 200 levels of nesting, found more"));
}
