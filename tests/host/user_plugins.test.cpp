#include "core/error.h"
#include "core/sha256.h"
#include "host/metrics_folder.h"
#include "host/plugin_world.h"
#include "host/user_plugins.h"
#include "support/small_disk.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>

using namespace yardstick;
using Catch::Contains;
using test::PluginWorld;
using test::score_one_row;

namespace {

std::ptrdiff_t entries(const std::filesystem::path& folder)
{
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

} // namespace

TEST_CASE("a plugin is looked at by any of its files or its folder, and nothing of it runs", "[host]")
{
    PluginWorld world;
    const auto folder = PluginWorld::put_library(world.elsewhere(), "helpdesk");
    const auto host = world.start();
    for (const auto& path : {folder, folder / "", folder / "helpdesk.plugin.json", folder / "helpdesk.so"}) {
        INFO(path);
        const auto found = host->look_at(path);
        REQUIRE(found);
        CHECK(found->id == "helpdesk");
        CHECK(found->state == PluginState::unknown);
        CHECK(found->sha256 == sha256_of("code"));
    }
    CHECK(world.runner->opened.empty());
    PluginWorld::put_library(world.elsewhere(), "second");
    CHECK_THAT(host->look_at(world.elsewhere()).error().text(), Contains("one plugin") && Contains("helpdesk.plugin.json, second.plugin.json"));
    CHECK_THAT(host->look_at(world.path("none")).error().text(), Contains("none") && Contains("No such file"));
    PluginWorld::write(world.path("notes.txt"), "notes");
    CHECK_THAT(host->look_at(world.path("notes.txt")).error().text(), Contains("notes.txt") && Contains("another file"));
    PluginWorld::write(folder / "helpdesk.plugin.json", "{}");
    CHECK_THAT(host->look_at(folder).error().text(), Contains("helpdesk.plugin.json") && Contains("plugin.schema.json"));
}

TEST_CASE("an added plugin stands whole in the user's folder and is not trusted by that", "[host]")
{
    PluginWorld world;
    const auto host = world.start();
    const auto added = test::add(*host, PluginWorld::put_library(world.path("ann's plugins"), "helpdesk"));
    REQUIRE(added);
    CHECK(added->state == PluginState::unknown);
    CHECK(added->path == (world.own() / "helpdesk/helpdesk.so").string());
    CHECK(entries(world.own()) == 1);
    CHECK(entries(world.own() / "helpdesk") == 2);
    REQUIRE(test::trust(*host, "helpdesk"));
    CHECK(host->find("helpdesk.rows"));
}

TEST_CASE("an added plugin takes the place of one with its id, and what else stood there stays", "[host]")
{
    PluginWorld world;
    const auto host = world.start();
    SECTION("in the folder of its name")
    {
        REQUIRE(test::add(*host, PluginWorld::put_library(world.elsewhere(), "helpdesk")));
        PluginWorld::write(world.own() / "helpdesk/notes.txt", "notes");
    }
    SECTION("in another folder")
    {
        const auto old = PluginWorld::put_library(world.own(), "helpdesk");
        std::filesystem::rename(old, world.own() / "old");
        PluginWorld::write(world.own() / "old/notes.txt", "notes");
    }
    REQUIRE(test::trust(*host, "helpdesk"));
    const auto held = host->find("helpdesk.rows");
    REQUIRE(held);
    CHECK_FALSE(std::filesystem::exists(world.own() / ".replaced"));
    const FoundPlugin before = host->plugin("helpdesk").value();
    const auto added = test::add(*host, PluginWorld::put_library(world.elsewhere(), "helpdesk", "new code"));
    REQUIRE(added);
    CHECK(added->sha256 == sha256_of("new code"));
    CHECK(added->state == PluginState::unknown);
    CHECK(host->plugins().size() == 1);
    CHECK(test::read_file(replaced_plugin(before, world.own()) / "helpdesk.so") == "code");
    CHECK_FALSE(score_one_row(**held));
    CHECK((std::filesystem::exists(world.own() / "helpdesk/notes.txt") || std::filesystem::exists(world.own() / "old/notes.txt")));
}

TEST_CASE("a plugin that cannot be added leaves everything as it was", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "desk", "made by the build");
    world.shipped = {sha256_of("made by the build")};
    const auto host = world.start();
    const auto source = PluginWorld::put_library(world.elsewhere(), "desk");
    CHECK_THAT(test::add(*host, source).error().text(), Contains("plugin desk") && Contains("it's installed") && Contains("came with Yardstick"));
    CHECK_FALSE(std::filesystem::exists(world.own()));

