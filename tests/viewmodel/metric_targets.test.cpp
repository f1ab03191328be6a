#include "viewmodel/metric_targets.h"
#include "viewmodel/targets.h"

#include "support/plugin_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

struct OpenTargets : PluginWorld {
    OpenTargets()
    {
        MetricCard& wait = plugins.found.front().metrics.front();
        wait.bands = {60, 30};
        wait.lowest = 0;
        wait.highest = 600;
        FoundPlugin counter;
        counter.id = "counter";
        counter.metrics = {helpdesk_card("wait", "Waiting at the counter", {{"rating", FieldType::number}}),
                           helpdesk_card("smiles", "Smiles", {{"rating", FieldType::number}})};
        for (MetricCard& card : counter.metrics)
            card.plugin = "counter";
        counter.metrics.back().better = Better::higher;
        plugins.found.push_back(counter);
    }

    void bind(const std::string& name, const std::string& plugin, const std::string& metric, const std::string& source = "after_service")
    {
        Binding binding;
        binding.name = name;
        binding.source = source;
        binding.plugin = plugin;
        binding.metric = metric;
        bindings.bind(binding);
    }

    /// The reason why it is refused, or what was kept: "helpdesk.wait strict 20 [60, 30]".
    std::string set(const std::string& metric, const std::string& value, const std::string& bands = {}, const std::string& binding = {})
    {
        const auto kept = set_target(office_workspace, {metric, "counter", day, binding}, value, bands);
        return kept ? kept->metric + ' ' + kept->binding + ' ' + Json(kept->value).dump() + " [" + typed_bands(*kept) + ']' : kept.error().text();
    }
    std::string remove(const std::string& metric, const std::string& binding = {})
    {
        const auto removed = remove_target(office_workspace, {metric, "counter", day, binding});
        return removed ? "removed " + removed->metric + ' ' + removed->binding : removed.error().text();
    }

    Day day = parse_day("2026-02-01").value();
};

} // namespace

TEST_CASE("a name without a point is a binding's, else a metric's, and is refused where several metrics are meant", "[viewmodel][target]")
{
    OpenTargets world;
    CHECK(world.set("wait", "20") == "metric, expected helpdesk.wait or counter.wait, since several plugins have it, found \"wait\"");
    world.bind("wait", "helpdesk", "wait");
    world.bind("strict", "helpdesk", "wait");
    CHECK(world.set("helpdesk.wait", "20") == "helpdesk.wait  20.0 []");
    CHECK(world.set("wait", "21") == "helpdesk.wait wait 21.0 []");
    CHECK(world.set("strict", "22") == "helpdesk.wait strict 22.0 []");
    CHECK(world.set("helpdesk.wait", "23", "", "strict") == "helpdesk.wait strict 23.0 []");
    CHECK(world.set("smiles", "24") == "counter.smiles  24.0 []");
    CHECK(world.set("helpdesk.wait", "1", "", "lenient") == "binding of helpdesk.wait, expected one of strict, wait, found \"lenient\"");

    const std::string several = "metric, expected one of counter.wait, helpdesk.wait, since bindings of several are meant by that name, found ";
    world.bind("calm", "counter", "wait", "recommendation");
    CHECK(world.set("wait", "20") == several + "\"wait\"");
    world.bind("strict", "counter", "wait", "recommendation");
    CHECK(world.set("strict", "20") == several + "\"strict\"");
    CHECK(world.set("calm", "20") == "counter.wait calm 20.0 []");
    CHECK_THAT(world.set("nothing", "20"), Catch::StartsWith("metric, expected one of helpdesk.wait"));
    CHECK(world.office.target_history().size() == 6);
}

