#include "sdk/watching.h"
#include "support/built.h"
#include "support/shared_data.h"

#include <cstdlib>
#include <fstream>

using namespace yardstick::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text)
{
    std::ofstream(file, std::ios::binary) << text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

void replace_in(const fs::path& file, const std::string& from, const std::string& to)
{
    write(file, replaced(read_file(file), from, to));
}

const std::string metrics = R"({
 "id": "desk", "version": "1.0.0", "department": "Desk",
 "metrics": [
  {"id": "in_time", "title": "In time", "version": 1, "why": "They wait.", "how": "Of those served, the share within the limit.",
   "ignores": "The others.", "unit": "percent", "better": "higher",
   "fields": [{"name": "served", "type": "boolean"}, {"name": "minutes", "type": "number"}],
   "parameters": [{"name": "limit", "value": 30}],
   "formula": {"kind": "share", "of": "{minutes} <= {limit}", "where": "{served} = true"},
   "examples": [{"rows": [{"served": true, "minutes": 20}, {"served": true, "minutes": 40}], "value": 50, "n": 2}]},
  {"id": "talked", "title": "Talked of tax", "version": 1, "why": "It is much.", "how": "Those at the desk since July who named tax.",
   "ignores": "The others.", "unit": "count", "better": "neither",
   "fields": [{"name": "topics", "type": "choices"}, {"name": "place", "type": "text"}, {"name": "on", "type": "date"}],
   "formula": {"kind": "count", "of": "{topics} contains 'tax' and {place} = 'Main, north'", "where": "{on} >= '2026-07-01'"},
   "examples": [{"rows": [{"topics": ["tax"], "place": "Main, north", "on": "2026-07-02T10:00:00Z"}], "value": 1}]}
 ]})";

/// A plugin's folder with a metrics.json.
struct Desk {
    TemporaryFolder temporary;
    fs::path folder = temporary.path() / "desk";
    fs::path file = folder / "metrics.json";
    fs::path rows = temporary.path() / "rows.csv";

    Desk()
    {
        fs::create_directory(folder);
        write(file, metrics);
    }
    std::string with_limit(int limit) const { return replaced(replaced(metrics, "\"value\": 30", "\"value\": " + std::to_string(limit)), "\"value\": 50", "\"value\": 100"); }
};

int run_once(const std::string& arguments, std::string& said, const fs::path& tool = plugin_tool)
{
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "said";
    const int status = std::system(('"' + tool.string() + "\" watch --once " + arguments + " >'" + file.string() + "' 2>&1").c_str());
    said = read_file(file);
    return WEXITSTATUS(status);
}

bool quietly(const std::string& command)
{
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

/// The SDK as an author has it, and one complete plugin.
struct Author {
    TemporaryFolder desk;
    fs::path tool = desk.path() / "sdk/bin/yardstick-plugin", folder = desk.path() / "helpdesk", header = folder / "metrics.h";
    std::string said;

    Author()
    {
        REQUIRE(quietly("cmake --install '" YARDSTICK_BINARY_DIR "' --component sdk --prefix '" + (desk.path() / "sdk").string() + "'"));
        REQUIRE(quietly("'" + tool.string() + "' new helpdesk --in '" + desk.path().string() + "'"));
    }
    int watch_once(const fs::path& plugin) { return run_once("'" + plugin.string() + "'", said, tool); }
    int times(const std::string& words) const
    {
        int count = 0;
        for (std::size_t at = said.find(words); at != std::string::npos; at = said.find(words, at + 1))
            ++count;
        return count;
    }
};

} // namespace

TEST_CASE("however an editor saves, the new figure comes, once for each save", "[sdk]")
{
    Desk desk;
    Watching watching(plugin_tool, {desk.folder.string()});
    watching.wait_for("in_time  example 1  50 percent, n 2");

    // In place.
    write(desk.file, desk.with_limit(60));
    watching.wait_for("50 -> 100 percent, n 2");
    watching.wait_for("s after the save.");

    // Written beside, and renamed over; the editor's own files are no save.
    write(desk.folder / ".metrics.json.swp", "editing");
    write(desk.folder / "4913", "");
    fs::remove(desk.folder / "4913");
    write(desk.folder / "metrics.json~", metrics);
    fs::rename(desk.folder / "metrics.json~", desk.file);
    watching.wait_for("100 -> 50 percent");
    watching.wait_for("s after the save.");

    // Moved away, and made again.
    fs::rename(desk.file, desk.folder / "metrics.json.old");
    write(desk.file, desk.with_limit(60));
    watching.wait_for("50 -> 100 percent");
    watching.wait_for("s after the save.");

    // Many events at once.
    for (int save = 0; save < 20; ++save)
        write(desk.file, save % 2 ? metrics : desk.with_limit(60));
    watching.wait_for("100 -> 50 percent");
    watching.wait_for("s after the save.");

    CHECK(watching.end_by(SIGINT) == 0);
    CHECK_THAT(watching.said(), Contains("Stopped.\n"));
    CHECK(watching.count("s after the save.") >= 4);
    CHECK(watching.count("s after the save.") <= 6); // on a busy machine there may be a pause among the many
}

