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

/// Waits until the keyboard is in the control with this spoken name.
inline bool has_keyboard(const wxString& spoken_name)
{
    return wait_until([&] {
        const wxWindow* focused = wxWindow::FindFocus();
        return focused && ui::spoken_name(*focused) == spoken_name;
    });
}

} // namespace yardstick::test