TEST_CASE("a target that is no number, or one that its metric can never give, is refused", "[viewmodel][target]")
{
    OpenTargets world;
    world.bind_wait();
    for (const char* text : {"nan", "inf", "-inf", "1e999", "25,5", "25 min"})
        CHECK(world.set("helpdesk.wait", text) == "target, expected a number, found \"" + std::string(text) + '"');
    CHECK(world.set("helpdesk.wait", "") == "target, expected a number, found nothing");
    CHECK(world.set("helpdesk.wait", "850") == "target of helpdesk.wait, expected from 0 to 600 minutes, found 850");
    CHECK(world.set("helpdesk.wait", "-5") == "target of helpdesk.wait, expected from 0 to 600 minutes, found -5");
    CHECK(world.set("counter.smiles", "-5") == "counter.smiles  -5.0 []"); // its card names no range
    world.bind("lost", "gone", "calls");
    CHECK(world.set("gone.calls", "-5", "9, 1") == "gone.calls  -5.0 [9, 1]"); // there is no card to go by
    CHECK_THAT(world.set("gone.calls", "nan"), Catch::Contains("expected a number"));
    CHECK(world.office.targets().size() == 2);
}

TEST_CASE("bands are two numbers within the card's range, from poor to good", "[viewmodel][target]")
{
    OpenTargets world;
    world.bind_wait();
    CHECK(world.set("helpdesk.wait", "20", "40,20") == "helpdesk.wait  20.0 [40, 20]");
    CHECK(world.set("helpdesk.wait", "20", " ") == "helpdesk.wait  20.0 []");
    for (const char* text : {"40", "40, 20, 10", "40, nan", "a, b", ","})
        CHECK(world.set("helpdesk.wait", "20", text) ==
              "bands of helpdesk.wait, expected two numbers, where poor ends and where good begins, like 60, 80, found \"" + std::string(text) + '"');
    CHECK(world.set("helpdesk.wait", "20", "20, 40") == "bands of helpdesk.wait, expected poor to end above where good begins, as lower is better, found 20, 40");
    CHECK(world.set("counter.smiles", "20", "40, 40") == "bands of counter.smiles, expected poor to end below where good begins, as higher is better, found 40, 40");
    CHECK(world.set("helpdesk.wait", "20", "700, 20") == "bands of helpdesk.wait, expected from 0 to 600 minutes, found 700");
    CHECK(world.office.target_history().size() == 2);
}

TEST_CASE("a target is taken back by its name and day, also when its binding is gone", "[viewmodel][target]")
{
    OpenTargets world;
    world.bind_wait();
    world.bind("strict", "helpdesk", "wait");
    world.set("helpdesk.wait", "20");
    world.set("wait", "21");
    world.set("strict", "22");
    CHECK(world.remove("wait") == "metric, expected one of helpdesk.wait, helpdesk.wait --binding wait, since all of them have a target from that day, found \"wait\"");
    CHECK(world.remove("helpdesk.wait") == "removed helpdesk.wait ");
    CHECK(world.remove("helpdesk.wait") == "target of helpdesk.wait in counter, expected one that is set, found none");
    Binding gone = world.bindings.binding_history().back();
    gone.is_removed = true;
    world.bindings.bind(gone);
    world.day = parse_day("2026-02-02").value();
    CHECK(world.remove("strict") == "target of strict in counter, expected one that is set, from 2026-02-01, found none from 2026-02-02");
    world.day = parse_day("2026-02-01").value();
    CHECK(world.remove("strict") == "removed helpdesk.wait strict");
    CHECK(world.remove("wait") == "removed helpdesk.wait wait");
    CHECK(world.office.targets().empty());
    CHECK(world.office.target_history().size() == 6);
}

