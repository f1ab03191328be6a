#include "host/loaded_metric.h"
#include "support/in_worker.h"
#include "worker/opened_library.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <random>
#include <string>

using namespace yardstick;
using Catch::Contains;

namespace {

const std::filesystem::path folder = std::filesystem::path(YARDSTICK_BINARY_DIR) / "tests/host/plugins/witness";

Manifest witness_manifest()
{
    std::string id;
    const auto manifest = Manifest::read(folder / "witness.plugin.json", id);
    REQUIRE(manifest);
    return *manifest;
}

/// The metric of the plugin `witness`, in this process.
std::shared_ptr<Metric> in_this_process()
{
    const auto plugin = open_library(folder / "witness.so");
    REQUIRE(plugin);
    return std::make_shared<LoadedMetric>(nullptr, *(*plugin)->metrics[0], witness_manifest().metrics[0].card);
}

/// The same in a worker.
std::shared_ptr<Metric> in_a_worker()
{
    const auto metrics = test::open_in_worker(witness_manifest());
    REQUIRE(metrics);
    return metrics->front();
}

/// Rows with answers of every type, some of them blank; `most_text` is the longest comment.
Batch random_rows(std::int64_t count, std::size_t most_text, unsigned seed)
{
    std::mt19937 random(seed);
    const auto up_to = [&](std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most)(random); };
    std::vector<std::shared_ptr<Column>> columns;
    for (const FieldType type : {FieldType::number, FieldType::text, FieldType::boolean, FieldType::date, FieldType::choices})
        columns.push_back(std::make_shared<Column>(type));
    for (std::int64_t row = 0; row < count; ++row) {
        const auto add = [&](std::size_t place, const auto& answer) { up_to(9) == 0 ? columns[place]->add_blank() : answer(*columns[place]); };
        add(0, [&](Column& column) { column.add_number(static_cast<double>(up_to(1000)) / 7); });
        add(1, [&](Column& column) { column.add_text(std::string(up_to(most_text), static_cast<char>('a' + up_to(25)))); });
        add(2, [&](Column& column) { column.add_boolean(up_to(1) == 1); });
        add(3, [&](Column& column) { column.add_date(static_cast<std::int64_t>(up_to(1'000'000'000))); });
        add(4, [&](Column& column) { column.add_choices(std::vector<std::string>(up_to(3), "choice" + std::to_string(up_to(9)))); });
    }
    return {{columns.begin(), columns.end()}, count};
}

/// Slices of all lengths, also of none; with gaps, and some over others.
std::vector<Slice> random_slices(std::int64_t rows, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<Slice> slices{{0, rows}};
    for (std::int64_t first = 0; first < rows;) {
        const auto count = std::min<std::int64_t>(rows - first, static_cast<std::int64_t>(random() % 3000));
        slices.push_back({first, count});
        first += count + static_cast<std::int64_t>(random() % 3 == 0 ? random() % 20'000 : 0);
    }
    return slices;
}

} // namespace

TEST_CASE("rows that go to a worker arrive as they were sent, in every chunk and slice", "[host]")
{
    const auto here = in_this_process();
    const auto there = in_a_worker();
    for (const unsigned seed : {1u, 2u, 3u, 4u}) {
        const Batch rows = random_rows(7 + 20'000 * static_cast<std::int64_t>(seed % 3), 40, seed);
        const std::vector<Slice> slices = random_slices(rows.rows, seed);
        INFO(rows.rows << " rows in " << slices.size() << " slices");
        const auto expected = here->accumulate(rows, slices, {});
        const auto found = there->accumulate(rows, slices, {});
        REQUIRE((expected && found));
        CHECK(*found == *expected);
        const std::vector<std::string_view> states(found->begin(), found->end());
        const auto figure = there->score(states, {});
        REQUIRE(figure);
        CHECK(*figure == *here->score(states, {}));
    }
}

TEST_CASE("no rows and no slices are ordinary for a worker", "[host]")
{
    const auto there = in_a_worker();
    CHECK(there->accumulate(random_rows(0, 0, 1), std::vector<Slice>{}, {})->empty());
    const auto states = there->accumulate(random_rows(0, 0, 1), std::vector<Slice>{{0, 0}, {0, 0}}, {});
    REQUIRE(states);
    CHECK(states->size() == 2);
    CHECK_FALSE(there->score({}, {})->value);
}

TEST_CASE("long answers go to a worker in smaller chunks", "[host]")
{
    const auto here = in_this_process();
    const auto there = in_a_worker();
    const Batch rows = random_rows(1000, 60'000, 5); // 30 MB, of which a place holds four
    const std::vector<Slice> slices{{0, 500}, {500, 500}};
    CHECK(there->accumulate(rows, slices, {}).value() == here->accumulate(rows, slices, {}).value());
}

TEST_CASE("answers too long for any chunk are refused with the rows named, and the worker goes on", "[host]")
{
    const auto there = in_a_worker();
    const Batch rows = random_rows(64, 2'000'000, 6);
    const auto refused = there->accumulate(rows, std::vector<Slice>{{0, 64}}, {});
    REQUIRE_FALSE(refused);
    CHECK_THAT(refused.error().text(), Contains("metric witness.witness") && Contains("rows 1 to 8 hold more than the 4 MiB"));
    CHECK(there->accumulate(random_rows(10, 10, 7), std::vector<Slice>{{0, 10}}, {}));
}

TEST_CASE("many batches are under way at once, and each gets its own states", "[host]")
{
    const auto here = in_this_process();
    const auto there = in_a_worker();
    std::vector<PendingStates> pending;
    std::vector<std::vector<SavedState>> expected;
    for (unsigned seed = 0; seed < 20; ++seed) {
        const Batch rows = random_rows(3000, 20, seed);
        const std::vector<Slice> slices = random_slices(rows.rows, seed);
        pending.push_back(there->begin_accumulate(rows, slices, {}));
        expected.push_back(here->accumulate(rows, slices, {}).value());
    }
    pending[7] = {}; // nobody asks for this one
    for (const std::size_t place : {19u, 0u, 3u, 12u}) // in any order
        CHECK(pending[place]().value() == expected[place]);
}
