#include "viewmodel/metric_overview.h"

#include "support/hand_run_background.h"
#include "support/plugin_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

struct OpenMetrics : PluginWorld {
    OpenMetrics()
    {
        background.is_at_once = true;
        FoundPlugin old;
        old.id = "archive";
        old.version = "0.1.0";
        old.state = PluginState::refused;
        old.reasons = {"plugin archive: ABI, expected 1, found 0; build it again with this SDK"};
        old.metrics = {helpdesk_card("found", "Found in time", {})};
        old.metrics.front().plugin = "archive";
        plugins.found.push_back(old);
        plugins.found.front().refused_metrics = {{"slow", {"example 2: expected 15, found 16; mend the metric or its example"}}};
    }

    HandRunBackground background{office_workspace};
    MetricOverview overview{office_workspace, background};
};

std::vector<std::string> titles_and_states(const MetricOverview& overview)
{
    std::vector<std::string> result;
    for (const MetricEntry& metric : overview.metrics())
        result.push_back(metric.title + ": " + metric.state);
    return result;
}

} // namespace

TEST_CASE("every metric is listed with what became of it", "[viewmodel][metrics]")
{
    OpenMetrics world;
    world.bind_wait();
    Binding lost;
    lost.name = lost.metric = "calls";
    lost.source = "after_service";
    lost.plugin = "gone";
    world.bindings.bind(lost);
    world.overview.refresh();
    CHECK(titles_and_states(world.overview) == std::vector<std::string>{"First reply: no binding", "Found in time: refused", "Greeted in time: waits for trust",
                                                                         "Waiting time: used", "calls: not there", "slow: refused"});
    CHECK(world.overview.summary() == "6 metrics, 1 used, 1 waits for trust, 3 cannot be used");
    world.overview.choose("helpdesk.slow");
    CHECK(world.overview.chosen()->reasons == std::vector<std::string>{"example 2: expected 15, found 16; mend the metric or its example"});
    CHECK_FALSE(world.overview.card());
    CHECK_FALSE(world.overview.can_bind());
    world.overview.choose("reception.greeting");
    CHECK(world.overview.card());
    CHECK_FALSE(world.overview.can_bind());
    world.overview.choose("gone.calls");
    CHECK_FALSE(world.overview.can_change());
    CHECK(world.overview.can_remove());
}

TEST_CASE("an unbound metric says where it can be bound, or what no survey has", "[viewmodel][metrics]")
{
    OpenMetrics world;
    world.overview.refresh();
    world.overview.choose("helpdesk.wait");
    CHECK(world.overview.where_it_fits() == "It can be bound to after_service.");
    world.overview.choose("helpdesk.reply");
    CHECK(world.overview.where_it_fits() == "It needs the fields first_reply_minutes (number) and closed_on (date), which no survey has; nearest: "
                                            "after_service has 0 of 2 (lacks first_reply_minutes (number), which satisfaction could feed; closed_on (date)), "
                                            "recommendation has 0 of 2 (lacks first_reply_minutes (number), which likely could feed; closed_on (date)).");
    world.overview.choose("helpdesk.slow");
    CHECK(world.overview.where_it_fits().empty());
    world.bind_wait();
    world.overview.refresh();
    world.overview.choose("helpdesk.wait");
    CHECK(world.overview.where_it_fits().empty());
}

TEST_CASE("a binding is shown with what feeds each field, and its parameters", "[viewmodel][metrics]")
{
    OpenMetrics world;
    world.bind_wait();
    Binding named = world.bind_wait("wait_strict");
    named.fields["rating"] = "satisfaction";
    named.parameters["percentile"] = {90};
    named.from = parse_day("2026-02-01");
    world.bindings.bind(named);
    world.overview.refresh();
    world.overview.choose("helpdesk.wait");
    REQUIRE(world.overview.bindings().size() == 2);
    CHECK(world.overview.bindings()[0].from == "the beginning");
    CHECK(world.overview.bindings()[1].name == "wait_strict");
    CHECK(world.overview.bindings()[1].source == "After-service rating (after_service)");
    CHECK(world.overview.bindings()[1].version == "2");
    CHECK(world.overview.bindings()[1].from == "2026-02-01");
    REQUIRE(world.overview.feeds().size() == 2);
    CHECK(world.overview.feeds()[0].fed_by == "satisfaction, by its measure");
    CHECK(world.overview.feeds()[1].fed_by == "50, the card's own");
    world.overview.choose_binding(1);
    CHECK(world.overview.feeds()[0].fed_by == "satisfaction, chosen");
    CHECK(world.overview.feeds()[1].fed_by == "90, set here");
}

