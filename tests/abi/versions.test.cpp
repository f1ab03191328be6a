#include "host/worked_examples.h"
#include "support/in_worker.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>
#include <yardstick/abi.h>

#include <cstring>
#include <vector>

#include <dlfcn.h>

using namespace yardstick;
using Catch::Contains;

namespace {

const std::filesystem::path built = std::filesystem::path(YARDSTICK_BINARY_DIR) / "faults/abi";

/// The manifest that later_plugin.c would have: of its two metrics.
Manifest manifest_of(const std::filesystem::path& library)
{
    const auto metric = [](const char* id, const char* title, double value) {
        const Json json{{"id", id}, {"title", title}, {"version", 1}, {"why", "It counts."}, {"how", std::string(title) + '.'}, {"ignores", "All answers."},
                        {"unit", "count"}, {"better", "higher"}, {"fields", {{{"name", "rating"}, {"type", "number"}}}}, {"parameters", Json::array()},
                        {"examples", {{{"rows", {{{"rating", 5}}}}, {"value", value}}}}};
        return ManifestMetric{*MetricCard::read(json), {WorkedExample::read(json["examples"][0])}, json};
    };
    return {"later", "1.0.0", "Later", library, {metric("once", "Rows", 1), metric("twice", "Rows, twice", 2)}};
}

std::string refusal_of(const char* name)
{
    const auto metrics = test::open_in_worker(manifest_of(built / name));
    REQUIRE_FALSE(metrics);
    return metrics.error().text();
}

} // namespace

TEST_CASE("structs with fields at their end that we do not know yet are read as far as we know them", "[abi]")
{
    const Manifest manifest = manifest_of(built / "larger_structs.so");
    const auto metrics = test::open_in_worker(manifest);
    INFO((metrics ? std::string() : metrics.error().text()));
    REQUIRE(metrics);
    for (std::size_t place = 0; place < 2; ++place)
        CHECK(check_examples(*(*metrics)[place], manifest.metrics[place].examples)); // of two metrics with the same functions
}

TEST_CASE("a struct without all fields of 1.0 is refused with both sizes", "[abi]")
{
    CHECK_THAT(refusal_of("smaller_struct.so"), Contains("expected a ys_metric of 80 bytes or more, found 72"));
}

TEST_CASE("a plugin for a later minor version is refused with both versions and the way out", "[abi]")
{
    CHECK_THAT(refusal_of("later_minor.so"), Contains("expected 1.0; update Yardstick, or build the plugin with the headers of 1.0, found 1.1"));
}

TEST_CASE("versions that this program runs are its own major, up to its own minor", "[abi]")
{
    CHECK(is_supported_abi(YS_ABI_MAJOR, 0));
    CHECK(is_supported_abi(YS_ABI_MAJOR, YS_ABI_MINOR));
    CHECK_FALSE(is_supported_abi(YS_ABI_MAJOR, YS_ABI_MINOR + 1));
    CHECK_FALSE(is_supported_abi(YS_ABI_MAJOR - 1, 0));
    CHECK_FALSE(is_supported_abi(YS_ABI_MAJOR + 1, 0));
    CHECK_THAT(expected_abi(0), Contains("build the plugin again"));
}

TEST_CASE("a plugin of 1.0 leaves alone what a later host adds to a score", "[abi]")
{
#if !defined(__x86_64__) || !defined(__linux__)
    SKIP_CASE("the frozen libraries are for x86_64 Linux");
#endif
    struct LaterScore {
        ys_score published;
        double added[4];
    };
    for (const char* name : {"every_type.so", "plain_c.so"}) {
        INFO(name);
        const auto file = std::filesystem::path(YARDSTICK_SOURCE_DIR) / "tests/abi/frozen/1.0" / name;
        void* library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
        REQUIRE(library);
        const auto entry = reinterpret_cast<const ys_plugin* (*)()>(dlsym(library, "yardstick_plugin"));
        REQUIRE(entry);
        const ys_plugin& plugin = *entry();
        const ys_metric& metric = *plugin.metrics[plugin.metric_count - 1]; // the one without parameters
        alignas(64) unsigned char state[1024];
        REQUIRE(metric.state_size <= sizeof state);
        ys_problem problem{};
        REQUIRE(metric.start(&metric, state, nullptr, 0, &problem) == YS_OK);
        LaterScore score{};
        score.published.struct_size = sizeof score;
        CHECK(metric.score(state, &score.published, &problem) == YS_OK);
        CHECK(score.published.has_value == 0);
        CHECK(score.published.struct_size == sizeof score);
        CHECK(score.published.reserved == 0);
        for (const double added : score.added)
            CHECK(added == 0);
        metric.end(state);
        dlclose(library);
    }
}
