#include "host/plugin_host.h"
#include "host/plugin_world.h"

#include "core/sha256.h"
#include "host/metrics_folder.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

using namespace yardstick;
using Catch::Contains;
using test::PluginWorld;
using test::score_one_row;

namespace {

FoundPlugin only(const PluginHost& host)
{
    const auto plugins = host.plugins();
    REQUIRE(plugins.size() == 1);
    return plugins.front();
}

std::string reason(const FoundPlugin& plugin)
{
    REQUIRE_FALSE(plugin.reasons.empty());
    return plugin.reasons.front();
}

} // namespace

TEST_CASE("a plugin that nobody has trusted is shown with its card and does not run", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.own(), "helpdesk");
    const auto host = world.start();
    const FoundPlugin plugin = only(*host);
    CHECK(plugin.state == PluginState::unknown);
    CHECK(plugin.trusted_by == TrustedBy::nobody);
    CHECK(plugin.sha256 == sha256_of("code"));
    CHECK(plugin.is_removable);
    REQUIRE(plugin.metrics.size() == 1);
    CHECK(plugin.metrics[0].full_id() == "helpdesk.rows");
    CHECK_THAT(reason(plugin), Contains("not trusted: ") && Contains("yardstickctl plugin trust helpdesk"));
    CHECK(host->metrics().empty());
    const auto found = host->find("helpdesk.rows");
    REQUIRE_FALSE(found);
    CHECK_THAT(found.error().text(), Contains("plugin helpdesk: not trusted"));
    CHECK_THAT(host->reason_for("helpdesk", "rows"), Contains("plugin helpdesk: not trusted"));
    CHECK(world.runner->opened.empty());
}

TEST_CASE("what the build made, what a person trusts and what stands in a trusted folder runs", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "shipped", "made by the build");
    PluginWorld::put_library(world.own(), "asked_about");
    PluginWorld::put_library(world.own(), "unknown", "other code");
    world.shipped = {sha256_of("made by the build")};
    const auto host = world.start();
    REQUIRE(test::trust(*host, "asked_about"));
    const auto states = [&] {
        std::string text;
        for (const FoundPlugin& plugin : host->plugins())
            text += plugin.id + ' ' + std::string(to_text(plugin.state)) + ' ' + std::string(to_text(plugin.trusted_by)) + ';';
        return text;
    };
    CHECK(states() == "asked_about used person;shipped used build;unknown unknown nobody;");
    REQUIRE(host->trust_folder(world.own()));
    CHECK(states() == "asked_about used person;shipped used build;unknown used folder;");
    CHECK(host->trusted_folders() == std::vector<std::filesystem::path>{std::filesystem::canonical(world.own())});
    REQUIRE(host->distrust_folder(world.own()));
    CHECK(states() == "asked_about used person;shipped used build;unknown unknown nobody;");
    CHECK_THAT(host->distrust_folder(world.own()).error().text(), Contains("own plugins") && Contains("there is none"));
}

TEST_CASE("nothing is read before it is asked for, and one metric opens its own plugin alone", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "one", "code 1");
    PluginWorld::put_library(world.installed(), "two", "code 2");
    world.shipped = {sha256_of("code 1"), sha256_of("code 2")};
    const auto host = world.start();
    PluginWorld::put_library(world.installed(), "late", "code 1"); // found, though the host was made before
    REQUIRE(host->find("two.rows"));
    REQUIRE(world.runner->opened.size() == 1);
    CHECK(world.runner->opened[0] == std::pair(std::string("two"), sha256_of("code 2")));
    CHECK(host->plugin("one"));
    CHECK(world.runner->opened.size() == 2);
    CHECK(host->metrics().size() == 3);
    CHECK(host->metrics().size() == 3);
    CHECK(world.runner->opened.size() == 3);
    const auto several = host->find("rows");
    REQUIRE_FALSE(several);
    CHECK_THAT(several.error().text(), Contains("late.rows or one.rows or two.rows, since several plugins have it"));
    CHECK_THAT(host->find("columns").error().text(), Contains("one of late.rows, one.rows, two.rows"));
    CHECK_THAT(host->find("one.columns").error().text(), Contains("plugin one 1.0.0 has no metric columns"));
}