    REQUIRE(test::add(*host, PluginWorld::put_library(world.elsewhere(), "helpdesk")));
    CHECK_THAT(test::add(*host, world.own() / "helpdesk").error().text(), Contains("in its place already"));
    const auto newer = PluginWorld::put_library(world.elsewhere(), "helpdesk", "new code");
    {
        const test::SmallDisk disk(64);
        CHECK_THROWS_WITH(test::add(*host, newer), Contains("helpdesk.plugin.json") && Contains("cannot be written: File too large"));
    }
    CHECK(entries(world.own()) == 1);
    CHECK(test::read_file(world.own() / "helpdesk/helpdesk.so") == "code");
}

TEST_CASE("only one's own plugins are removed, and adding one again asks again", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "desk", "made by the build");
    world.shipped = {sha256_of("made by the build")};
    const auto host = world.start();
    CHECK_THAT(host->remove("desk").error().text(), Contains("own plugins") && Contains("it's installed") && Contains("yardstickctl plugin distrust desk"));
    CHECK_THAT(host->remove("nobody").error().text(), Contains("one of desk"));
    const auto source = PluginWorld::put_library(world.elsewhere(), "helpdesk");
    REQUIRE(test::add(*host, source));
    REQUIRE(test::trust(*host, "helpdesk"));
    REQUIRE(host->remove("helpdesk"));
    CHECK(entries(world.own()) == 0);
    CHECK(host->plugins().size() == 1);
    CHECK(test::add(*host, source)->state == PluginState::unknown);
}

TEST_CASE("of several plugins that share an id, or have none, the one is removed that is meant by its path", "[host]")
{
    PluginWorld world;
    const auto first = PluginWorld::put_library(world.own() / "a", "helpdesk", "one").parent_path();
    std::filesystem::rename(first / "helpdesk", world.own() / "first");
    std::filesystem::remove(first);
    PluginWorld::put_library(world.own(), "helpdesk", "two");
    PluginWorld::write(world.own() / "broken/metrics.json", "{");
    PluginWorld::write(world.own() / "torn/metrics.json", "[");
    const auto host = world.start();
    REQUIRE(host->plugins().size() == 4);

    CHECK_THAT(host->remove("helpdesk").error().text(), Contains("the path of one") && Contains("first/helpdesk.so") && Contains("helpdesk/helpdesk.so"));
    CHECK_FALSE(host->remove(""));
    CHECK(host->plugins().size() == 4);
    REQUIRE(host->remove((world.own() / "torn/metrics.json").string()));
    CHECK_FALSE(std::filesystem::exists(world.own() / "torn"));
    CHECK(std::filesystem::exists(world.own() / "broken/metrics.json"));
    REQUIRE(host->remove((world.own() / "helpdesk/helpdesk.so").string()));
    CHECK(test::read_file(world.own() / "first/helpdesk.so") == "one");
    REQUIRE(host->remove("helpdesk"));
    CHECK_FALSE(std::filesystem::exists(world.own() / "first"));
}

TEST_CASE("a manifest that names another plugin's library is refused, and to remove it leaves that plugin as it was", "[host]")
{
    PluginWorld world;
    const auto folder = PluginWorld::put_library(world.own(), "helpdesk");
    const auto host = world.start();
    REQUIRE(test::trust(*host, "helpdesk"));
    const auto held = host->find("helpdesk.rows");
    REQUIRE(held);
    Json other = Json::parse(test::read_file(folder / "helpdesk.plugin.json"));
    other["id"] = GENERATE("aaa", "helpdesk");
    PluginWorld::write(folder / "aaa.plugin.json", other.dump());

    REQUIRE(host->trust_folder(world.path(".")).has_value()); // something is decided, so the folders are read again
    REQUIRE(host->distrust_folder(world.path(".")));
    const auto plugins = host->plugins();
    REQUIRE(plugins.size() == 2);
    const auto refused = std::find_if(plugins.begin(), plugins.end(), [](const FoundPlugin& plugin) { return plugin.state == PluginState::refused; });
    REQUIRE(refused != plugins.end());
    CHECK(refused->path == (folder / "aaa.plugin.json").string());
    CHECK_THAT(refused->reasons.front(), Contains("aaa.plugin.json") && Contains("helpdesk.plugin.json names"));
    CHECK_FALSE(host->distrust(refused->path));
    REQUIRE(host->remove(refused->path));
    CHECK(host->plugin("helpdesk")->state == PluginState::used);
    CHECK(test::read_file(folder / "helpdesk.so") == "code");
    CHECK(score_one_row(**held));
}