TEST_CASE("a target holds for a department from a day on", "[viewmodel][target]")
{
    OpenTargets world;
    const Binding bound = world.bind_wait();
    const Binding strict = world.bind_wait("strict");
    MetricTargets targets(world.office_workspace);
    targets.show(world.plugins.found.front().metrics.front(), {bound, strict}, parse_day("2026-01-15").value());
    CHECK(targets.own() == "The card's own target is 30\u00A0min; it holds where and as long as a department has set none. "
                           "Its bands: poor ends at 60\u00A0min, good begins at 30\u00A0min; they hold where a target has none.");
    CHECK(targets.rule() == "No department has set a target yet.");
    REQUIRE(targets.departments().size() == 2);
    CHECK(targets.from() == "2026-01-15");
    CHECK(targets.concerned() == std::vector<Option>{{"", "All bindings"}, {"wait", "Binding wait"}, {"strict", "Binding strict"}});

    CHECK_FALSE(targets.save());
    CHECK(targets.problem() == "target, expected a number, found nothing");
    targets.type_value("25,5");
    CHECK_FALSE(targets.save());
    CHECK(targets.problem() == "target, expected a number, found \"25,5\"");
    targets.type_value("25");
    targets.type_bands("20, 40");
    CHECK_FALSE(targets.save());
    CHECK_THAT(targets.problem(), Catch::Contains("as lower is better"));
    targets.type_bands("40, 20");
    targets.type_from("tomorrow");
    CHECK_FALSE(targets.save());
    CHECK(targets.problem() == "day from which it holds, expected a day such as 2026-01-31, found \"tomorrow\"");
    CHECK(world.office.targets().empty());

    targets.choose_department("counter");
    targets.type_from("2026-02-01");
    REQUIRE(targets.save());
    CHECK(targets.done() == "Saved: 25\u00A0min from 2026-02-01 on. Before that day the target is what it was.");
    CHECK(targets.bands().empty());
    CHECK(targets.rule().empty());
    targets.type_value("20");
    targets.choose_concerned("strict");
    REQUIRE(targets.save());
    REQUIRE(world.office.targets().size() == 2);
    CHECK(world.office.targets()[0].metric == "helpdesk.wait");
    CHECK(world.office.targets()[0].bands == Bands{40, 20});
    CHECK(world.office.targets()[1].binding == "strict");
    REQUIRE(targets.lines().size() == 2);
    CHECK(targets.lines()[0].department == "Customer service");
    CHECK(targets.lines()[0].value == "25\u00A0min");
    CHECK(targets.lines()[0].bands == "40, 20");
    CHECK(targets.lines()[1].of == "Binding strict");
    CHECK(targets.lines()[1].bands == "the card's");
    CHECK_THAT(targets.rule(), Catch::StartsWith("A target for one binding goes before those for all bindings, whatever their days"));
}

TEST_CASE("a target that was taken back can be set again as it was", "[viewmodel][target]")
{
    OpenTargets world;
    const Binding bound = world.bind_wait();
    MetricTargets targets(world.office_workspace);
    const MetricCard card = world.plugins.found.front().metrics.front();
    const Day today = parse_day("2026-01-15").value();
    world.set("helpdesk.wait", "25.5", "40, 20");
    world.day = today;
    world.set("wait", "20");
    targets.show(card, {bound}, today);
    REQUIRE(targets.lines().size() == 2);
    CHECK_FALSE(targets.can_remove());
    CHECK_FALSE(targets.remove());
    targets.choose(0);
    targets.show(card, {bound}, today); // F5 keeps the choice
    REQUIRE(targets.can_remove());

    world.office.failure = "The disk is full.";
    CHECK_FALSE(targets.remove());
    CHECK(targets.problem() == "Not saved: The disk is full.");
    CHECK(targets.lines().size() == 2);
    world.office.failure.clear();

    REQUIRE(targets.remove());
    CHECK(targets.done() == "Taken back: 25.5\u00A0min from 2026-02-01 on, for Customer service. What held before holds again. Enter sets it once more.");
    CHECK_FALSE(targets.can_remove());
    REQUIRE(targets.lines().size() == 1);
    CHECK(targets.lines()[0].of == "Binding wait");
    REQUIRE(targets.save());
    REQUIRE(world.office.targets().size() == 2);
    CHECK(world.office.targets()[0].value == 25.5);
    CHECK(world.office.targets()[0].bands == Bands{40, 20});
    CHECK(world.office.targets()[0].revision == 3);
}

TEST_CASE("a target that cannot be kept says so, and stays typed", "[viewmodel][target]")
{
    OpenTargets world;
    MetricTargets targets(world.office_workspace);
    targets.show(helpdesk_plugin().metrics.front(), {world.bind_wait()}, parse_day("2026-01-15").value());
    targets.type_value("25");
    targets.choose_department("nowhere");
    CHECK_FALSE(targets.save());
    CHECK(targets.problem() == "department, expected the id of one that exists, found \"nowhere\"");
    CHECK(targets.value() == "25");
}