TEST_CASE("a file that changed after it was trusted is unknown again, and the reason says so", "[host]")
{
    PluginWorld world;
    const auto folder = PluginWorld::put_library(world.own(), "helpdesk");
    const auto host = world.start();
    REQUIRE(test::trust(*host, "helpdesk"));
    SECTION("before it was opened")
    {
        PluginWorld::write(folder / "helpdesk.so", "other code");
        CHECK_FALSE(host->find("helpdesk.rows"));
        CHECK(world.runner->opened.empty());
    }
    SECTION("before the next start")
    {
        REQUIRE(host->find("helpdesk.rows"));
        PluginWorld::write(folder / "helpdesk.so", "other code");
    }
    const auto next = world.start();
    const FoundPlugin plugin = only(*next);
    CHECK(plugin.state == PluginState::unknown);
    CHECK_THAT(reason(plugin), Contains("its file has changed since it was trusted on 20"));
    CHECK(world.runner->opened.empty());
    PluginWorld::write(folder / "helpdesk.so", "code");
    CHECK(only(*world.start()).state == PluginState::used);
}

TEST_CASE("who trusts a file that was changed while he looked at it is told", "[host]")
{
    PluginWorld world;
    const auto folder = PluginWorld::put_library(world.own(), "helpdesk");
    const auto host = world.start();
    CHECK(only(*host).state == PluginState::unknown);
    PluginWorld::write(folder / "helpdesk.so", "other code");
    const auto trusted = test::trust(*host, "helpdesk");
    REQUIRE_FALSE(trusted);
    CHECK_THAT(trusted.error().text(), Contains("plugin helpdesk") && Contains("helpdesk.so") && Contains("changed meanwhile"));
    CHECK(only(*host).state == PluginState::unknown);
    CHECK(test::trust(*host, "helpdesk"));
    CHECK(only(*host).state == PluginState::used);
}

TEST_CASE("what was decided holds for programs that start later, and for those that run", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.own(), "helpdesk");
    const auto desktop = world.start();
    CHECK(only(*desktop).state == PluginState::unknown);
    const auto command_line = world.start();
    REQUIRE(test::trust(*command_line, "helpdesk"));
    CHECK(only(*desktop).state == PluginState::used);
    CHECK(only(*world.start()).state == PluginState::used);
    REQUIRE(command_line->distrust("helpdesk"));
    CHECK(only(*desktop).state == PluginState::distrusted);
}

TEST_CASE("distrust stops metrics that are held, goes before the build's word and outlasts a change of the file", "[host]")
{
    PluginWorld world;
    const auto folder = PluginWorld::put_library(world.installed(), "desk", "made by the build");
    world.shipped = {sha256_of("made by the build"), sha256_of("made by the next build")};
    const auto host = world.start();
    const auto metric = host->find("desk.rows");
    REQUIRE(metric);
    REQUIRE(score_one_row(**metric));
    REQUIRE(host->distrust("desk"));
    const auto failed = score_one_row(**metric);
    const FoundPlugin plugin = only(*host);
    CHECK(plugin.state == PluginState::distrusted);
    CHECK_THAT(reason(plugin), Contains("somebody said on 20") && Contains("yardstickctl plugin trust desk"));
    REQUIRE_FALSE(failed);
    CHECK_THAT(failed.error().text(), Contains("metric desk.rows") && Contains("must not run"));
    PluginWorld::write(folder / "desk.so", "made by the next build");
    CHECK(only(*world.start()).state == PluginState::distrusted);
    REQUIRE(host->trust_folder(world.installed()));
    CHECK(only(*world.start()).state == PluginState::distrusted);
    const auto last = world.start();
    REQUIRE(test::trust(*last, "desk"));
    CHECK(only(*last).state == PluginState::used);
}

