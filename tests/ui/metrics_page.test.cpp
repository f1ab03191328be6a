#include "ui/ui_driver.h"

#include "support/hand_run_background.h"
#include "support/plugin_world.h"
#include "support/shared_data.h"
#include "ui/binding_editor_panel.h"
#include "ui/metric_bindings_panel.h"
#include "ui/metric_targets_panel.h"
#include "ui/metrics_page.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

struct OpenMetricsPage : PluginWorld {
    explicit OpenMetricsPage(std::vector<FoundPlugin> found = {helpdesk_plugin(), waiting_plugin()}) : background(office_workspace)
    {
        background.is_at_once = true;
        plugins.found = std::move(found);
    }

    ui::MetricsPage& open()
    {
        window.emplace(*this, std::vector<ui::PageEntry>{{"metrics", "Metrics", "page_metrics", [this](wxWindow* parent, ui::Shell& shell) {
                                                              return new ui::MetricsPage(parent, shell, office_workspace, background, desk);
                                                          }}});
        return dynamic_cast<ui::MetricsPage&>(*window->window().shown());
    }

    HandRunBackground background;
    std::optional<OpenWindow> window;
};

} // namespace

TEST_CASE("a metric is bound on the Metrics page from the keyboard alone", "[ui][metrics]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenMetricsPage world;
    ui::MetricsPage& page = world.open();
    REQUIRE(has_keyboard("List of metrics"));
    CHECK(page.metrics().GetItemCount() == 3);
    CHECK(world.window->shows("3 metrics, 0 used, 1 waits for trust"));
    CHECK(nameless_controls(page) == "");
    press(WXK_END); // Waiting time
    REQUIRE(wait_until([&] { return page.model().chosen()->id == "helpdesk.wait"; }));
    press('N', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return page.editor() != nullptr; }));
    CHECK(world.window->shows("New binding of Waiting time"));
    CHECK(world.window->shows("Figures are computed from all responses, from the first on."));
    CHECK(nameless_controls(page) == "");
    press('S', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return page.editor() == nullptr; }));
    CHECK(world.bindings.binding_history().size() == 1);
    CHECK(world.window->shows("Saved as wait on after_service, version 1."));
    CHECK(page.bindings().bindings().GetItemCount() == 1);
    CHECK(page.bindings().feeds().GetItemCount() == 2);
    CHECK(page.bindings().feeds().GetTextValue(0, 2) == "satisfaction, by its measure");
    CHECK(page.model().chosen()->state == "used");
    REQUIRE(has_keyboard("List of metrics"));
}

TEST_CASE("what is wrong with a binding stands below the field it concerns, which gets the keyboard", "[ui][metrics]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenMetricsPage world;
    ui::MetricsPage& page = world.open();
    press(WXK_HOME); // First reply
    REQUIRE(wait_until([&] { return page.model().chosen()->id == "helpdesk.reply"; }));
    press('N', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return page.editor() != nullptr; }));
    CHECK(world.window->shows("By itself it lacks first_reply_minutes (number)"));
    press('S', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return world.window->shows("Nothing feeds it by itself: choose a question."); }));
    CHECK(page.editor()->question(0).HasFocus());
    CHECK(world.bindings.binding_history().empty());
    press(WXK_DOWN); // the first question that gives numbers
    REQUIRE(wait_until([&] { return !page.editor()->model().fields()[0].chosen.empty(); }));
    press(WXK_ESCAPE);
    REQUIRE(has_keyboard("Forget the edits, Escape"));
    REQUIRE(page.editor());
    press(WXK_ESCAPE);
    REQUIRE(wait_until([&] { return page.editor() == nullptr; }));
    CHECK(world.bindings.binding_history().empty());
}

