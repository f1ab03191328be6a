#include "core/json.h"
#include "faults/check_faults.h"
#include "faults/check_tool.h"
#include "support/built.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace yardstick;
using namespace yardstick::test;
using Catch::Contains;
using std::filesystem::path;

namespace {

const path check_plugins = built / "faults/check";

#if defined(__SANITIZE_ADDRESS__)
constexpr bool has_own_leak_check = true; // the sanitizer's, in place of what the check looks at
#else
constexpr bool has_own_leak_check = false;
#endif

/// A folder with one plugin in it.
class OnePlugin {
public:
    OnePlugin(const std::string& library, bool has_own_manifest) : file_(folder_.path() / (library + ".so"))
    {
        std::filesystem::copy_file(check_plugins / (library + ".so"), file_);
        const path source = has_own_manifest ? file_ : check_plugins / "sound_check.so";
        const Said said = run_tool("manifest " + quoted(source) + " -o " + quoted(manifest()));
        INFO(said.text);
        REQUIRE(std::filesystem::exists(manifest()));
        if (!has_own_manifest)
            change([&](Json& json) { json["library"] = file_.filename().string(); });
    }

    path manifest() const { return folder_.path() / (file_.stem().string() + ".plugin.json"); }
    const path& file() const { return file_; }

    template <class Change>
    void change(const Change& change) const
    {
        Json json = Json::parse(test::read_file(manifest()));
        change(json);
        std::ofstream(manifest()) << json.dump();
    }

    Json check(const std::string& more = {}) const { return check_report(file_, more); }

private:
    test::TemporaryFolder folder_;
    path file_;
};

void check_caught_by_one(const std::string& group)
{
    int count = 0;
    for (const CheckFault& fault : check_faults) {
        if (!std::string_view(fault.check).starts_with(group))
            continue;
        ++count;
        INFO(fault.library);
        if (has_own_leak_check && std::string_view(fault.check) == "conduct.memory")
            continue;
        const OnePlugin plugin(fault.library, fault.has_own_manifest);
        const bool hangs = std::string_view(fault.library) == "hangs";
        const Json report = plugin.check(hangs ? "--limit 4" : "");
        CHECK(found_in(report) == std::set<std::string>{std::string(fault.check) + ' ' + fault.outcome});
    }
    CHECK(count > 0);
}

} // namespace

TEST_CASE("a sound plugin passes every check", "[faults]")
{
    const Json report = OnePlugin("sound_check", true).check();
    CHECK(found_in(report).empty());
    CHECK(report["counts"]["pass"].get<int>() >= 80);
}

TEST_CASE("each fault of a library is caught by one check alone", "[faults]") { check_caught_by_one("library."); }
TEST_CASE("each fault of a plugin's description is caught by one check alone", "[faults]") { check_caught_by_one("plugin."); }
TEST_CASE("each fault of a card is caught by one check alone", "[faults]") { check_caught_by_one("card."); }
TEST_CASE("each fault of examples is caught by one check alone", "[faults]") { check_caught_by_one("examples."); }
TEST_CASE("each fault with rows is caught by one check alone", "[faults]") { check_caught_by_one("rows."); }
TEST_CASE("each fault with states is caught by one check alone", "[faults]") { check_caught_by_one("state."); }
TEST_CASE("each fault with damaged states is caught by one check alone", "[faults]") { check_caught_by_one("damage."); }
TEST_CASE("each fault with figures is caught by one check alone", "[faults]") { check_caught_by_one("figure."); }
TEST_CASE("each fault with parameters is caught by one check alone", "[faults]") { check_caught_by_one("parameters."); }
TEST_CASE("each fault of conduct is caught by one check alone", "[faults]") { check_caught_by_one("conduct."); }

TEST_CASE("each fault of a manifest is caught by one check alone", "[faults]")
{
    check_caught_by_one("manifest.");
    const OnePlugin plugin("sound_check", true);
    SECTION("missing")
    {
        std::filesystem::remove(plugin.manifest());
        CHECK(found_in(plugin.check()) == std::set<std::string>{"manifest.present fail"});
    }
    SECTION("older than the library")
    {
        plugin.change([](Json& json) { json["metrics"][0]["version"] = 2; });
        CHECK(found_in(plugin.check()) == std::set<std::string>{"manifest.agrees fail"});
    }
    SECTION("naming a library elsewhere")
    {
        plugin.change([](Json& json) { json["library"] = "../sound_check.so"; });
        CHECK(found_in(plugin.check()) == std::set<std::string>{"manifest.agrees fail"});
    }
}

TEST_CASE("every check has a fault that it alone catches", "[faults]")
{
    std::set<std::string> caught{"manifest.present", "manifest.agrees"}; // the test above
    for (const CheckFault& fault : check_faults)
        caught.insert(fault.check);
    std::istringstream lines(run_tool("check --list").text);
    std::set<std::string> known;
    for (std::string line; std::getline(lines, line);)
        known.insert(line.substr(0, line.find(' ')));
    CHECK(known.size() >= 40);
    CHECK(known == caught);
}

TEST_CASE("a plugin that hangs is stopped in time, and how it ended is said", "[faults]")
{
    const OnePlugin plugin("hangs", true);
    const Json report = plugin.check("--only rows.many --limit 0.5");
    REQUIRE(report["checks"].size() == 1);
    CHECK(report["checks"][0]["what"] == "it gave no answer within 500 ms");
}

TEST_CASE("what leaves a plugin as an exception is named", "[faults]")
{
    const Json report = OnePlugin("throws", true).check("--only damage.nonsense");
    CHECK(report["checks"][0]["what"] == "an exception left the plugin: vector::reserve");
}

TEST_CASE("a seed gives the same findings again", "[faults]")
{
    const OnePlugin plugin("merge", true);
    CHECK(plugin.check() == plugin.check());
}

TEST_CASE("the plugins of the house pass every check, without a warning", "[faults]")
{
    const path source = YARDSTICK_SOURCE_DIR;
    for (const path& plugin : {built / "plugins/front_desk", built / "plugins/customer_service", source / "plugins/own_work", source / "plugins/team_goals"}) {
        const Said said = run_tool("check " + quoted(plugin));
        INFO(said.text);
        CHECK(said.code == 0);
        CHECK_THAT(said.text, Contains(" 0 warnings, 0 failed, 0 crashed"));
    }
}

TEST_CASE("checking what is no plugin is refused, and nothing crashes", "[faults]")
{
    CHECK(run_tool("check /nowhere.so").code == 1);
    CHECK(run_tool("check --only no.such_check /nowhere.so").code == 1);
    CHECK(run_tool("check --no-such-option").code == 2);
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "text.so") << "no library at all";
    const Said said = run_tool("check " + quoted(folder.path() / "text.so"));
    CHECK(said.code == 1);
    CHECK_THAT(said.text, Contains("library.loads") && Contains("Fix: "));
}
