#include "viewmodel/plugin_list.h"

#include "support/hand_run_background.h"
#include "support/plugin_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

struct OpenPlugins : PluginWorld {
    OpenPlugins() { background.is_at_once = true; }

    void choose(const std::string& id)
    {
        for (std::size_t k = 0; k < list.plugins().size(); ++k)
            if (list.plugins()[k].id == id)
                list.choose(k);
        REQUIRE(list.chosen());
        REQUIRE(list.chosen()->id == id);
    }
    PluginState state_of(const std::string& id) const
    {
        for (const FoundPlugin& plugin : plugins.plugins())
            if (plugin.id == id)
                return plugin.state;
        FAIL("no plugin " << id);
        return PluginState::refused;
    }

    HandRunBackground background{office_workspace};
    PluginList list{plugins, background};
};

FoundPlugin new_plugin()
{
    FoundPlugin plugin = waiting_plugin();
    plugin.id = "till";
    plugin.department = "Shop";
    plugin.path = "/downloads/libtill.so";
    plugin.sha256 = std::string(64, 'd');
    for (MetricCard& card : plugin.metrics)
        card.plugin = "till";
    return plugin;
}

} // namespace

TEST_CASE("plugins that wait for a decision stand first", "[viewmodel][plugins]")
{
    OpenPlugins world;
    CHECK_FALSE(world.list.was_read());
    world.list.refresh();
    CHECK(world.list.was_read());
    REQUIRE(world.list.plugins().size() == 2);
    CHECK(world.list.plugins()[0].id == "reception");
    CHECK(world.list.chosen()->id == "reception");
    CHECK(world.list.summary() == "2 plugins, 1 used, 1 waits for trust");
    const PluginDetails details = world.list.details().value();
    CHECK(details.title == "reception 0.3.0");
    CHECK(details.subtitle == "for Reception · 1 metric · library");
    CHECK(details.state.find("It waits for a decision. Trust it if you know who made it.") == 0);
    CHECK(details.state.find("in a process of its own without access to files and network") != std::string::npos);
    REQUIRE(details.facts.size() == 3);
    CHECK(details.facts[0] == std::pair<std::string, std::string>("File", "/home/ada/plugins/libreception.so"));
    CHECK(details.facts[1].second == std::string(64, 'c'));
    CHECK(details.facts[2] == std::pair<std::string, std::string>("Trusted by", "nobody"));
    CHECK(details.metrics[0].state == "waits for trust");
}

TEST_CASE("what can be decided about a plugin depends on its state", "[viewmodel][plugins]")
{
    OpenPlugins world;
    FoundPlugin ill = helpdesk_plugin();
    ill.id = "ill";
    ill.path = "/plugins/ill.so";
    ill.state = PluginState::quarantined;
    ill.failures = 3;
    ill.last_failure = "It ended by signal 11 (segmentation fault).";
    FoundPlugin broken;
    broken.path = "/plugins/broken.plugin.json";
    broken.state = PluginState::refused;
    broken.reasons = {"broken.plugin.json: JSON, expected an object, found nothing; build the plugin again"};
    world.plugins.found.insert(world.plugins.found.end(), {ill, broken});
    world.list.refresh();
    const auto allowed = [&] {
        return std::string(world.list.can_trust() ? "t" : "-") + (world.list.can_distrust() ? "d" : "-") + (world.list.can_retry() ? "r" : "-") + (world.list.can_remove() ? "x" : "-");
    };
    world.choose("reception");
    CHECK(allowed() == "td-x");
    world.choose("helpdesk");
    CHECK(allowed() == "-d--"); // one that came with Yardstick can be kept from running, too
    world.choose("ill");
    CHECK(allowed() == "-dr-");
    const PluginDetails details = world.list.details().value();
    CHECK(details.reasons.back() == "It failed 3 times, the last time so: It ended by signal 11 (segmentation fault).");
    world.list.choose(3);
    CHECK(allowed() == "----");
    CHECK(world.list.details()->title == "broken.plugin.json of folder plugins");
    CHECK(world.list.details()->reasons.size() == 1);
}