TEST_CASE("at the third failure a plugin is quarantined, and its metrics fail with the reason until it may try again", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "shaky", "shaky code");
    PluginWorld::put_library(world.installed(), "steady", "steady code");
    world.shipped = {sha256_of("shaky code"), sha256_of("steady code")};
    const auto host = world.start();
    const auto metric = *host->find("shaky.rows");
    const auto fail = [&] { world.runner->on_failure_of["shaky"]("it crashed (SIGSEGV)"); };
    fail();
    fail();
    CHECK(score_one_row(*metric));
    CHECK(host->plugin("shaky")->state == PluginState::used);
    CHECK(host->plugin("shaky")->failures == 2);
    CHECK(host->plugin("shaky")->last_failure == "it crashed (SIGSEGV)");
    fail();
    const auto failed = score_one_row(*metric);
    REQUIRE_FALSE(failed);
    CHECK_THAT(failed.error().text(), Contains("metric shaky.rows") && Contains("failed 3 times") && Contains("SIGSEGV"));
    const FoundPlugin plugin = *host->plugin("shaky");
    CHECK(plugin.state == PluginState::quarantined);
    CHECK(plugin.failures == 3);
    CHECK_THAT(reason(plugin), Contains("it crashed (SIGSEGV)") && Contains("yardstickctl plugin retry shaky"));
    CHECK(host->metrics().size() == 1);
    CHECK(world.start()->plugin("shaky")->state == PluginState::quarantined);

    REQUIRE(host->retry("shaky"));
    CHECK(host->plugin("shaky")->state == PluginState::used);
    CHECK(host->plugin("shaky")->failures == 0);
    CHECK(score_one_row(**host->find("shaky.rows")));
    CHECK_THAT(host->retry("steady").error().text(), Contains("plugin steady, expected one that has failed"));
}

TEST_CASE("a plugin that crashes as it is opened is tried three times and no more", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "shaky", "shaky code");
    PluginWorld::put_library(world.installed(), "steady", "steady code");
    world.shipped = {sha256_of("shaky code"), sha256_of("steady code")};
    const auto host = world.start();
    world.runner->crashes_at_opening.insert("shaky");
    const auto shaky = [&] { return host->plugins().at(0); };
    const FoundPlugin plugin = shaky();
    CHECK(plugin.state == PluginState::refused);
    CHECK_THAT(reason(plugin), Contains("found a crash") && Contains("failure 1 of 3, so it is tried again"));
    CHECK(shaky().failures == 2);
    CHECK(shaky().state == PluginState::quarantined);
    CHECK(shaky().state == PluginState::quarantined);
    CHECK(world.runner->opened.size() == 4);
    CHECK(host->plugins().at(1).state == PluginState::used);
    world.runner->crashes_at_opening.clear();
    REQUIRE(host->retry("shaky"));
    CHECK(shaky().state == PluginState::used);
}

TEST_CASE("in safe mode nothing of any plugin runs until it is left", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "helpdesk");
    PluginWorld::write(world.installed() / "formulas/metrics.json", test::plugin_with({{"x", "number"}}, "count", {{"kind", "count"}, {"of", "{x} > 0"}}).dump());
    REQUIRE(world.start()->trust_folder(world.installed()));
    world.is_safe_mode = true;
    const auto host = world.start();
    CHECK(host->is_safe_mode());
    for (const FoundPlugin& plugin : host->plugins()) {
        CHECK(plugin.state == PluginState::off);
        CHECK_THAT(reason(plugin), Contains("safe mode") && Contains("Plugins page"));
    }
    CHECK(host->metrics().empty());
    CHECK(world.runner->opened.empty());
    // It can be decided meanwhile which plugin runs when it is left.
    REQUIRE(host->distrust("helpdesk"));
    CHECK(host->plugin("helpdesk")->state == PluginState::distrusted);
    host->leave_safe_mode();
    CHECK_FALSE(host->is_safe_mode());
    CHECK(host->plugin("helpdesk")->state == PluginState::distrusted);
}

TEST_CASE("metrics without code are trusted like a library", "[host]")
{
    PluginWorld world;
    const auto file = world.own() / "formulas/metrics.json";
    PluginWorld::write(file, test::plugin_with({{"x", "number"}}, "count", {{"kind", "count"}, {"of", "{x} > 0"}}).dump());
    const auto host = world.start();
    CHECK(only(*host).state == PluginState::unknown);
    CHECK_FALSE(only(*host).has_code);
    CHECK(only(*host).sha256 == sha256_of(test::read_file(file)));
    REQUIRE(test::trust(*host, "desk"));
    CHECK(host->find("one"));
    PluginWorld::write(file, test::read_file(file) + "\n");
    CHECK(only(*world.start()).state == PluginState::unknown);
}