TEST_CASE("what cannot be read among one's own plugins is not removable", "[host]")
{
    PluginWorld world;
    // A plain file whose first byte not even root can read.
    std::filesystem::create_directories(world.own() / "lost");
    std::filesystem::create_symlink("/proc/self/mem", world.own() / "lost/metrics.json");
    const auto host = world.start();
    REQUIRE(host->plugins().size() == 1);
    for (const FoundPlugin& plugin : host->plugins()) {
        CHECK_FALSE(plugin.is_removable);
        CHECK_THAT(host->remove(plugin.path).error().text(), Contains("whose files can be read"));
    }
}

TEST_CASE("every plugin that gave way to a newer one is kept, and can be added again", "[host]")
{
    PluginWorld world;
    const auto host = world.start();
    std::vector<FoundPlugin> added;
    for (const char* code : {"good", "bad", "as bad"})
        added.push_back(test::add(*host, PluginWorld::put_library(world.elsewhere(), "helpdesk", code)).value());
    REQUIRE(host->plugins().size() == 1);
    const auto kept = replaced_plugin(added.front(), world.own());
    CHECK(kept == world.own() / ".replaced/helpdesk" / sha256_of("good").substr(0, 12));
    CHECK(test::read_file(kept / "helpdesk.so") == "good");
    REQUIRE(test::add(*host, kept));
    CHECK(test::read_file(world.own() / "helpdesk/helpdesk.so") == "good");
    CHECK(test::read_file(replaced_plugin(added[1], world.own()) / "helpdesk.so") == "bad");
    CHECK(test::read_file(replaced_plugin(added[2], world.own()) / "helpdesk.so") == "as bad");

    for (int number = 0; number < 25; ++number)
        REQUIRE(test::add(*host, PluginWorld::put_library(world.elsewhere(), "helpdesk", "try " + std::to_string(number))));
    CHECK(std::distance(std::filesystem::directory_iterator(world.own() / ".replaced/helpdesk"), {}) == 20);
    CHECK_FALSE(std::filesystem::exists(kept));
}

TEST_CASE("nothing is deleted or moved that is not the plugin's own", "[host]")
{
    PluginWorld world;
    const auto newer = PluginWorld::put_library(world.elsewhere(), "helpdesk", "new");
    const auto project = PluginWorld::put_library(world.path("project"), "helpdesk", "mine");
    PluginWorld::write(project / "helpdesk.cpp", "source");
    SECTION("in a folder that is a link to a developer's")
    {
        std::filesystem::create_directories(world.own());
        std::filesystem::create_directory_symlink(project, world.own() / "helpdesk");
        const auto host = world.start();
        CHECK_THAT(test::add(*host, newer).error().text(), Contains("own plugins/helpdesk, expected a folder or nothing, found a link"));
        REQUIRE(host->remove("helpdesk"));
        CHECK_FALSE(std::filesystem::exists(world.own() / "helpdesk"));
    }
    SECTION("in another folder of the search path, where a broken plugin has its id")
    {
        PluginWorld::write(world.installed() / "helpdesk.plugin.json", R"({"id": "helpdesk"})");
        const auto host = world.start();
        REQUIRE(test::add(*host, newer));
        CHECK(std::filesystem::exists(world.installed() / "helpdesk.plugin.json"));
    }
    SECTION("beside it, where another plugin stands in the same folder")
    {
        const auto host = world.start();
        REQUIRE(test::add(*host, project));
        std::filesystem::rename(PluginWorld::put_library(world.path("made"), "till"), world.path("till"));
        for (const char* file : {"till.so", "till.plugin.json"})
            std::filesystem::rename(world.path("till") / file, world.own() / "helpdesk" / file);
        REQUIRE(test::add(*host, newer));
        CHECK(host->plugin("till"));
        REQUIRE(host->remove("helpdesk"));
        CHECK(host->plugin("till"));
    }
    CHECK(entries(project) == 3);
    CHECK(test::read_file(project / "helpdesk.so") == "mine");
}