TEST_CASE("a binding is changed from a day on, with a parameter", "[ui][metrics]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenMetricsPage world;
    world.bind_wait();
    ui::MetricsPage& page = world.open();
    press(WXK_END);
    REQUIRE(wait_until([&] { return page.model().chosen()->id == "helpdesk.wait"; }));
    press(WXK_F4);
    REQUIRE(has_keyboard("Holds from"));
    CHECK(world.window->shows("earlier ones keep version 1."));
    press('A', wxMOD_CONTROL);
    type("2026-02-01");
    REQUIRE(wait_until([&] { return world.window->shows("Figures from 2026-02-01 on are computed with version 2; earlier ones keep version 1."); }));
    world.window->find("Parameter percentile")->SetFocus();
    type("ninety");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.window->shows("Expected numbers with commas between, like 4, 5, found \"ninety\"."); }));
    REQUIRE(has_keyboard("Parameter percentile"));
    press('A', wxMOD_CONTROL);
    type("90");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return page.editor() == nullptr; }));
    REQUIRE(world.bindings.binding_history().size() == 2);
    CHECK(world.bindings.binding_history()[1].parameters.at("percentile") == std::vector<double>{90});
    CHECK(world.bindings.binding_history()[1].from == parse_day("2026-02-01"));
}

TEST_CASE("removing a binding is asked first, and the answer that changes nothing has the keyboard", "[ui][metrics]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenMetricsPage world;
    world.bind_wait();
    ui::MetricsPage& page = world.open();
    press(WXK_END);
    REQUIRE(wait_until([&] { return page.model().can_remove(); }));
    press(WXK_DELETE, wxMOD_CONTROL);
    REQUIRE(has_keyboard("Cancel"));
    CHECK(page.message().StartsWith("Remove wait from After-service rating"));
    press(WXK_ESCAPE);
    REQUIRE(wait_until([&] { return page.message().empty(); }));
    CHECK(current_bindings(world.bindings).size() == 1);
    press(WXK_DELETE, wxMOD_CONTROL);
    REQUIRE(has_keyboard("Cancel"));
    press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(has_keyboard("Go on"));
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return current_bindings(world.bindings).empty(); }));
    CHECK(world.window->shows("Nothing is bound to it yet"));
}

TEST_CASE("a target is set on the Metrics page from the keyboard alone", "[ui][metrics]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenMetricsPage world;
    world.bind_wait();
    ui::MetricsPage& page = world.open();
    press(WXK_END);
    REQUIRE(wait_until([&] { return page.model().chosen()->id == "helpdesk.wait"; }));
    press('T', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Target"));
    CHECK(world.window->shows("The card's own target is 30"));
    CHECK(nameless_controls(page) == "");
    type("soon");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.window->shows("target, expected a number, found \"soon\""); }));
    press('A', wxMOD_CONTROL);
    type("25");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.office.targets().size() == 1; }));
    CHECK(page.targets().targets().GetItemCount() == 1);
}

TEST_CASE("the Metrics page without plugins says what to do", "[ui][metrics]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenMetricsPage world(std::vector<FoundPlugin>{});
    ui::MetricsPage& page = world.open();
    CHECK(world.window->shows("There is no metric yet: no plugin was found. Add one on the Plugins page."));
    press('N', wxMOD_CONTROL);
    CHECK(page.editor() == nullptr);
    CHECK(nameless_controls(page) == "");
}

TEST_CASE("a hundred metrics with long names keep the page in its place", "[ui][metrics]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    FoundPlugin many = helpdesk_plugin();
    for (int k = 0; k < 100; ++k)
        many.metrics.push_back(helpdesk_card("a_metric_with_quite_a_long_name_of_its_own_" + std::to_string(k),
                                             "A metric with a title that is much longer than any list has room for, number " + std::to_string(k), {{"rating", FieldType::number}}));
    OpenMetricsPage world(std::vector<FoundPlugin>{many});
    ui::MetricsPage& page = world.open();
    CHECK(page.metrics().GetItemCount() == 102);
    const wxRect room = page.GetScreenRect();
    for (const char* name : {"List of metrics", "The chosen metric", "New binding, Control N", "Remove the chosen binding, Control Delete"}) {
        INFO(name);
        REQUIRE(world.window->find(name));
        CHECK(room.Contains(world.window->find(name)->GetScreenRect()));
    }
}
