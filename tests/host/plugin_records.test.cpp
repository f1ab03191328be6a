#include "core/error.h"
#include "core/sha256.h"
#include "host/plugin_world.h"
#include "support/small_disk.h"

#include <catch2/catch.hpp>

#include <thread>

using namespace yardstick;
using Catch::Contains;
using test::PluginWorld;

TEST_CASE("a record that is damaged is kept beside, and everything is unknown again", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.own(), "helpdesk");
    REQUIRE(test::trust(*world.start(), "helpdesk"));
    const std::string damaged = GENERATE(as<std::string>(), "", "{\"version\":1,\"decisi", "[]", R"({"version":1,"decisions":{"aa":{"decision":7}},"failures":{},"trusted_folders":{}})");
    PluginWorld::write(world.records(), damaged);
    const auto host = world.start();
    const auto plugin = host->plugin("helpdesk");
    CHECK(plugin->state == PluginState::unknown);
    REQUIRE(plugin->reasons.size() == 2);
    CHECK_THAT(plugin->reasons[1], Contains("was damaged") && Contains("plugins.json.damaged-"));
    CHECK(world.start()->plugin("helpdesk")->reasons.size() == 2); // later programs say so too
    int kept = 0;
    for (const auto& entry : std::filesystem::directory_iterator(world.records().parent_path()))
        if (entry.path().filename().string().starts_with("plugins.json.damaged-")) {
            ++kept;
            CHECK(test::read_file(entry.path()) == damaged);
        }
    CHECK(kept == 1);
    REQUIRE(test::trust(*host, "helpdesk"));
    CHECK(world.start()->plugin("helpdesk")->state == PluginState::used);
}

TEST_CASE("that distrust was lost with a damaged record is told until that file is deleted", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.installed(), "desk");
    world.shipped = {sha256_of("code")};
    REQUIRE(world.start()->distrust("desk"));
    const std::size_t before = world.start()->missing_protections().size();
    PluginWorld::write(world.records(), "{ torn");
    const auto told = [&] {
        const auto host = world.start();
        CHECK(host->plugin("desk")->state == PluginState::used);
        return host->missing_protections();
    };
    REQUIRE(told().size() == before + 1);
    CHECK_THAT(told().back(), Contains("was lost") && Contains("plugins.json.damaged-"));
    for (const auto& entry : std::filesystem::directory_iterator(world.records().parent_path()))
        if (entry.path().filename().string().find("damaged") != std::string::npos)
            std::filesystem::remove(entry.path());
    CHECK(told().size() == before);
}

TEST_CASE("a record that a newer program wrote is left alone", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.own(), "helpdesk");
    const std::string newer = R"({"version":2})";
    PluginWorld::write(world.records(), newer);
    const auto host = world.start();
    CHECK(host->plugin("helpdesk")->state == PluginState::unknown);
    CHECK_THROWS_WITH(test::trust(*host, "helpdesk"), Contains("newer Yardstick"));
    CHECK(test::read_file(world.records()) == newer);
}

TEST_CASE("a record that cannot be written is an Error that names it, and nothing was decided", "[host]")
{
    PluginWorld world;
    PluginWorld::put_library(world.own(), "helpdesk");
    const auto host = world.start();
    SECTION("the disk is full")
    {
        const test::SmallDisk disk(16);
        CHECK_THROWS_WITH(test::trust(*host, "helpdesk"), Contains("plugins.json cannot be written: File too large"));
    }
    SECTION("a file stands where its folder should")
    {
        PluginWorld::write(world.path("state"), "no folder");
        CHECK_THROWS_WITH(test::trust(*host, "helpdesk"), Contains("state/yardstick cannot be made"));
    }
    CHECK(host->plugin("helpdesk")->state == PluginState::unknown);
}

TEST_CASE("without a place for the record decisions are an Error, and failures count nonetheless", "[host]")
{
    PluginRecords records{std::filesystem::path()};
    CHECK_THROWS_WITH(records.change([](PluginRecord&) {}), Contains("neither XDG_STATE_HOME nor HOME"));
    for (int i = 0; i < most_failures; ++i)
        records.count_failure("aa", "shaky", "/shaky.so", "it crashed");
    CHECK(records.read()->failures.at("aa").is_quarantined);
}

TEST_CASE("failures that the disk would not take count, and are written when it can", "[host]")
{
    PluginWorld world;
    PluginRecords records{world.records()};
    {
        const test::SmallDisk disk(16);
        records.count_failure("aa", "shaky", "/shaky.so", "it crashed");
        records.count_failure("aa", "shaky", "/shaky.so", "it crashed");
    }
    CHECK(records.count_failure("aa", "shaky", "/shaky.so", "it hung").is_quarantined);
    CHECK(PluginRecords(world.records()).read()->failures.at("aa").count == 3);
    CHECK(PluginRecords(world.records()).read()->failures.at("aa").last_reason == "it hung");
}

TEST_CASE("two programs that decide at once lose nothing of each other", "[host]")
{
    PluginWorld world;
    constexpr int decisions = 40;
    const auto decide = [&](const std::string& who) {
        PluginRecords records{world.records()};
        for (int i = 0; i < decisions; ++i)
            records.change([&](PluginRecord& record) { record.decisions[who + std::to_string(i)] = {true, who, "/" + who, "2026-01-01"}; });
    };
    std::thread one([&] { decide("ann"); });
    decide("bob");
    one.join();
    CHECK(PluginRecords(world.records()).read()->decisions.size() == 2 * decisions);
}
