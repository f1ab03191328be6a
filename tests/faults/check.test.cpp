#include "core/json.h"
#include "faults/check_faults.h"
#include "faults/check_tool.h"
#include "support/built.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

#include <elf.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace yardstick;
using namespace yardstick::test;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using std::filesystem::path;

namespace {

const path check_plugins = built / "faults/check";

#if defined(__SANITIZE_ADDRESS__)
constexpr bool has_own_leak_check = true; // the sanitizer's, in place of what the check looks at
#else
constexpr bool has_own_leak_check = false;
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_sanitized = true; // and makes calls that the check would find
#else
constexpr bool is_sanitized = false;
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
        if (is_sanitized && std::string_view(fault.check) == "conduct.calls")
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
        CHECK(plugin.check("--only manifest.agrees")["checks"][0]["what"] == "metric satisfied: version: sound_check.plugin.json says 2, the library 1");
    }
    SECTION("with other examples")
    {
        plugin.change([](Json& json) { json["metrics"][0]["examples"].erase(0); });
        CHECK(plugin.check("--only manifest.agrees")["checks"][0]["what"] == "metric satisfied: examples: the library says otherwise than sound_check.plugin.json");
    }
    SECTION("with a metric that the library does not have")
    {
        plugin.change([](Json& json) { json["metrics"].push_back(json["metrics"][0]); });
        CHECK(plugin.check("--only manifest.agrees")["checks"][0]["what"] == "metrics: sound_check.plugin.json has 2, the library 1");
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

TEST_CASE("what helps with a crash is said in place of how to mend what the check asks about", "[faults]")
{
    const auto fix_of = [](const char* library, const std::string& more) {
        const Json report = OnePlugin(library, true).check(more);
        REQUIRE(report["checks"].size() == 1);
        return report["checks"][0]["fix"].get<std::string>();
    };
    CHECK_THAT(fix_of("many", "--only rows.many"), StartsWith("Whatever the check asks, the crash comes first.") && Contains("--only rows.many --seed 7"));
    CHECK_THAT(fix_of("hangs", "--only rows.many --limit 0.5"), StartsWith("Whatever the check asks, the answer comes first") && Contains("gdb -ex run"));
    CHECK_THAT(fix_of("throws", "--only damage.nonsense"), StartsWith("Whatever the check asks, the exception comes first"));
    CHECK_THAT(fix_of("nonsense", "--only damage.nonsense"), !Contains("exception"));

    // The command that it names for a debugger does as the check did.
    const OnePlugin plugin("many", true);
    const std::string said = run_tool("check --seed 7 --only rows.many " + quoted(plugin.file())).text;
    const std::size_t from = said.find("check-here");
    REQUIRE(from != std::string::npos);
    CHECK(run_tool(said.substr(from, said.find('\n', from) - from), "timeout 60 ").code == 128 + 6);
}

TEST_CASE("a system call that the program forbids is found, and named", "[faults]")
{
    if (is_sanitized)
        return;
    const Json report = OnePlugin("opens_file", true).check("--only conduct.calls");
    REQUIRE(report["checks"].size() == 1);
    CHECK(report["checks"][0]["what"] == "it tried to open a file");
}

TEST_CASE("what a plugin may do beside its work is no forbidden call", "[faults]")
{
    const Json report = check_report(built / "faults/lively/lively.so", "--only conduct.calls");
    REQUIRE(report["checks"].size() == 1);
    CHECK(report["checks"][0]["outcome"] == (is_sanitized ? "skip" : "pass"));
}

TEST_CASE("a plugin that never answers is asked a few times, and no more", "[faults]")
{
    const Json report = OnePlugin("hangs_always", true).check("--limit 0.5");
    int late = 0, skipped = 0;
    for (const Json& check : report["checks"]) {
        const std::string what = check.value("what", "");
        late += what == "it gave no answer within 500 ms";
        skipped += what == "its code gives no answer: three checks ended by their limit";
    }
    CHECK(late >= 3);
    CHECK(late < 3 + static_cast<int>(std::max(1u, std::thread::hardware_concurrency()))); // what was under way already
    CHECK(skipped > 0);
    CHECK(report["outcome"] == "fail");
}

TEST_CASE("how far a check is, a terminal shows in one line and a pipe does not", "[faults]")
{
    const OnePlugin plugin("sound_check", true);
    const std::string check = "check --json --only rows.none,rows.many " + quoted(plugin.file());
    const Json alone = Json::parse(run_tool(check).text); // with standard error: nothing else is there

    const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    REQUIRE(grantpt(terminal) == 0);
    REQUIRE(unlockpt(terminal) == 0);
    const std::string command = quoted(plugin_tool) + ' ' + check + " >/dev/null 2>" + ptsname(terminal);
    const int held_open = open(ptsname(terminal), O_RDWR | O_NOCTTY | O_CLOEXEC); // or what was written goes with its writer
    REQUIRE(std::system(command.c_str()) == 0);
    std::string shown;
    char buffer[4096];
    for (pollfd waiting{terminal, POLLIN, 0}; poll(&waiting, 1, 500) > 0;)
        shown.append(buffer, static_cast<std::size_t>(std::max<ssize_t>(0, read(terminal, buffer, sizeof buffer))));
    close(held_open);
    close(terminal);
    CHECK_THAT(shown, Contains("Checking: 1 of 2") && Contains("Checking: 2 of 2") && EndsWith("\r\x1b[K"));
    CHECK(shown.find('\n') == std::string::npos);
}

TEST_CASE("a plugin that closes all files and stays is stopped in time", "[faults]")
{
    const OnePlugin plugin("closes_files", true);
    const Said said = run_tool("check --json --only rows.none --limit 0.5 " + quoted(plugin.file()), "timeout 20 ");
    REQUIRE(said.code == 1); // 124 when it had to be ended
    CHECK(Json::parse(said.text)["checks"][0]["what"] == "it gave no answer within 500 ms");
}

TEST_CASE("a plugin that writes where only answers go costs that check, and no other", "[faults]")
{
    const Json report = OnePlugin("writes_answer", true).check("--only rows.none,card.why");
    REQUIRE(report["checks"].size() == 2);
    CHECK(report["checks"][0]["outcome"] == "pass"); // card.why
    CHECK(report["checks"][1]["outcome"] == "crash");
    CHECK(report["checks"][1]["what"] == "it wrote into a file that it did not open");
}

TEST_CASE("tables of a library that claim to go on for ever are read as far as the file goes", "[faults]")
{
    const OnePlugin plugin("sound_check", true);
    std::string bytes = test::read_file(plugin.file());
    Elf64_Ehdr header;
    std::memcpy(&header, bytes.data(), sizeof header);
    for (std::size_t place = 0; place < header.e_shnum; ++place) {
        Elf64_Shdr section;
        char* at = bytes.data() + header.e_shoff + place * sizeof section;
        std::memcpy(&section, at, sizeof section);
        if (section.sh_type == SHT_DYNSYM)
            section.sh_size = 0xfffffffffffffff0;
        std::memcpy(at, &section, sizeof section);
    }
    std::ofstream(plugin.file(), std::ios::binary) << bytes;
    const Said said = run_tool("check --json --only library.one_symbol,library.needs " + quoted(plugin.file()), "timeout 20 ");
    INFO(said.text);
    CHECK(Json::parse(said.text)["checks"].size() == 2); // names that are none, among them bytes that are no UTF-8
    CHECK(said.text.size() < 50'000);
}

TEST_CASE("a plugin that cannot be looked at fails, whichever checks are wanted", "[faults]")
{
    SECTION("no library")
    {
        const test::TemporaryFolder folder;
        std::ofstream(folder.path() / "text.so") << "no library at all";
        CHECK(found_in(check_report(folder.path() / "text.so", "--only examples.right,rows.order")) == std::set<std::string>{"library.loads fail"});
    }
    SECTION("texts that are not UTF-8, beside a manifest")
    {
        const OnePlugin plugin("encoding", false);
        CHECK(found_in(plugin.check("--only examples.right")) == std::set<std::string>{"library.texts fail"});
        CHECK_THAT(plugin.check().dump(), Contains("department: expected UTF-8, found other bytes in \\\"Auskunftsb"));
    }
    SECTION("metrics that cannot be listed")
    {
        CHECK(found_in(OnePlugin("listed", false).check("--only card.why,examples.right")) == std::set<std::string>{"library.listed fail"});
    }
    SECTION("a card that the program cannot read")
    {
        const OnePlugin plugin("better", true);
        CHECK(found_in(plugin.check("--only examples.right")) == std::set<std::string>{"manifest.accepted fail"});
        std::filesystem::remove(plugin.manifest());
        CHECK(found_in(plugin.check("--only examples.right")) == std::set<std::string>{"examples.right fail"});
    }
}

TEST_CASE("what a check that passed stands on is not told of", "[faults]")
{
    CHECK(OnePlugin("sound_check", true).check("--only examples.right")["checks"].size() == 1);
    CHECK(check_report(path(YARDSTICK_SOURCE_DIR) / "plugins/own_work/metrics.json", "--only card.why")["checks"][0]["id"] == "card.why");
}

TEST_CASE("a library that takes its process with it is described all the same: with the reason", "[faults]")
{
    const test::TemporaryFolder folder;
    const auto refuses = [&](const path& library, const std::string& reason) {
        const path copy = folder.path() / library.filename();
        std::filesystem::copy_file(library, copy, std::filesystem::copy_options::skip_existing);
        for (const std::string& command : {"describe " + quoted(copy), "manifest " + quoted(copy) + " -o " + quoted(folder.path() / "manifest.json")}) {
            INFO(command);
            const Said said = run_tool(command);
            CHECK(said.code == 1);
            CHECK_THAT(said.text, Contains(copy.string() + ": ") && Contains(reason));
        }
    };
    refuses(check_plugins / "aborts_on_load.so", "its metrics cannot be listed: it was ended by signal 6");
    refuses(check_plugins / "no_metrics.so", "metrics: expected at least one, found none");
    refuses(check_plugins / "loads.so", "a_function_that_nobody_has");
    refuses(check_plugins / "encoding.so", "department of the plugin: expected UTF-8, found other bytes in \"Auskunftsb");
    const path truncated = folder.path() / "truncated.so";
    std::filesystem::copy_file(check_plugins / "sound_check.so", truncated);
    std::filesystem::resize_file(truncated, std::filesystem::file_size(truncated) / 4);
    const Said said = run_tool("describe " + quoted(truncated));
    CHECK(said.code == 1);
    CHECK_THAT(said.text, Contains("truncated.so: "));
}

TEST_CASE("a metric of a library is named with its plugin", "[faults]")
{
    const Json report = check_report(built / "faults/troubled/troubled.so", "--only examples.right");
    CHECK_THAT(report.dump(), Contains("metric troubled.throws: ") && !Contains("metric ."));
    CHECK_THAT(run_tool("figures-here " + quoted(built / "faults/troubled/troubled.so") + " 2 5000", "exec 3>&1; ").text, Contains("metric troubled.throws: "));
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

TEST_CASE("a file of another name than a plugin has is refused with the name that it should have", "[faults]")
{
    const OnePlugin plugin("sound_check", true);
    const path metrics = plugin.file().parent_path() / "my_metrics.json";
    std::ofstream(metrics) << "{}";
    for (const char* command : {"check ", "describe "}) {
        const Said said = run_tool(command + quoted(metrics));
        CHECK(said.code == 1);
        CHECK_THAT(said.text, Contains("call it metrics.json"));
    }
    const Said said = run_tool("check " + quoted(plugin.manifest()));
    CHECK(said.code == 1);
    CHECK_THAT(said.text, Contains("expected the library that it stands beside"));
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
