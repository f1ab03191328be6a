#include <yardstick/abi.h>

#include "abi/layout.h"

#include <catch2/catch.hpp>

#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>

// As a C++ compiler sees it. What differs does not compile, and there is no other way to mend it than to undo the change.
#define PUBLISHED_CONSTANT(name, value) static_assert((name) == (value));
#define PUBLISHED_STRUCT(type, size) static_assert(sizeof(type) == (size));
#define PUBLISHED_FIELD(type, field, offset, size)                                                                     \
    static_assert(offsetof(type, field) == (offset) && sizeof(std::declval<type>().field) == (size));
#include "abi/published.inc"

// The functions: what they take and give.
static_assert(std::is_same_v<decltype(yardstick_plugin), const ys_plugin*()>);
static_assert(std::is_same_v<decltype(ys_plugin::capability), const void*(YS_CALL*)(const char*)>);
static_assert(std::is_same_v<decltype(ys_plugin::metrics), const ys_metric* const*>);
static_assert(std::is_same_v<decltype(ys_metric::start), ys_status(YS_CALL*)(const ys_metric*, void*, const ys_parameter*, int64_t, ys_problem*)>);
static_assert(std::is_same_v<decltype(ys_metric::add), ys_status(YS_CALL*)(void*, const ArrowArray*, int64_t, int64_t, ys_problem*)>);
static_assert(std::is_same_v<decltype(ys_metric::merge), ys_status(YS_CALL*)(void*, const void*, ys_problem*)>);
static_assert(std::is_same_v<decltype(ys_metric::score), ys_status(YS_CALL*)(const void*, ys_score*, ys_problem*)>);
static_assert(std::is_same_v<decltype(ys_metric::save), ys_status(YS_CALL*)(const void*, const ys_sink*, ys_problem*)>);
static_assert(std::is_same_v<decltype(ys_metric::load), ys_status(YS_CALL*)(void*, const void*, size_t, ys_problem*)>);
static_assert(std::is_same_v<decltype(ys_metric::end), void(YS_CALL*)(void*)>);
static_assert(std::is_same_v<decltype(ys_sink::write), ys_status(YS_CALL*)(void*, const void*, size_t)>);

TEST_CASE("a C compiler finds every field of the border where it was published", "[abi]")
{
    for (const layout_line* line = layout_in_c(); line->type; ++line) {
        INFO(line->type << ' ' << (line->field ? line->field : ""));
        CHECK(line->offset == line->published_offset);
        CHECK(line->size == line->published_size);
    }
}

TEST_CASE("the published list has every field: together they fill their structs", "[abi]")
{
    std::string type;
    std::size_t size = 0, filled = 0;
    for (const layout_line* line = layout_in_c();; ++line) {
        if (!line->type || !line->field) {
            INFO(type);
            CHECK((filled == size || filled == 0)); // a plain number has no fields
            if (!line->type)
                break;
            type = line->type;
            size = line->size;
            filled = 0;
            continue;
        }
        INFO(line->type << ' ' << line->field);
        CHECK(line->offset == filled);
        filled += line->size;
    }
}

TEST_CASE("a struct that was built elsewhere says which fields it has", "[abi]")
{
    ys_metric metric{};
    metric.struct_size = sizeof metric;
    CHECK(YS_HOLDS(&metric, ys_metric, end));
    metric.struct_size = sizeof metric + 64;
    CHECK(YS_HOLDS(&metric, ys_metric, end));
    metric.struct_size = offsetof(ys_metric, end);
    CHECK_FALSE(YS_HOLDS(&metric, ys_metric, end));
    CHECK(YS_HOLDS(&metric, ys_metric, load));
}
