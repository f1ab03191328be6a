#include "ui/ui_driver.h"

#include "support/hand_run_background.h"
#include "support/plugin_world.h"
#include "support/shared_data.h"
#include "ui/binding_editor_panel.h"
#include "ui/metric_bindings_panel.h"
#include "ui/metric_card_panel.h"
#include "ui/metric_targets_panel.h"
#include "ui/metrics_page.h"

#include <catch2/catch.hpp>

#include <wx/scrolwin.h>
#include <wx/textctrl.h>

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

    wxString text_of(const wxString& name)
    {
        const auto* field = dynamic_cast<wxTextCtrl*>(window->find(name));
        return field ? field->GetValue() : wxString();
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
    REQUIRE(has_keyboard("Remove it"));
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return current_bindings(world.bindings).empty(); }));
    REQUIRE(has_keyboard("List of metrics"));
    CHECK(world.text_of("What became of the metric").StartsWith("Nothing is bound to it yet"));
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
    CHECK(wait_until([&] { return page.targets().targets().GetSize().y > 100; }));
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

TEST_CASE("choosing another binding takes the question about the first one away", "[ui][metrics]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenMetricsPage world;
    world.bind_wait();
    world.bind_wait("wait_strict");
    ui::MetricsPage& page = world.open();
    press(WXK_END);
    REQUIRE(wait_until([&] { return page.model().bindings().size() == 2; }));
    press(WXK_DELETE, wxMOD_CONTROL);
    REQUIRE(has_keyboard("Cancel"));
    press('B', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Bindings of the metric"));
    press(WXK_DOWN);
    REQUIRE(wait_until([&] { return page.model().binding()->name == "wait_strict"; }));
    CHECK(page.message().empty());
    CHECK_FALSE(world.window->find("Remove it"));
}

TEST_CASE("why a metric is refused can be read from the keyboard, and another's targets do not stand beside it", "[ui][metrics]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    FoundPlugin broken = helpdesk_plugin();
    wxString long_reason = "example 2: expected 15, found 16";
    for (int k = 0; k < 40; ++k)
        long_reason += ", and then quite a lot more about what was found";
    broken.refused_metrics = {{"slow", {long_reason.utf8_string() + "; mend it"}}};
    OpenMetricsPage world(std::vector<FoundPlugin>{broken});
    ui::MetricsPage& page = world.open();
    press(WXK_HOME); // First reply, whose targets are shown first
    press('T', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Target"));
    page.metrics().SetFocus();
    press(WXK_END); // slow
    REQUIRE(wait_until([&] { return page.model().chosen()->id == "helpdesk.slow"; }));
    CHECK(world.window->shows("This metric cannot be used now, so its targets cannot be read."));
    CHECK_FALSE(page.targets().IsShown());
    press('B', wxMOD_CONTROL);
    REQUIRE(has_keyboard("What became of the metric"));
    CHECK(world.text_of("What became of the metric").EndsWith("; mend it"));
    CHECK(page.GetScreenRect().Contains(world.window->find("What became of the metric")->GetScreenRect()));
    CHECK(page.GetScreenRect().Contains(world.window->find("New binding, Control N")->GetScreenRect()));
    press('I', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return focused_name().StartsWith("Why this metric"); }));
    CHECK(world.window->shows("so its card cannot be read"));
}

TEST_CASE("the card of a metric is scrolled by keys", "[ui][metrics]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    FoundPlugin wordy = helpdesk_plugin();
    for (int k = 0; k < 400; ++k)
        wordy.metrics.back().how += " And then it takes the median of whatever was left.";
    OpenMetricsPage world(std::vector<FoundPlugin>{wordy});
    ui::MetricsPage& page = world.open();
    press(WXK_HOME);
    press('I', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Why this metric: First reply"));
    auto* room = dynamic_cast<wxScrolledWindow*>(wxWindow::FindFocus());
    REQUIRE(room);
    CHECK(room->GetViewStart().y == 0);
    press(WXK_DOWN);
    REQUIRE(wait_until([&] { return room->GetViewStart().y > 0; }));
    const int after_arrow = room->GetViewStart().y;
    press(WXK_PAGEDOWN);
    REQUIRE(wait_until([&] { return room->GetViewStart().y > after_arrow + 5; }));
    page.metrics().SetFocus();
    press(WXK_TAB); // the tabs
    press(WXK_TAB);
    REQUIRE(has_keyboard("Why this metric: First reply"));
}

TEST_CASE("what was done to a metric is said until something else is begun, or the page is left", "[ui][metrics]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenMetricsPage world;
    world.bind_wait();
    ui::MetricsPage& page = world.open();
    const auto rebind = [&] {
        press(WXK_END);
        press(WXK_F4);
        REQUIRE(wait_until([&] { return page.editor() != nullptr; }));
        press('S', wxMOD_CONTROL);
        REQUIRE(wait_until([&] { return page.editor() == nullptr; }));
        REQUIRE(page.message().StartsWith("Saved as wait"));
    };
    rebind();
    press(WXK_F5);
    CHECK(page.message().StartsWith("Saved as wait"));
    press('T', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return page.message().empty(); }));
    page.metrics().SetFocus();
    rebind();
    page.Hide(); // as the window does for another page
    page.Show();
    CHECK(page.message().empty());
}

TEST_CASE("the names of metrics have room in a small window", "[ui][metrics]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenMetricsPage world;
    ui::MetricsPage& page = world.open();
    for (const wxSize& size : {wxSize(940, 640), wxSize(1180, 800)}) {
        world.window->window().SetSize(size);
        REQUIRE(wait_until([&] { return world.window->window().GetSize() == size; }));
        const auto fits = [&] {
            int width = 0;
            for (unsigned k = 0; k < page.metrics().GetColumnCount(); ++k)
                width += page.metrics().GetColumn(k)->IsHidden() ? 0 : page.metrics().GetColumn(k)->GetWidth();
            return width <= page.metrics().GetSize().x + 2; // the last one fills up the list
        };
        CHECK(wait_until(fits));
        INFO(size.x);
        CHECK(page.metrics().GetColumn(0)->GetWidth() >= page.metrics().GetTextExtent("Greeted in time").x + 20);
        CHECK(page.metrics().GetColumn(1)->GetWidth() >= page.metrics().GetTextExtent("waits for trust").x + 20);
    }
}