TEST_CASE("a folder that cannot be read is named, and the others are used", "[host]")
{
    if (geteuid() == 0 && access("/proc/1/root", R_OK) == 0)
        WARN("root reads every folder");
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "desk");
    PluginWorld::write(world.own() / "closed/metrics.json", "{}");
    std::filesystem::permissions(world.own() / "closed", std::filesystem::perms::none);
    world.shipped = {sha256_of("code")};
    const auto plugins = world.start()->plugins();
    std::filesystem::permissions(world.own() / "closed", std::filesystem::perms::all);
    REQUIRE(plugins.size() == 2);
    CHECK(plugins[0].state == PluginState::used);
    CHECK(plugins[1].state == PluginState::refused);
    if (geteuid() != 0)
        CHECK_THAT(reason(plugins[1]), Contains("folder of plugins, expected one that can be read, found Permission denied"));
}

TEST_CASE("a pipe in the place of a file is passed over, or refused, and not waited for", "[host]")
{
    PluginWorld world;
    const auto folder = PluginWorld::put_library(world.own(), "helpdesk");
    std::filesystem::remove(folder / "helpdesk.so");
    REQUIRE(mkfifo((folder / "helpdesk.so").c_str(), 0600) == 0);
    REQUIRE(mkfifo((world.own() / "metrics.json").c_str(), 0600) == 0);
    const FoundPlugin plugin = only(*world.start());
    CHECK(plugin.state == PluginState::refused);
    CHECK_THAT(reason(plugin), Contains("helpdesk.so, expected a plain file of at most 256 MiB that can be read, found another kind of file"));
}

TEST_CASE("a library larger than any is refused without being read, and the others are used", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "desk");
    std::filesystem::resize_file(PluginWorld::put_library(world.installed(), "endless") / "endless.so", std::uintmax_t{1} << 40);
    world.shipped = {sha256_of("code")};
    const auto plugins = world.start()->plugins();
    REQUIRE(plugins.size() == 2);
    CHECK(plugins[0].state == PluginState::used);
    CHECK(plugins[1].state == PluginState::refused);
    CHECK_THAT(reason(plugins[1]), Contains("endless.so, expected a plain file of at most 256 MiB that can be read, found 1099511627776 bytes"));
}

TEST_CASE("a trusted folder is searched after the others, and what stands in both counts once", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.elsewhere(), "helpdesk");
    PluginWorld::put_library(world.elsewhere(), "desk", "newer");
    PluginWorld::put_library(world.installed(), "desk", "installed");
    const auto host = world.start();
    CHECK(host->plugins().size() == 1);
    REQUIRE(host->trust_folder(world.elsewhere()));
    REQUIRE(host->trust_folder(world.installed()));
    const auto plugins = host->plugins();
    REQUIRE(plugins.size() == 3);
    CHECK(host->plugin("helpdesk")->state == PluginState::used);
    CHECK(host->plugin("desk")->path == (world.installed() / "desk/desk.so").string());
    REQUIRE(host->distrust_folder(world.elsewhere()));
    CHECK(host->plugins().size() == 1);
}

TEST_CASE("a folder that everybody may change cannot be trusted", "[host]")
{
    PluginWorld world;
    std::filesystem::create_directories(world.own());
    std::filesystem::permissions(world.own(), std::filesystem::perms::all);
    CHECK_THAT(world.start()->trust_folder(world.own()).error().text(), Contains("not everybody may change"));
    CHECK_THAT(world.start()->trust_folder(world.path("none")).error().text(), Contains("none") && Contains("one that exists"));
}

TEST_CASE("metrics that are held stop as soon as their plugin is taken away or its folder distrusted", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.own(), "helpdesk");
    const auto host = world.start();
    REQUIRE(host->trust_folder(world.own()));
    const auto metric = host->find("helpdesk.rows");
    REQUIRE(metric);
    REQUIRE(score_one_row(**metric));
    SECTION("taken away") { REQUIRE(host->remove("helpdesk")); }
    SECTION("distrusted") { REQUIRE(host->distrust_folder(world.own())); }
    CHECK_FALSE(score_one_row(**metric));
}