TEST_CASE("trust and distrust hold at once and are said", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.list.refresh();
    world.list.trust();
    CHECK(world.state_of("reception") == PluginState::used);
    CHECK(world.list.done() == "reception 0.3.0 is trusted now. Its metric can be bound on the Metrics page.");
    CHECK(world.list.chosen()->id == "reception");
    CHECK(world.list.chosen()->trusted_by == TrustedBy::person);
    world.choose("helpdesk");
    CHECK(world.list.done().empty());
    world.list.distrust();
    CHECK(world.state_of("helpdesk") == PluginState::distrusted);
    CHECK(world.list.can_trust());
    world.list.trust();
    CHECK(world.state_of("helpdesk") == PluginState::used);
}

TEST_CASE("a quarantined plugin is let try again", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.plugins.found.front().state = PluginState::quarantined;
    world.plugins.found.front().failures = 3;
    world.list.refresh();
    world.choose("helpdesk");
    world.list.retry();
    CHECK(world.state_of("helpdesk") == PluginState::used);
    CHECK(world.list.done() == "helpdesk 1.2.0 may try again.");
    CHECK_FALSE(world.list.can_retry());
}

TEST_CASE("adding a plugin asks about trust with what is known of it, and adds nothing before", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.plugins.files["/downloads/libtill.so"] = new_plugin();
    world.list.refresh();
    world.list.add("/downloads/libtill.so");
    REQUIRE(world.list.question());
    CHECK(world.list.question()->said == "Add till 0.3.0?");
    CHECK(world.list.question()->details ==
          std::vector<std::string>{"It says that it is for Shop. Yardstick cannot check that.", "Metrics: Greeted in time", "File: /downloads/libtill.so",
                                   "SHA-256: " + std::string(64, 'd'),
                                   "Trusted, it runs on this computer, in a process of its own without access to files and network; it sees only the fields that its metrics name."});
    CHECK(world.list.question()->answers == std::vector<std::string>{"Add and trust", "Add without trusting", "Cancel"});
    CHECK(world.plugins.found.size() == 2);

    SECTION("cancelled, nothing is there")
    {
        world.list.answer(2);
        CHECK(world.plugins.found.size() == 2);
    }
    SECTION("added without trust, it waits")
    {
        world.list.answer(1);
        CHECK(world.state_of("till") == PluginState::unknown);
        CHECK(world.list.done() == "till 0.3.0 was added. It runs when it is trusted.");
        CHECK(world.list.chosen()->id == "till");
    }
    SECTION("added and trusted, it is used")
    {
        world.list.answer(0);
        CHECK(world.state_of("till") == PluginState::used);
        CHECK(world.list.chosen()->id == "till");
    }
    CHECK_FALSE(world.list.question());
}

TEST_CASE("a file that is no plugin, or a wrong one, is refused with every reason", "[viewmodel][plugins]")
{
    OpenPlugins world;
    FoundPlugin wrong = new_plugin();
    wrong.state = PluginState::refused;
    wrong.reasons = {"ABI, expected 1, found 0; build it with this SDK", "metric greeting: an empty why; say why it matters"};
    world.plugins.files["/downloads/wrong.so"] = wrong;
    world.list.refresh();
    world.list.add("/downloads/picture.png");
    REQUIRE(world.list.problems().size() == 1);
    CHECK(world.list.problems()[0].text() == "plugin /downloads/picture.png, expected a plugin's library or metrics.json, found neither");
    world.list.add("/downloads/wrong.so");
    REQUIRE(world.list.problems().size() == 2);
    CHECK(world.list.problems()[1].text() == "till 0.3.0 was not added: metric greeting: an empty why; say why it matters");
    CHECK_FALSE(world.list.question());
}

TEST_CASE("a plugin of the user's own folder is removed after a question", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.list.refresh();
    world.choose("helpdesk");
    world.list.remove();
    CHECK_FALSE(world.list.question());
    world.choose("reception");
    world.list.remove();
    REQUIRE(world.list.question());
    CHECK(world.list.question()->said == "Remove reception 0.3.0?");
    world.list.answer(1);
    CHECK(world.plugins.found.size() == 2);
    world.list.remove();
    world.list.answer(0);
    CHECK(world.plugins.found.size() == 1);
    CHECK(world.list.done() == "reception 0.3.0 was removed.");
    CHECK(world.list.chosen()->id == "helpdesk");
}

TEST_CASE("a folder is trusted after a question, and is asked about again when it is taken off", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.list.refresh();
    world.list.trust_folder("/home/ada/build");
    REQUIRE(world.list.question());
    CHECK(world.list.trusted_folders().empty());
    world.list.answer(0);
    CHECK(world.list.trusted_folders() == std::vector<std::filesystem::path>{"/home/ada/build"});
    world.list.distrust_folder();
    CHECK(world.list.trusted_folders().empty());
    CHECK(world.list.done() == "Plugins in /home/ada/build are asked about again.");
}

