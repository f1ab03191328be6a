#include "cli/one_desk.h"
#include "cli/plugin_user.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace yardstick;
using Catch::Contains;
using test::Environment;

TEST_CASE("plugin list tells state, trust, metrics and hash, and needs no workspace", "[cli]")
{
    const test::PluginUser user;
    const Json desk = user.plugin("front_desk");
    CHECK(desk["state"] == "used");
    CHECK(desk["trusted_by"] == "build");
    CHECK(desk["metrics"].size() == 3);
    CHECK(desk["metrics"][0]["metric"] == "csat");
    CHECK(desk["sha256"].get<std::string>().size() == 64);
    CHECK(desk["failures"] == 0);
    const auto table = user.ctl.must({"plugin", "list"});
    CHECK_THAT(table.out, Contains("trusted by") && Contains("front_desk") && Contains("front_desk.csat  "));
    CHECK(user.ctl.must({"plugin", "check"}).exit_code == 0);
}

TEST_CASE("a plugin is added, trusted, distrusted and removed", "[cli]")
{
    const test::PluginUser user;
    const auto added = user.ctl.must({"plugin", "add", user.source.string()});
    CHECK_THAT(added.err, Contains("helpdesk 1.0.0") && Contains("IT Helpdesk") && Contains("happy: Happy") && Contains("it's helpdesk/metrics.json") && Contains("SHA-256"));
    CHECK_THAT(added.out, Contains("helpdesk: not trusted"));
    CHECK(user.plugin("helpdesk")["state"] == "unknown");

    const auto checked = user.ctl.run({"plugin", "check", "helpdesk"});
    CHECK(checked.exit_code == 1);
    CHECK_THAT(checked.out, Contains("helpdesk 1.0.0: unknown") && Contains("yardstickctl plugin trust helpdesk"));
    CHECK(user.ctl.run({"plugin", "check"}).exit_code == 1);
    CHECK(user.ctl.must({"plugin", "check", "front_desk"}).exit_code == 0);
    CHECK(user.ctl.run({"plugin", "check", "nobody"}).exit_code == 1);

    const auto unasked = user.ctl.run({"plugin", "trust", "helpdesk"}, "y\n");
    CHECK(unasked.exit_code == 1);
    CHECK_THAT(unasked.err, Contains("--yes, or a terminal to ask at"));
    CHECK(user.plugin("helpdesk")["state"] == "unknown");

    user.ctl.must({"plugin", "trust", "helpdesk", "--yes"});
    CHECK(user.plugin("helpdesk")["state"] == "used");
    CHECK(user.plugin("helpdesk")["trusted_by"] == "person");
    user.ctl.must({"plugin", "distrust", "helpdesk"});
    CHECK(user.plugin("helpdesk")["state"] == "distrusted");
    CHECK(user.ctl.run({"plugin", "retry", "helpdesk"}).exit_code == 1);
    user.ctl.must({"plugin", "remove", "helpdesk"});
    CHECK(user.plugin("helpdesk").is_null());
    CHECK_THAT(user.ctl.run({"plugin", "remove", "front_desk"}).err, Contains("came with Yardstick"));
}

TEST_CASE("the name of a plugin's folder cannot write over what is told of it", "[cli]")
{
    const test::PluginUser user;
    const auto folder = user.folder.path() / "help\x1b[2A\x1b[0Jdesk";
    std::filesystem::rename(user.source.parent_path(), folder);
    const Environment folders("YARDSTICK_PLUGINS", folder.c_str());
    CHECK_THAT(user.ctl.must({"plugin", "list"}).out, Contains("help?[2A?[0Jdesk") && !Contains("\x1b"));
    CHECK_THAT(user.ctl.run({"plugin", "trust", "helpdesk"}).err, Contains("help?[2A?[0Jdesk") && !Contains("\x1b"));
    std::ofstream(folder / "metrics.json") << "no metrics";
    CHECK_THAT(user.ctl.run({"plugin", "check"}).out, Contains("help?[2A?[0Jdesk") && !Contains("\x1b"));
    CHECK_THAT(user.ctl.run({"plugin", "add", folder.string()}).err, Contains("help?[2A?[0Jdesk") && !Contains("\x1b"));
}