TEST_CASE("several threads use one host while a plugin fails and is let try again", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "one", "code 1");
    PluginWorld::put_library(world.installed(), "two", "code 2");
    world.shipped = {sha256_of("code 1"), sha256_of("code 2")};
    const auto host = world.start();
    REQUIRE(host->metrics().size() == 2);
    const LibraryRunner::OnFailure fail = world.runner->on_failure_of["one"];
    std::atomic<int> scored = 0;
    std::vector<std::thread> sessions;
    for (int k = 0; k < 3; ++k)
        sessions.emplace_back([&] {
            for (int i = 0; i < 50; ++i)
                for (const char* id : {"one.rows", "two.rows"})
                    if (const auto metric = host->find(id); metric && score_one_row(**metric))
                        ++scored;
        });
    for (int i = 0; i < 6; ++i) {
        fail("it crashed");
        if (i % 3 == 2)
            static_cast<void>(host->retry("one"));
    }
    for (std::thread& session : sessions)
        session.join();
    CHECK(scored >= 3 * 50);
    CHECK(host->plugin("two")->failures == 0);
    CHECK(score_one_row(**host->find("two.rows")));
}

TEST_CASE("while one plugin takes its time to open, others are given at once", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "slow", "slow code");
    PluginWorld::put_library(world.installed(), "steady", "steady code");
    world.shipped = {sha256_of("slow code"), sha256_of("steady code")};
    const auto host = world.start();
    std::promise<void> opening;
    world.runner->gates["slow"] = opening.get_future().share();
    auto all = std::async(std::launch::async, [&] { return host->metrics().size(); });
    auto same = std::async(std::launch::async, [&] { return host->find("slow.rows").has_value(); });
    CHECK(score_one_row(**host->find("steady.rows")));
    CHECK_FALSE(host->is_safe_mode());
    opening.set_value();
    CHECK(all.get() == 2);
    CHECK(same.get());
    CHECK(world.runner->opened.size() == 2);
}

TEST_CASE("a plugin is given though the record of plugins changes while it is opened", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "slow", "slow code");
    PluginWorld::put_library(world.installed(), "steady", "steady code");
    world.shipped = {sha256_of("slow code"), sha256_of("steady code")};
    const auto host = world.start();
    std::filesystem::create_directories(world.elsewhere());
    world.runner->gates["slow"] = std::async(std::launch::deferred, [&] {
                                      CHECK(host->trust_folder(world.elsewhere()));
                                      CHECK(host->find("steady.rows"));
                                  }).share();
    const auto metric = host->find("slow.rows");
    REQUIRE(metric);
    CHECK(score_one_row(**metric));
    CHECK(host->metrics().size() == 2);
    CHECK(world.runner->opened.size() == 2);
}

TEST_CASE("a plugin that may not run takes the id of none that may, wherever it stands", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.own(), "till", "trusted");
    const auto host = world.start();
    REQUIRE(test::trust(*host, "till"));
    const auto held = host->find("till.rows");
    REQUIRE(held);
    const std::string place = GENERATE("before it", "after it");
    std::filesystem::rename(PluginWorld::put_library(world.path("made"), "till", "unknown"), world.own() / (place == "before it" ? "aaa" : "zzz"));

    REQUIRE(host->trust_folder(world.path("made"))); // so that the folders are read again
    const auto next = world.start();
    for (const PluginHost* each : {host.get(), next.get()}) {
        const auto till = each->plugin("till");
        REQUIRE(till);
        CHECK(till->path == (world.own() / "till/till.so").string());
        CHECK(till->state == PluginState::used);
        const auto plugins = each->plugins();
        REQUIRE(plugins.size() == 2);
        const FoundPlugin& other = plugins[place == "before it" ? 0 : 1];
        CHECK(other.state == PluginState::refused);
        CHECK_THAT(reason(other), Contains("a plugin with this id is already there") && Contains("own plugins/till/till.so"));
    }
    CHECK(score_one_row(**held));
}
