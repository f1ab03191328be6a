#include <yardstick/abi.h>

#include <catch2/catch.hpp>

#include <cstddef>

extern "C" {
std::size_t ys_test_size_of_metric(void);
std::size_t ys_test_size_of_score(void);
std::size_t ys_test_size_of_plugin(void);
}

TEST_CASE("C and C++ see the border in the same sizes", "[sdk]")
{
    CHECK(ys_test_size_of_metric() == sizeof(ys_metric));
    CHECK(ys_test_size_of_score() == sizeof(ys_score));
    CHECK(ys_test_size_of_plugin() == sizeof(ys_plugin));
}

// Published fields never move: these figures change only with the minor version while the major is 0, and never after.
TEST_CASE("every field of the border is where it was published", "[sdk]")
{
    REQUIRE(sizeof(void*) == 8);
    CHECK(YS_ABI_MAJOR == 0);
    CHECK(YS_ABI_MINOR == 1);
    CHECK(sizeof(ys_problem) == 256);

    CHECK(offsetof(ys_parameter, values) == 0);
    CHECK(offsetof(ys_parameter, count) == 8);
    CHECK(offsetof(ys_sink, context) == 0);
    CHECK(offsetof(ys_sink, write) == 8);

    CHECK(offsetof(ys_score, has_value) == 4);
    CHECK(offsetof(ys_score, value) == 8);
    CHECK(offsetof(ys_score, n) == 16);
    CHECK(offsetof(ys_score, k) == 24);
    CHECK(offsetof(ys_score, has_k) == 32);
    CHECK(offsetof(ys_score, has_interval) == 36);
    CHECK(offsetof(ys_score, low) == 40);
    CHECK(offsetof(ys_score, high) == 48);
    CHECK(offsetof(ys_score, has_standard_error) == 56);
    CHECK(offsetof(ys_score, reserved) == 60);
    CHECK(offsetof(ys_score, standard_error) == 64);
    CHECK(offsetof(ys_score, interval) == 72);
    CHECK(sizeof(ys_score) == 136);

    CHECK(offsetof(ys_metric, struct_size) == 0);
    CHECK(offsetof(ys_metric, state_alignment) == 4);
    CHECK(offsetof(ys_metric, state_size) == 8);
    CHECK(offsetof(ys_metric, card) == 16);
    CHECK(offsetof(ys_metric, start) == 24);
    CHECK(offsetof(ys_metric, add) == 32);
    CHECK(offsetof(ys_metric, merge) == 40);
    CHECK(offsetof(ys_metric, score) == 48);
    CHECK(offsetof(ys_metric, save) == 56);
    CHECK(offsetof(ys_metric, load) == 64);
    CHECK(offsetof(ys_metric, end) == 72);
    CHECK(sizeof(ys_metric) == 80);

    CHECK(offsetof(ys_plugin, struct_size) == 0);
    CHECK(offsetof(ys_plugin, abi_major) == 4);
    CHECK(offsetof(ys_plugin, abi_minor) == 8);
    CHECK(offsetof(ys_plugin, reserved) == 12);
    CHECK(offsetof(ys_plugin, id) == 16);
    CHECK(offsetof(ys_plugin, version) == 24);
    CHECK(offsetof(ys_plugin, department) == 32);
    CHECK(offsetof(ys_plugin, metric_count) == 40);
    CHECK(offsetof(ys_plugin, metrics) == 48);
    CHECK(offsetof(ys_plugin, capability) == 56);
    CHECK(sizeof(ys_plugin) == 64);
}