TEST_CASE("plugin add --trust asks nobody, and a trusted folder needs no asking", "[cli]")
{
    const test::PluginUser user;
    user.ctl.must({"plugin", "add", user.source.parent_path().string(), "--trust"});
    CHECK(user.plugin("helpdesk")["trusted_by"] == "person");
    user.ctl.must({"plugin", "remove", "helpdesk"});

    const Environment folders("YARDSTICK_PLUGINS", user.source.parent_path().c_str());
    CHECK(user.plugin("helpdesk")["state"] == "unknown");
    user.ctl.must({"plugin", "trust", "--folder", user.source.parent_path().string()});
    CHECK(user.plugin("helpdesk")["trusted_by"] == "folder");
    CHECK_THAT(user.ctl.must({"plugin", "list"}).out, Contains("Plugins in") && Contains("run without being asked about"));
    user.ctl.must({"plugin", "distrust", "--folder", user.source.parent_path().string()});
    CHECK(user.plugin("helpdesk")["state"] == "unknown");
    CHECK_THAT(user.ctl.run({"plugin", "add", user.source.string()}).err, Contains("YARDSTICK_PLUGINS names"));
    CHECK(user.ctl.run({"plugin", "trust"}).exit_code == 2);
    const auto unknown = user.ctl.run({"plugin", "trust", "nothing"});
    CHECK(unknown.exit_code == 1);
    CHECK_THAT(unknown.err, Contains("plugin list") && Contains("\"nothing\"") && !Contains("--yes"));
    CHECK(user.ctl.run({"plugin", "trust", "helpdesk", "--folder", "/tmp"}).exit_code == 2);
}

TEST_CASE("a plugin that came with Yardstick cannot be put aside by another of its id", "[cli]")
{
    const test::PluginUser user;
    std::string text = test::helpdesk_metrics;
    text.replace(text.find("helpdesk"), 8, "front_desk");
    std::ofstream(user.source, std::ios::trunc) << text;
    const auto refused = user.ctl.run({"plugin", "add", user.source.string(), "--trust"});
    CHECK(refused.exit_code == 1);
    CHECK_THAT(refused.err, Contains("plugin front_desk") && Contains("came with Yardstick"));
    std::ofstream(user.source, std::ios::trunc) << "{\"id\": \"helpdesk\",}";
    CHECK_THAT(user.ctl.run({"plugin", "add", user.source.string()}).err, Contains("metrics.json:1"));
    CHECK_FALSE(std::filesystem::exists(user.data + "/yardstick/plugins"));
}

TEST_CASE("a decision that cannot be kept fails with the file's name", "[cli]")
{
    const test::PluginUser user;
    user.ctl.must({"plugin", "add", user.source.string()});
    std::ofstream(user.state) << "a file in the place of the folder";
    const auto failed = user.ctl.run({"plugin", "trust", "helpdesk", "--yes"});
    CHECK(failed.exit_code == 3);
    CHECK_THAT(failed.err, Contains("state/yardstick cannot be made"));
}

TEST_CASE("the scores of a metric whose plugin is not trusted are failed, with the reason, until it is", "[cli]")
{
    const test::OneDesk desk;
    const test::PluginUser user;
    user.ctl.must({"plugin", "add", user.source.string(), "--trust"});
    desk.ctl.must({"bind", "helpdesk.happy", "--survey", "csat"});
    desk.ctl.must({"log", "csat", "rating=5", "--department", "front_desk"});
    const auto score = [&] { return desk.ctl.must({"--json", "score", "--metric", "happy"}).lines().at(0); };
    CHECK(score()["value"] == 100.0);
    user.ctl.must({"plugin", "distrust", "helpdesk"});
    CHECK(score()["state"] == "failed");
    CHECK_THAT(score()["reason"].get<std::string>(), Contains("plugin helpdesk: not trusted"));
    const auto refused = desk.ctl.run({"bind", "helpdesk.happy", "--survey", "csat", "--as", "again"});
    CHECK(refused.exit_code == 1);
    CHECK_THAT(refused.err, Contains("not trusted"));
}

TEST_CASE("to add a plugin tells at once what its workspace refuses of it, and to remove it what is bound to it", "[cli]")
{
    const test::OneDesk desk;
    const test::PluginUser user;
    desk.ctl.must({"plugin", "add", user.source.string(), "--trust"});
    desk.ctl.must({"bind", "helpdesk.happy", "--survey", "csat"});
    desk.ctl.must({"log", "csat", "rating=4", "--department", "front_desk"});
    desk.ctl.must({"score"});

    std::string other = test::helpdesk_metrics;
    other.replace(other.find(">= 4"), 4, ">= 5");
    std::ofstream(user.source) << other;
    const auto added = desk.ctl.must({"plugin", "add", user.source.string(), "--trust"});
    CHECK_THAT(added.out, Contains("helpdesk is trusted") && Contains("gives another figure than before") && Contains("raise the metric's version"));

    const auto removed = desk.ctl.must({"plugin", "remove", "helpdesk"});
    CHECK_THAT(removed.out, Contains("Removed helpdesk.") && Contains("no score is given for: happy on csat\n"));
    CHECK_THAT(desk.ctl.must({"score"}).out, Contains("plugin helpdesk is not installed; add it again"));
}

TEST_CASE("a plugin that a trusted folder has already is not added, and how to take the folder out is said", "[cli]")
{
    const test::PluginUser user;
    user.ctl.must({"plugin", "trust", "--folder", user.source.parent_path().string()});
    const auto added = user.ctl.run({"plugin", "add", user.source.string()});
    CHECK(added.exit_code == 1);
    CHECK_THAT(added.err, Contains("an id that no other plugin has") && Contains("yardstickctl plugin distrust --folder"));
}