TEST_CASE("when the folder goes away, watching ends with the reason", "[sdk]")
{
    Desk desk;
    Watching watching(plugin_tool, {desk.folder.string()});
    watching.wait_for("50 percent");
    fs::rename(desk.folder, desk.temporary.path() / "elsewhere");
    watching.wait_for("expected a folder that stays");
    CHECK(watching.end_by(0) == 1); // by itself
}

TEST_CASE("a metrics.json that is no object is told, and watching goes on", "[sdk]")
{
    Desk desk;
    Watching watching(plugin_tool, {desk.folder.string()});
    watching.wait_for("50 percent");
    for (const char* text : {"[]", "5"}) {
        write(desk.file, text);
        watching.wait_for("metrics.json:1: metrics.json, expected an object in braces");
    }
    write(desk.file, replaced(metrics, "\"1.0.0\"", "1"));
    watching.wait_for("metrics.json:2: version: value");
    write(desk.file, desk.with_limit(60));
    watching.wait_for("50 -> 100 percent");
    CHECK(watching.end_by(SIGTERM) == 0);
}

TEST_CASE("a file that is wrong is told with its line, and watching goes on from the last good figures", "[sdk]")
{
    Desk desk;
    Watching watching(plugin_tool, {desk.folder.string()});
    watching.wait_for("50 percent");
    write(desk.file, "{\n  \"id\": oops");
    watching.wait_for("metrics.json:2");
    write(desk.file, replaced(metrics, "{minutes} <= {limit}", "{minuts} <= {limit}"));
    watching.wait_for("expected a field or parameter of this metric, one of served, minutes, limit, found {minuts}");
    watching.wait_for("1 count"); // of the other metric, which is right
    write(desk.file, desk.with_limit(60));
    watching.wait_for("50 -> 100 percent");
    replace_in(desk.file, "\"value\": 100", "\"value\": 99");
    watching.wait_for("worked example 1: value, expected 99.0, found 100.0");
    CHECK(watching.end_by(SIGTERM) == 0);
}

TEST_CASE("rows of a file are scored in the place of worked examples, again whenever it is saved", "[sdk]")
{
    Desk desk;
    write(desk.rows, "minutes,served,topics,place,on\n10,true,tax;pass,\"Main, north\",2026-07-01\n50,true,pass,Main,2026-07-02T10:00:00+02:00\n,true,,,\n70,false,tax,\"Main, north\",2026-06-30\n");
    Watching watching(plugin_tool, {desk.folder.string(), "--data", desk.rows.string()});
    watching.wait_for("in_time  50 percent, n 2");
    watching.wait_for("talked   1 count, n 2");
    write(desk.rows, read_file(desk.rows) + "20,true,tax,\"Main, north\",2026-08-01\n");
    watching.wait_for("in_time  50 -> 66.6667 percent, n 2 -> 3");
    watching.wait_for("talked   1 -> 2 count, n 2 -> 3");
    // The file may be away for a moment.
    fs::remove(desk.rows);
    watching.wait_for("rows.csv");
    write(desk.rows, "minutes,served\n10,true\n");
    watching.wait_for("66.6667 -> 100 percent, n 3 -> 1");
    watching.wait_for("left out: rows.csv has no column topics");
    CHECK(watching.end_by(SIGINT) == 0);
}

