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
    CHECK(world.list.details()->title == "broken.plugin.json");
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
    CHECK(world.list.done() == "helpdesk may try again.");
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
    CHECK(world.list.done() == "reception was removed.");
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
    world.list.distrust_folder("/home/ada/build");
    CHECK(world.list.trusted_folders().empty());
    CHECK(world.list.done() == "Plugins in /home/ada/build are asked about again.");
}

TEST_CASE("while plugins are off nothing is used, until they are turned on", "[viewmodel][plugins]")
{
    OpenPlugins world;
    world.plugins.is_safe = true;
    world.plugins.protections = {"Files are not protected: this kernel lacks Landlock."};
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
    CHECK(world.list.busy() == "Trusting reception …");
    CHECK_FALSE(world.list.can_trust());
    CHECK_FALSE(world.list.can_remove());
    world.list.add("/downloads/libtill.so");
    world.list.trust_folder("/tmp");
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
