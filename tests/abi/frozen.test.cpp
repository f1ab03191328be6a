#include "host/example_rows.h"
#include "host/worked_examples.h"
#include "support/built.h"
#include "support/in_worker.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <array>
#include <cstdlib>

using namespace yardstick;

namespace {

#if defined(__x86_64__) && defined(__linux__)
constexpr bool can_load = true;
#else
constexpr bool can_load = false;
#endif

const std::filesystem::path frozen = std::filesystem::path(YARDSTICK_SOURCE_DIR) / "tests/abi/frozen";

Manifest manifest_of(const std::string& name)
{
    std::string id;
    const auto manifest = Manifest::read(frozen / name, id);
    INFO((manifest ? std::string() : manifest.error().text()));
    REQUIRE(manifest);
    return *manifest;
}

std::vector<std::shared_ptr<Metric>> open(const Manifest& manifest)
{
    auto metrics = test::open_in_worker(manifest);
    INFO((metrics ? std::string() : metrics.error().text()));
    REQUIRE(metrics);
    return *metrics;
}

/// The rows, added in two parts, each saved and loaded again.
Figure figure_of(Metric& metric, const std::vector<Json>& rows, const ParameterValues& parameters)
{
    const Batch batch = batch_of(rows, metric.card());
    const std::array<Slice, 2> halves{Slice{0, batch.rows / 2}, Slice{batch.rows / 2, batch.rows - batch.rows / 2}};
    const auto states = metric.accumulate(batch, halves, parameters);
    REQUIRE(states);
    const auto figure = metric.score(std::vector<std::string_view>(states->begin(), states->end()), parameters);
    REQUIRE(figure);
    return *figure;
}

} // namespace

TEST_CASE("plugins that were built for 1.0 load, and their worked examples come out", "[abi]")
{
    if (!can_load)
        SKIP_CASE("the frozen libraries are for x86_64 Linux");
    for (const char* name : {"1.0/every_type.plugin.json", "1.0/plain_c.plugin.json"}) {
        INFO(name);
        const Manifest manifest = manifest_of(name);
        const auto metrics = open(manifest);
        for (std::size_t place = 0; place < manifest.metrics.size(); ++place) {
            const auto checked = check_examples(*metrics[place], manifest.metrics[place].examples);
            INFO((checked ? std::string() : checked.error().text()));
            CHECK(checked);
        }
    }
}

// 30 of 60 by Wilson, from the formula of METRICS.md in Python; a median of 1 to 9 by hand.
TEST_CASE("the figures of plugins that were built for 1.0 are what they were", "[abi]")
{
    if (!can_load)
        SKIP_CASE("the frozen libraries are for x86_64 Linux");
    std::vector<Json> ratings;
    for (int row = 0; row < 61; ++row)
        ratings.push_back({{"rating", row < 10 ? Json(5) : row < 30 ? Json(4) : row < 40 ? Json(2) : row < 60 ? Json(3) : Json()},
                           {"given", row % 2 ? "2026-05-04T08:00:00Z" : "2026-05-05T08:00:00Z"}});

    SECTION("of the plugin in C++, with the parameters of its card and with others")
    {
        const Manifest manifest = manifest_of("1.0/every_type.plugin.json");
        const auto metrics = open(manifest);
        const Figure figure = figure_of(*metrics[0], ratings, {{4, 5}});
        CHECK(figure.value == 50.0);
        CHECK(figure.n == 60);
        CHECK(figure.k == 30);
        CHECK(*figure.low == Approx(37.73502424));
        CHECK(*figure.high == Approx(62.26497576));
        CHECK(figure.interval == "Wilson 95 %");
        CHECK(*figure_of(*metrics[0], ratings, {{5}}).value == Approx(100.0 / 6));

        std::vector<Json> visits;
        for (int minutes = 1; minutes <= 9; ++minutes)
            visits.push_back({{"minutes", minutes}, {"served", true}, {"desk", "Zürich"}, {"topics", {"tax", "pass"}}});
        visits.push_back({{"minutes", 500}, {"served", false}, {"desk", "A"}, {"topics", {"tax"}}});
        visits.push_back({{"minutes", 500}, {"served", true}, {"topics", {"tax"}}});
        visits.push_back({{"minutes", 500}, {"served", true}, {"desk", "A"}, {"topics", Json::array()}});
        const Figure median = figure_of(*metrics[1], visits, {});
        CHECK(median.value == 5.0);
        CHECK(median.n == 9);
        CHECK(manifest.metrics[1].card.version == 3);
    }
    SECTION("of the plugin in C")
    {
        for (Json& row : ratings)
            row.erase("given");
        const Manifest manifest = manifest_of("1.0/plain_c.plugin.json");
        const auto metrics = open(manifest);
        const Figure figure = figure_of(*metrics[0], ratings, {});
        CHECK(figure.value == 50.0);
        CHECK(figure.n == 60);
        CHECK(figure.k == 30);
        CHECK(*figure.low == Approx(37.73502424));
    }
}

TEST_CASE("plugins that were built for 1.0 pass the check of today", "[abi]")
{
    if (!can_load)
        SKIP_CASE("the frozen libraries are for x86_64 Linux");
    for (const char* name : {"1.0/every_type.so", "1.0/plain_c.so"}) {
        const std::string command = '"' + test::plugin_tool.string() + "\" check --limit 60 \"" + (frozen / name).string() + '"';
        INFO(command);
        CHECK(std::system(command.c_str()) == 0);
    }
}