TEST_CASE("a binding is removed after a question, and its versions stay", "[viewmodel][metrics]")
{
    OpenMetrics world;
    world.bind_wait();
    world.overview.refresh();
    world.overview.choose("helpdesk.wait");
    world.overview.remove();
    REQUIRE(world.overview.question());
    CHECK(world.overview.question()->said == "Remove wait from After-service rating (after_service)?");
    CHECK(world.overview.question()->details ==
          std::vector<std::string>{"Its figures are shown no longer, also those of earlier days. The responses stay, and it can be bound again."});
    CHECK(world.overview.question()->answers == std::vector<std::string>{"Remove it", "Cancel"});
    world.overview.answer(1);
    world.overview.answer(0);
    CHECK(current_bindings(world.bindings).size() == 1);
    world.overview.remove();
    world.overview.answer(0);
    CHECK(current_bindings(world.bindings).empty());
    CHECK(world.bindings.binding_history().size() == 2);
    CHECK(world.overview.done() == "Removed wait from After-service rating (after_service)");
    CHECK(world.overview.chosen()->state == "no binding");
    CHECK(world.overview.bindings().empty());
}

TEST_CASE("the binding that was asked about is removed, whatever the list has become", "[viewmodel][metrics]")
{
    OpenMetrics world;
    Binding wait = world.bind_wait();
    world.bind_wait("wait_strict");
    world.overview.refresh();
    world.overview.choose("helpdesk.wait");
    world.overview.choose_binding(1);
    world.overview.remove();
    REQUIRE(world.overview.question()->said.find("Remove wait_strict from") == 0);

    SECTION("another one came before it")
    {
        world.bind_wait("wait_lenient");
        world.overview.refresh();
        world.overview.answer(0);
        CHECK(world.overview.done() == "Removed wait_strict from After-service rating (after_service)");
        const auto left = current_bindings(world.bindings);
        REQUIRE(left.size() == 2);
        CHECK(left[0].name == "wait");
        CHECK(left[1].name == "wait_lenient");
    }
    SECTION("it was changed meanwhile")
    {
        world.bind_wait("wait_strict");
        world.overview.answer(0);
        CHECK(world.overview.problem() ==
              "Not removed: wait_strict on After-service rating (after_service) was changed meanwhile; version 2 holds now. Look at it, and remove it then.");
        CHECK(current_bindings(world.bindings).size() == 2);
    }
    SECTION("it is gone")
    {
        Binding gone = world.overview.chosen()->bindings[1];
        gone.is_removed = true;
        world.bindings.bind(gone);
        world.overview.refresh();
        world.overview.answer(0);
        CHECK(world.overview.problem() == "Not removed: wait_strict on After-service rating (after_service) is gone already.");
        CHECK(current_bindings(world.bindings).size() == 1);
    }
    SECTION("another one was chosen, so nothing is asked any more")
    {
        world.overview.choose_binding(0);
        CHECK_FALSE(world.overview.question());
        world.overview.answer(0);
        CHECK(current_bindings(world.bindings).size() == 2);
    }
}

TEST_CASE("of two plugins with one id both are listed, the used one first, and both can be looked at", "[viewmodel][metrics]")
{
    OpenMetrics world;
    FoundPlugin copy = helpdesk_plugin();
    copy.path = "/home/ada/plugins/libhelpdesk.so";
    copy.state = PluginState::refused;
    copy.reasons = {"plugin helpdesk: another one with this id is used; remove one of them"};
    world.plugins.found.insert(world.plugins.found.begin(), copy);
    world.bind_wait();
    world.overview.refresh();
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < world.overview.metrics().size(); ++row)
        if (world.overview.metrics()[row].id == "helpdesk.wait")
            rows.push_back(row);
    REQUIRE(rows.size() == 2);
    world.overview.choose(rows[0]);
    CHECK(world.overview.chosen()->state == "used");
    CHECK(world.overview.bindings().size() == 1);
    world.overview.choose(rows[1]);
    CHECK(world.overview.chosen()->state == "refused");
    CHECK(world.overview.chosen()->reasons == copy.reasons);
    CHECK(world.overview.bindings().empty());
    world.overview.refresh();
    CHECK(world.overview.chosen()->state == "refused");
    world.plugins.found.erase(world.plugins.found.begin());
    world.overview.refresh();
    CHECK(world.overview.chosen()->state == "used"); // the same metric, in the one place that is left
}

TEST_CASE("plugins are read in the background, and what was there stays shown meanwhile", "[viewmodel][metrics]")
{
    OpenMetrics world;
    world.background.is_at_once = false;
    int changes = 0;
    world.overview.on_change = [&] { ++changes; };
    world.overview.refresh();
    CHECK(world.overview.is_reading());
    CHECK(world.overview.metrics().empty());
    world.background.run_all();
    CHECK_FALSE(world.overview.is_reading());
    CHECK(changes == 1);
    CHECK(world.overview.metrics().size() == 5);
    world.bind_wait();
    world.overview.refresh();
    CHECK(world.overview.metrics().size() == 5);
    world.overview.choose("helpdesk.wait");
    CHECK(world.overview.chosen()->state == "used"); // bindings are read at once
}

TEST_CASE("a plugin's metrics come and go with what is decided about it", "[viewmodel][metrics]")
{
    OpenMetrics world;
    world.overview.refresh();
    world.overview.choose("reception.greeting");
    REQUIRE(world.plugins.trust(waiting_plugin()));
    world.overview.refresh();
    CHECK(world.overview.chosen()->id == "reception.greeting");
    CHECK(world.overview.chosen()->state == "no binding");
    CHECK(world.overview.can_bind());
}