TEST_CASE("while plugins are off nothing is used, until they are turned on", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.plugins.is_safe = true;
    world.plugins.protections = {"Nothing stands behind the filter of system calls."};
    world.list.refresh();
    CHECK(world.list.is_safe_mode());
    CHECK(world.list.missing_protections().size() == 1);
    world.choose("helpdesk");
    CHECK(world.list.details()->state == "It does not run while plugins are off. Turn plugins on, above.");
    world.list.leave_safe_mode();
    CHECK_FALSE(world.list.is_safe_mode());
    CHECK(world.list.chosen()->state == PluginState::used);
}

TEST_CASE("while something is being done it is said, and nothing else is begun", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.list.refresh();
    world.background.is_at_once = false;
    int changes = 0;
    world.list.on_change = [&] { ++changes; };
    world.list.trust();
    CHECK(world.list.busy() == "Trusting reception 0.3.0 …");
    CHECK_FALSE(world.list.can_trust());
    CHECK_FALSE(world.list.can_remove());
    world.list.refresh();
    CHECK(changes == 1);
    world.background.run_all();
    CHECK(changes == 2);
    CHECK(world.list.busy().empty());
    CHECK_FALSE(world.list.question());
}

TEST_CASE("an act that the world fails is told, and nothing is half-done", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.list.refresh();
    world.plugins.failure = "the disk is full";
    world.list.trust();
    REQUIRE(world.list.problems().size() == 1);
    CHECK(world.list.problems()[0].text() == "It could not be done: the disk is full");
    CHECK(world.list.busy().empty());
    CHECK(world.state_of("reception") == PluginState::unknown);
}

TEST_CASE("what a page that has gone asked for is dropped", "[viewmodel][plugins]")
{
    PluginWorld world;
    HandRunBackground background(world.office_workspace);
    {
        PluginList list(world.plugins, background);
        list.on_change = [] {};
        list.refresh();
    }
    background.run_all();
    CHECK(world.plugins.found.size() == 2);
}

TEST_CASE("of two plugins with one id, or with none, the chosen one is meant", "[viewmodel][plugins]")
{
    OpenPlugins world;
    FoundPlugin copy = waiting_plugin();
    copy.path = "/home/ada/plugins/copy/libreception.so";
    FoundPlugin nameless;
    nameless.path = "/home/ada/plugins/till/metrics.json";
    nameless.state = PluginState::refused;
    nameless.is_removable = true;
    FoundPlugin other = nameless;
    other.path = "/home/ada/plugins/shop/metrics.json";
    world.plugins.found.insert(world.plugins.found.end(), {copy, nameless, other});
    world.list.refresh();
    const auto choose_path = [&](const std::string& path) {
        for (std::size_t k = 0; k < world.list.plugins().size(); ++k)
            if (world.list.plugins()[k].path == path)
                world.list.choose(k);
        REQUIRE(world.list.chosen()->path == path);
    };
    choose_path(copy.path);
    world.list.trust();
    CHECK(world.plugins.found[1].state == PluginState::unknown);
    CHECK(world.plugins.found[2].state == PluginState::used);
    world.list.distrust();
    CHECK(world.plugins.found[1].state == PluginState::unknown);
    CHECK(world.plugins.found[2].state == PluginState::distrusted);

    choose_path(other.path);
    world.list.remove();
    REQUIRE(world.list.question());
    CHECK(world.list.question()->said == "Remove metrics.json of folder shop?");
    world.list.answer(0);
    CHECK(world.list.done() == "metrics.json of folder shop was removed.");
    REQUIRE(world.plugins.found.size() == 4);
    CHECK(world.plugins.found.back().path == nameless.path);
}

TEST_CASE("the question whether to add a plugin names a few of its metrics and counts the others", "[viewmodel][plugins]")
{
    OpenPlugins world;
    FoundPlugin many = new_plugin();
    many.metrics.assign(60, many.metrics.front());
    world.plugins.files[many.path] = many;
    world.list.refresh();
    world.list.add(many.path);
    REQUIRE(world.list.question());
    std::string titles = "Metrics: Greeted in time";
    for (int k = 1; k < 8; ++k)
        titles += ", Greeted in time";
    CHECK(world.list.question()->details[1] == titles + " and 52 more");
}

