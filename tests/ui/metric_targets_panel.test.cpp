#include "ui/metric_targets_panel.h"

#include "support/hand_run_background.h"
#include "support/plugin_world.h"
#include "support/shared_data.h"
#include "support/shared_data.h"
#include "ui/metrics_page.h"
#include "ui/ui_driver.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

struct OpenTargetsTab : PluginWorld {
    OpenTargetsTab() : background(office_workspace)
    {
        background.is_at_once = true;
        plugins.found = {helpdesk_plugin()};
        bind_wait();
    }

    /// The tab of the waiting time, with the keyboard in the target.
    ui::MetricTargetsPanel& open()
    {
        window.emplace(*this, std::vector<ui::PageEntry>{{"metrics", "Metrics", "page_metrics", [this](wxWindow* parent, ui::Shell& shell) {
                                                              return new ui::MetricsPage(parent, shell, office_workspace, background, desk);
                                                          }}});
        auto& page = dynamic_cast<ui::MetricsPage&>(*window->window().shown());
        press(WXK_END);
        REQUIRE(wait_until([&] { return page.model().chosen()->id == "helpdesk.wait"; }));
        press('T', wxMOD_CONTROL);
        REQUIRE(has_keyboard("Target"));
        return page.targets();
    }

    HandRunBackground background;
    std::optional<OpenWindow> window;
};

} // namespace

TEST_CASE("a target is set with bands and taken back on the Targets tab from the keyboard alone", "[ui][metrics][target]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenTargetsTab world;
    ui::MetricTargetsPanel& tab = world.open();
    const Command back = tab.commands().front();
    CHECK_FALSE(back.can_run());
    type("25");
    press(WXK_TAB);
    REQUIRE(has_keyboard("Bands"));
    type("20 40");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.window->shows("poor to end above where good begins, as lower is better"); }));
    press(WXK_TAB);
    REQUIRE(has_keyboard("Bands"));
    press('A', wxMOD_CONTROL);
    type("40 20");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return tab.targets().GetItemCount() == 1; }));
    CHECK(world.office.targets()[0].bands == Bands{40, 20});
    CHECK(tab.targets().GetTextValue(0, 4) == "40, 20");
    CHECK(nameless_controls(tab) == "");

    tab.targets().SetFocus();
    REQUIRE(has_keyboard("Targets of the metric"));
    press(WXK_HOME);
    REQUIRE(wait_until([&] { return back.can_run(); }));
    world.window->find("Take back the chosen target, Control Shift Delete")->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return tab.targets().GetItemCount() == 0; }));
    CHECK(world.window->shows("What held before holds again. Enter sets it once more."));
    CHECK_FALSE(back.can_run());
    REQUIRE(has_keyboard("Target"));
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return tab.targets().GetItemCount() == 1; }));
    CHECK(world.office.target_history().size() == 3);
    CHECK(world.office.targets()[0].bands == Bands{40, 20});
}