TEST_CASE("what is wrong with rows is told with line, column, expected and found", "[sdk]")
{
    Desk desk;
    std::string said;
    const auto refuses = [&](const std::string& rows, const std::string& reason) {
        write(desk.rows, rows);
        CHECK(run_once("'" + desk.folder.string() + "' --data '" + desk.rows.string() + "'", said) == 1);
        CHECK_THAT(said, Contains(reason));
    };
    refuses("minutes,served\n10,true\nten,true\n", "rows.csv:3: column minutes, expected a number like 12.5, found \"ten\"");
    refuses("minutes,served\n\"1,5\",true\n", "rows.csv:2: column minutes, expected a number like 12.5, found \"1,5\"");
    refuses("minutes,served\n10,yes\n", "rows.csv:2: column served, expected true or false, found \"yes\"");
    refuses("topics,place,on\ntax,Main,1.7.2026\n", "rows.csv:2: column on, expected a date like 2026-01-15T09:30:00Z or 2026-01-15, found \"1.7.2026\"");
    refuses("minutes,served\n10\n", "rows.csv:2: row, expected 2 cells, as in the first line, found 1");
    refuses("minuts,served\n10,true\n", "rows.csv:1: column, expected a field of the metrics, one of minutes, on, place, served, topics, found \"minuts\"");
    refuses("minutes,minutes\n10,10\n", "rows.csv:1: column minutes, expected once, found twice");
    refuses("", "rows.csv:1: first line, expected the names of fields");
    refuses("minutes,served\n10,\"true\n", "rows.csv");
    refuses("minutes,served\n\xff,true\n", "rows.csv");
    refuses("served\ntrue\n", "left out: rows.csv has no column minutes"); // and no metric is left
}

TEST_CASE("watching once says by its exit code whether all is well", "[sdk]")
{
    Desk desk;
    std::string said;
    CHECK(run_once("'" + desk.folder.string() + "'", said) == 0);
    CHECK_THAT(said, Contains("50 percent, n 2") && !Contains("Ctrl+C"));
    replace_in(desk.file, "\"value\": 50", "\"value\": 51");
    CHECK(run_once("'" + desk.folder.string() + "'", said) == 1);
    CHECK(run_once("'" + desk.temporary.path().string() + "'", said) == 1);
    CHECK_THAT(said, Contains("expected the folder of a plugin, with CMakeLists.txt or metrics.json, found neither"));
    CHECK(run_once("nowhere", said) == 1);
    CHECK_THAT(said, Contains("found no folder"));
}

TEST_CASE("code is built again when it is saved, and what does not compile or crashes is told", "[sdk]")
{
    Author author;
    const fs::path &folder = author.folder, &header = author.header;

    Watching watching(author.tool, {folder.string()});
    watching.wait_for("resolution_rate  example 1  80 percent, n 10, 49.0162 to 94.3318 (Wilson 95 %)");

    const std::string good = read_file(header);
    write(header, replaced(good, "{{\"first_reply_minutes\", 90}}", "{{\"first_reply_minutes\", 15}}"));
    const double seconds = watching.wait_for("first_response   example 1  20 -> 15 minutes");
    WARN("From the save of a header to the figure: " << seconds << " s.");
    CHECK(seconds < 15); // under 3 where nothing else runs
    watching.wait_for("worked example 1: value, expected 20.0, found 15.0");

    write(header, replaced(good, "minutes.median()", "minutes.mediann()"));
    watching.wait_for("mediann");
    watching.wait_for("Not built. The figures above are the last good ones.");

    write(header, replaced(good, "return share.percent();", "__builtin_trap();"));
    watching.wait_for("first_response   example 1  15 -> 20 minutes");
    watching.wait_for("resolution_rate  no figure: it was ended by signal");

    write(header, replaced(good, "return share.percent();", "for (;;) {}"));
    watching.wait_for("resolution_rate  no figure: it gave no answer within 5000 ms");
    watching.wait_for("s after the save.");

    write(header, good);
    watching.wait_for("resolution_rate  example 1  80 percent, n 10");

    // A new metric is one more line, in a header of its own.
    write(folder / "settled.h", replaced(good.substr(good.find("struct ResolutionRate")), "\"resolution_rate\"", "\"settled\""));
    replace_in(folder / "settled.h", "struct ResolutionRate", "struct Settled");
    replace_in(folder / "settled.h", "ys::Row<ResolutionRate>", "ys::Row<Settled>");
    replace_in(folder / "helpdesk.cpp", "#include \"metrics.h\"", "#include \"metrics.h\"\n#include \"settled.h\"");
    replace_in(folder / "helpdesk.cpp", "ResolutionRate)", "ResolutionRate, Settled)");
    watching.wait_for("settled          example 1  80 percent, n 10");

    // Stopped in the middle of a build, it ends and leaves nobody behind.
    write(header, good + "\n");
    CHECK(watching.end_by(SIGINT) == 0);
}