TEST_CASE("a summary counts plugins in every state", "[viewmodel][plugins]")
{
    OpenPlugins world;
    for (const PluginState state : {PluginState::distrusted, PluginState::refused, PluginState::refused, PluginState::quarantined}) {
        world.plugins.found.push_back(waiting_plugin());
        world.plugins.found.back().path += std::to_string(world.plugins.found.size());
        world.plugins.found.back().state = state;
    }
    world.list.refresh();
    CHECK(world.list.summary() == "6 plugins, 1 used, 1 waits for trust, 1 not trusted, 2 refused, 1 quarantined");
}

TEST_CASE("a plugin of which metrics were refused is not said to be used and no more", "[viewmodel][plugins]")
{
    OpenPlugins world;
    FoundPlugin& helpdesk = world.plugins.found.front();
    helpdesk.refused_metrics = {{"slow", {"example 2: expected 15, found 16; mend the metric or its example"}}};
    world.list.refresh();
    world.choose("helpdesk");
    CHECK(world.list.details()->state == "It is used, but not all of it: 1 metric was refused.");
    helpdesk.metrics.clear();
    world.list.refresh();
    CHECK(world.list.details()->state == "It runs, but none of its metrics can be used: each was refused. Who made it can mend it.");
}

TEST_CASE("in safe mode decisions are made, and said to hold when plugins are turned on", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.plugins.is_safe = true;
    world.plugins.files["/downloads/libtill.so"] = new_plugin();
    world.list.refresh();
    world.choose("reception");
    REQUIRE(world.list.can_trust());
    world.list.trust();
    CHECK(world.list.done() == "reception 0.3.0 is trusted now. It runs when plugins are turned on.");
    CHECK(world.list.chosen()->state == PluginState::off);
    CHECK(world.list.can_distrust());
    world.list.add("/downloads/libtill.so");
    REQUIRE(world.list.question());
    CHECK(world.list.question()->details.back() == "No plugin runs now, as plugins are off. Trusted, it runs when they are turned on.");
    world.list.answer(0);
    CHECK(world.list.done() == "till 0.3.0 was added and is trusted. It runs when plugins are turned on.");
}

TEST_CASE("what is dropped while something goes on waits its turn, and whatever is not looked at is told", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.plugins.files["/downloads/libtill.so"] = new_plugin();
    world.background.is_at_once = false;
    world.list.refresh();
    world.list.drop({"/downloads/libtill.so"});
    CHECK(world.list.busy() == "Reading the plugins … Then libtill.so.");
    world.list.drop({"/downloads/other.so"});
    REQUIRE(world.list.problems().size() == 1);
    CHECK(world.list.problems()[0].text() == "other.so was not looked at: something else has to be done first. Try again then.");
    world.background.run_all();
    REQUIRE(world.list.question());
    CHECK(world.list.question()->said == "Add till 0.3.0?");

    world.list.drop({"/downloads/libtill.so", "/downloads/other.so"});
    REQUIRE(world.list.problems().size() == 1);
    CHECK(world.list.problems()[0].text() == "2 files were dropped, and none was looked at: each plugin is asked about, so drop them one by one.");
    CHECK(world.list.question());
}

TEST_CASE("an answer that is given while plugins are read is not lost", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.list.refresh();
    world.list.remove();
    world.background.is_at_once = false;
    world.list.refresh(); // as when the window comes to the front
    world.list.answer(0);
    CHECK_FALSE(world.list.question());
    world.background.run_all();
    CHECK(world.plugins.found.size() == 1);
    CHECK(world.list.busy().empty());
}

TEST_CASE("the chosen one of several trusted folders is taken off", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.plugins.folders = {"/a", "/b", "/c"};
    CHECK_FALSE(world.list.can_distrust_folder());
    world.list.refresh();
    CHECK(world.list.chosen_folder() == 0);
    world.list.choose_folder(1);
    world.list.distrust_folder();
    CHECK(world.list.trusted_folders() == std::vector<std::filesystem::path>{"/a", "/c"});
    CHECK(world.list.chosen_folder() == 0);
}

TEST_CASE("what was done is forgotten when something else goes on, and a question is not", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.list.refresh();
    world.list.trust();
    CHECK_FALSE(world.list.done().empty());
    world.list.forget();
    CHECK(world.list.done().empty());
    world.list.remove();
    world.list.forget();
    CHECK(world.list.question());
}