TEST_CASE("what was shown is added and trusted, and nothing else", "[host]")
{
    PluginWorld world;
    const auto folder = PluginWorld::put_library(world.elsewhere(), "helpdesk", "shown");
    const auto host = world.start();
    const auto shown = host->look_at(folder).value();
    PluginWorld::write(folder / "helpdesk.so", "exchanged");
    CHECK_THAT(host->add(shown).error().text(), Contains("helpdesk.so, expected the one that was looked at"));
    CHECK(host->plugins().empty());

    const auto shown_now = host->look_at(folder).value();
    const std::string manifest = test::read_file(folder / "helpdesk.plugin.json");
    Json other = Json::parse(manifest);
    other["id"] = "till";
    PluginWorld::write(folder / "helpdesk.plugin.json", other.dump());
    CHECK_THAT(host->add(shown_now).error().text(), Contains("expected the one that was looked at"));
    CHECK(host->plugins().empty());
    PluginWorld::write(folder / "helpdesk.plugin.json", manifest);

    const auto added = test::add(*host, folder).value();
    PluginWorld::write(world.own() / "helpdesk/helpdesk.so", "exchanged again");
    std::filesystem::create_directories(world.installed());
    REQUIRE(world.start()->trust_folder(world.installed())); // another program decides something, so the record is read again
    CHECK_FALSE(host->trust(added));
    CHECK(host->plugin("helpdesk")->state == PluginState::unknown);
}

TEST_CASE("a manifest that is nested without end, or too large, is refused and named", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "desk");
    world.shipped = {sha256_of("code")};
    PluginWorld::write(world.installed() / "deep/deep.plugin.json", R"({"id": )" + std::string(200'000, '['));
    PluginWorld::write(world.installed() / "large/large.plugin.json", '"' + std::string(5'000'000, 'x') + '"');
    const auto plugins = world.start()->plugins();
    REQUIRE(plugins.size() == 3);
    CHECK(plugins[0].state == PluginState::used);
    CHECK_THAT(plugins[1].reasons.front(), Contains("deep.plugin.json") && Contains("200"));
    CHECK_THAT(plugins[2].reasons.front(), Contains("large.plugin.json, expected a plain file of at most 4 MiB"));
}

TEST_CASE("a plugin that nobody has trusted cannot write over what is asked about it", "[host]")
{
    PluginWorld world;
    const std::string up = "\x1b[2A\x1b[0J";
    PluginWorld::put_library(world.installed(), "helpdesk");
    const auto manifest = world.installed() / "helpdesk/helpdesk.plugin.json";
    Json json = Json::parse(test::read_file(manifest));
    json["department"] = "IT" + up;
    json["metrics"][0]["title"] = "Rows" + up;
    PluginWorld::write(manifest, json.dump());
    Json formulas = test::plugin_with({{"x", "number"}}, "count", {{"kind", "count"}, {"of", "{x} > 0"}});
    formulas["department"] = "Desk" + up;
    formulas["metrics"][0]["unit"] = "new" + up;
    PluginWorld::write(world.installed() / "formulas/metrics.json", formulas.dump());
    json["id"] = "desk" + up;
    PluginWorld::write(world.installed() / "desk/desk.plugin.json", json.dump());
    int texts = 0;
    for (const FoundPlugin& plugin : world.start()->plugins()) {
        std::vector<std::string> told{plugin.id, plugin.department, plugin.version};
        told.insert(told.end(), plugin.reasons.begin(), plugin.reasons.end());
        for (const MetricCard& card : plugin.metrics)
            told.push_back(card.title);
        for (const RefusedMetric& metric : plugin.refused_metrics)
            told.insert(told.end(), metric.reasons.begin(), metric.reasons.end());
        for (const std::string& text : told) {
            CHECK_THAT(text, !Contains("\x1b"));
            texts += text.find("?[2A") != std::string::npos;
        }
    }
    CHECK(texts >= 3);
}
