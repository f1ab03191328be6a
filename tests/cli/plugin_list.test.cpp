#include "cli/one_desk.h"
#include "cli/plugin_user.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using Catch::Contains;
using test::OneDesk;
using test::PluginUser;

namespace {

/// The line of `plugin list --json` about helpdesk, as a workspace sees it.
Json helpdesk_in(const OneDesk& desk)
{
    for (const Json& line : desk.ctl.must({"--json", "plugin", "list"}).lines())
        if (line["plugin"] == "helpdesk")
            return line;
    return {};
}

/// The plugin of the user, counting from 5 on where it counted from 4, and nothing said of a new version.
std::string changed_in_silence()
{
    std::string metrics = test::helpdesk_metrics;
    metrics.replace(metrics.find("{rating} >= 4"), 13, "{rating} >= 5");
    return metrics;
}

} // namespace

TEST_CASE("plugin list tells every metric's title, version and bindings, where there is a workspace", "[cli]")
{
    const PluginUser user;
    const OneDesk desk;
    user.ctl.must({"plugin", "add", user.source.string(), "--trust"});
    desk.ctl.must({"bind", "helpdesk.happy", "--survey", "csat", "--as", "glad"});
    const Json here = helpdesk_in(desk);
    CHECK(here["versions_checked"] == true);
    CHECK(here["metrics"] == Json::parse(R"([{"metric": "happy", "title": "Happy", "version": 1, "bindings": [{"source": "csat", "name": "glad"}]}])"));
    CHECK_THAT(desk.ctl.must({"plugin", "list"}).out, Contains("helpdesk.happy ") && Contains("  Happy ") && Contains("  glad on csat\n"));

    const Json anywhere = user.plugin("helpdesk");
    CHECK(anywhere["versions_checked"] == false);
    CHECK(anywhere["metrics"][0]["bindings"].is_null());
}

TEST_CASE("plugin list as JSON ends with the trusted folders and the protections that are missing", "[cli]")
{
    const PluginUser user;
    user.ctl.must({"plugin", "trust", "--folder", user.source.parent_path().string()});
    const Json last = user.ctl.must({"--json", "plugin", "list"}).lines().back();
    CHECK(last["plugin"].is_null());
    CHECK(last["trusted_folders"] == Json::array({user.source.parent_path().string()}));
    CHECK(last["missing_protections"].is_array());
}

TEST_CASE("a metric that its version does not allow is refused by plugin list and plugin check, and its plugin not called used", "[cli]")
{
    const PluginUser user;
    const OneDesk desk;
    user.ctl.must({"plugin", "add", user.source.string(), "--trust"});
    desk.ctl.must({"bind", "helpdesk.happy", "--survey", "csat"});
    CHECK(helpdesk_in(desk)["state"] == "used");
    desk.ctl.must({"plugin", "check"});

    std::ofstream(user.source, std::ios::trunc) << changed_in_silence();
    user.ctl.must({"plugin", "add", user.source.string(), "--trust"});
    const Json listed = helpdesk_in(desk);
    CHECK(listed["state"] == "refused");
    CHECK(listed["metrics"].empty());
    REQUIRE(listed["refused_metrics"].size() == 1);
    CHECK(listed["refused_metrics"][0]["version"] == 1);
    CHECK(listed["refused_metrics"][0]["bindings"][0]["name"] == "happy");
    CHECK_THAT(listed["refused_metrics"][0]["reasons"][0].get<std::string>(), Contains("raise the metric's version"));
    CHECK_THAT(desk.ctl.must({"plugin", "list"}).out, Contains("raise the metric's version"));

    const auto checked = desk.ctl.run({"plugin", "check", "helpdesk"});
    CHECK(checked.exit_code == 1);
    CHECK_THAT(checked.out, Catch::StartsWith("helpdesk 1.0.0: refused\n") && Contains("raise the metric's version"));
    CHECK(desk.ctl.must({"--json", "score"}).lines().front()["metric_version"] == 1);
}

TEST_CASE("without a workspace plugins are listed and checked all the same, and none is made", "[cli]")
{
    const PluginUser user;
    for (const char* command : {"list", "check"}) {
        const auto said = user.ctl.must({"plugin", command});
        CHECK_THAT(said.err, Catch::StartsWith("The versions of metrics are not checked. There is no workspace at "));
    }
    CHECK_FALSE(std::filesystem::exists(user.folder.path() / "none.yardstick"));
}
