#include "support/built.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

using namespace yardstick;
using Catch::Contains;
using std::filesystem::path;

namespace {

/// A folder in which somebody makes plugins.
class AuthorsFolder {
public:
    int make(const std::string& arguments)
    {
        const path said = outside_.path() / "said";
        const std::string command = "cd '" + folder_.path().string() + "' && '" + test::plugin_tool.string() + "' new " + arguments + " >'" + said.string() + "' 2>&1";
        const int status = std::system(command.c_str());
        said_ = test::read_file(said);
        return WEXITSTATUS(status);
    }

    std::set<std::string> files() const
    {
        std::set<std::string> all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path()))
            all.insert(std::filesystem::relative(entry.path(), folder_.path()).string());
        return all;
    }
    path path_of(const std::string& name) const { return folder_.path() / name; }
    const std::string& said() const { return said_; }

private:
    test::TemporaryFolder folder_;
    test::TemporaryFolder outside_;
    std::string said_;
};

} // namespace

TEST_CASE("a new plugin has all that a plugin needs", "[sdk]")
{
    AuthorsFolder desk;
    CHECK(desk.make("helpdesk --department 'The \"IT\" helpdesk'") == 0);
    CHECK(desk.files() == std::set<std::string>{"helpdesk", "helpdesk/CMakeLists.txt", "helpdesk/README.md", "helpdesk/helpdesk.cpp", "helpdesk/metrics.h",
                                                "helpdesk/survey.json", "helpdesk/tests", "helpdesk/tests/metrics.test.cpp"});
    CHECK_THAT(test::read_file(desk.path_of("helpdesk/helpdesk.cpp")), Contains(R"(YARDSTICK_PLUGIN("helpdesk", "1.0.0", "The \"IT\" helpdesk")"));
    CHECK_THAT(test::read_file(desk.path_of("helpdesk/survey.json")), Contains(R"("id": "helpdesk")"));
    for (const std::string& file : desk.files())
        if (std::filesystem::is_regular_file(desk.path_of(file)))
            CHECK(test::read_file(desk.path_of(file)).find('@') == std::string::npos);
}

TEST_CASE("a department stands as it is where people read, and escaped where compilers do", "[sdk]")
{
    AuthorsFolder desk;
    CHECK(desk.make("helpdesk --department 'R&D \"North\"'") == 0);
    CHECK_THAT(test::read_file(desk.path_of("helpdesk/README.md")), Contains("Metrics of R&D \"North\" for"));
    CHECK_THAT(test::read_file(desk.path_of("helpdesk/survey.json")), Contains(R"("title": "R&D \"North\"")"));
}

TEST_CASE("a department that is not UTF-8 makes no plugin: it could not be built", "[sdk]")
{
    AuthorsFolder desk;
    CHECK(desk.make("helpdesk --department 'Auskunftsb\xfcro'") == 1);
    CHECK_THAT(desk.said(), Contains("department, expected UTF-8, found other bytes in \"Auskunftsb"));
    CHECK(desk.files().empty());
}

TEST_CASE("the commands to go on with can be pasted, whatever the folder is called", "[sdk]")
{
    AuthorsFolder desk;
    std::filesystem::create_directory(desk.path_of("a b's c"));
    CHECK(desk.make("helpdesk --in \"a b's c\"") == 0);
    CHECK_THAT(desk.said(), Contains(R"(cmake -S 'a b'\''s c/helpdesk' -B 'a b'\''s c/helpdesk'/build)"));
    CHECK(desk.make("helpdesk") == 0);
    CHECK_THAT(desk.said(), Contains("cmake -S helpdesk -B helpdesk/build"));
}

TEST_CASE("a department is named after the plugin when nobody says otherwise", "[sdk]")
{
    AuthorsFolder desk;
    CHECK(desk.make("it_helpdesk") == 0);
    CHECK_THAT(test::read_file(desk.path_of("it_helpdesk/it_helpdesk.cpp")), Contains("\"It helpdesk\""));
}

TEST_CASE("a name that is no id makes no plugin", "[sdk]")
{
    const std::string name = GENERATE("Helpdesk", "help-desk", "'help desk'", "1st", "''", "../outside", "h\xc3\xa4lfte");
    AuthorsFolder desk;
    CHECK(desk.make(name) == 1);
    CHECK_THAT(desk.said(), Contains("lower-case letters"));
    CHECK(desk.files().empty());
}

TEST_CASE("a folder that exists is left as it is", "[sdk]")
{
    AuthorsFolder desk;
    std::filesystem::create_directory(desk.path_of("helpdesk"));
    CHECK(desk.make("helpdesk") == 1);
    CHECK_THAT(desk.said(), Contains("does not exist yet"));
    CHECK(desk.files() == std::set<std::string>{"helpdesk"});
}

TEST_CASE("where nobody may write, no plugin is made and the reason is said", "[sdk]")
{
    AuthorsFolder desk;
    SECTION("a folder that is not there")
    {
        CHECK(desk.make("helpdesk --in nowhere") == 1);
        CHECK_THAT(desk.said(), Contains("nowhere, expected a folder that you may write to"));
        CHECK(desk.files().empty());
    }
    SECTION("a folder without the right to write")
    {
        if (geteuid() == 0)
            SKIP_CASE("nothing is forbidden to root");
        std::filesystem::create_directory(desk.path_of("locked"));
        std::filesystem::permissions(desk.path_of("locked"), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
        CHECK(desk.make("helpdesk --in locked") == 1);
        CHECK_THAT(desk.said(), Contains("locked, expected a folder that you may write to"));
        CHECK(desk.files() == std::set<std::string>{"locked"});
    }
    SECTION("a disk that is full half way")
    {
        // A file may have no more than 1 KiB here: the first one of the template that is longer cannot be written.
        const std::string command = "cd '" + desk.path_of("").string() + "' && (trap '' XFSZ; ulimit -f 1; '" + test::plugin_tool.string() + "' new helpdesk 2>/dev/null)";
        CHECK(WEXITSTATUS(std::system(("bash -c \"" + command + "\"").c_str())) == 3);
        CHECK(desk.files().empty());
    }
}