TEST_CASE("a folder that was copied or renamed is built where it is now", "[sdk]")
{
    Author author;
    REQUIRE(author.watch_once(author.folder) == 0);
    CHECK(author.times("Setting up") == 1);
    REQUIRE(author.watch_once(author.folder) == 0);
    CHECK(author.times("Setting up") == 0);

    const fs::path copy = author.desk.path() / "copy";
    fs::copy(author.folder, copy, fs::copy_options::recursive);
    replace_in(copy / "metrics.h", "{{\"first_reply_minutes\", 90}}", "{{\"first_reply_minutes\", 15}}");
    CHECK(author.watch_once(copy) == 1);
    INFO(author.said);
    CHECK_THAT(author.said, Contains("Setting up") && Contains("first_response   example 1  15 minutes"));
    CHECK(author.watch_once(author.folder) == 0);
    CHECK_THAT(author.said, Contains("first_response   example 1  20 minutes") && !Contains("Setting up"));

    const fs::path renamed = author.desk.path() / "renamed";
    fs::rename(author.folder, renamed);
    CHECK(author.watch_once(renamed) == 0);

    fs::rename(author.desk.path() / "sdk", author.desk.path() / "sdk-2");
    author.tool = author.desk.path() / "sdk-2/bin/yardstick-plugin";
    CHECK(author.watch_once(renamed) == 0);
    CHECK_THAT(read_file(renamed / "build/watch/CMakeCache.txt"), Contains("sdk-2") && !Contains("/sdk/"));
}

TEST_CASE("what is built is shown, under its name when it is not alone", "[sdk]")
{
    Author author;
    REQUIRE(author.watch_once(author.folder) == 0);
    // Another id: the library of the old one stays where it was.
    const fs::path lists = author.folder / "CMakeLists.txt";
    replace_in(lists, "yardstick_add_plugin(helpdesk ", "yardstick_add_plugin(desk ");
    CHECK(author.watch_once(author.folder) == 0);
    CHECK(author.times("resolution_rate  example 1") == 1);
    CHECK(author.times("desk:\n") == 0);

    replace_in(lists, "yardstick_add_plugin(desk ", "yardstick_add_plugin(libraries SOURCES helpdesk.cpp)\nyardstick_add_plugin(desk ");
    CHECK(author.watch_once(author.folder) == 0);
    INFO(author.said);
    const auto desk = author.said.find("\ndesk:\n"), libraries = author.said.find("\nlibraries:\n");
    CHECK(desk < libraries);
    CHECK(libraries != std::string::npos);
    CHECK(author.times("resolution_rate  example 1") == 2);

    write(lists, "cmake_minimum_required(VERSION 3.25)\nproject(desk LANGUAGES CXX)\n");
    fs::remove_all(author.folder / "build");
    CHECK(author.watch_once(author.folder) == 1);
    CHECK_THAT(author.said, Contains("No plugin was built: yardstick_add_plugin() in CMakeLists.txt makes one."));
}

TEST_CASE("the reason why nothing was built is told, whatever it begins with", "[sdk]")
{
    Author author;
    const std::string lists = read_file(author.folder / "CMakeLists.txt");
    write(author.folder / "CMakeLists.txt", lists + R"(
add_custom_target(generated COMMAND sh -c "echo '[generator] no rows in table.csv' && echo 'makeshift: none' && exit 1" VERBATIM)
add_dependencies(yardstick_plugin_helpdesk generated)
)");
    CHECK(author.watch_once(author.folder) == 1);
    CHECK_THAT(author.said, Contains("[generator] no rows in table.csv") && Contains("makeshift: none") && Contains("Not built."));
    CHECK_THAT(author.said, !Contains("%]") && !Contains("directory"));

    write(author.folder / "CMakeLists.txt", lists);
    replace_in(author.header, "First response time", "R\xfc""ckmeldung"); // Latin-1
    CHECK(author.watch_once(author.folder) == 1);
    INFO(author.said);
    CHECK_THAT(author.said, Contains("metrics.h:") && Contains("save the file as UTF-8"));
    CHECK_THAT(author.said, Contains("metric 1: card: expected UTF-8, found other bytes in "));
}
