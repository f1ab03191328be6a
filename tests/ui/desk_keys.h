#pragma once

#include "ui/ui_driver.h"

#include <catch2/catch.hpp>

namespace yardstick::test {

/// How many responses to the desk's own survey count.
inline std::size_t saved(const DeskWorld& world)
{
    return world.stored("after_service").size();
}

/// Rates with `digit` and saves, and waits until it is stored.
inline void rate(const DeskWorld& world, char digit)
{
    const std::size_t before = saved(world);
    press(digit);
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return saved(world) == before + 1; }));
}

} // namespace yardstick::test
