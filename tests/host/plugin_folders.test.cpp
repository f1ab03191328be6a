#include "host/plugin_folders.h"
#include "support/environment.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <vector>

using yardstick::default_plugin_folders;
using yardstick::test::Environment;
using Folders = std::vector<std::filesystem::path>;

TEST_CASE("plugins are looked for beside the program and in the user's data folder", "[host]")
{
    const Environment wanted("YARDSTICK_PLUGINS", nullptr);
    const Environment data("XDG_DATA_HOME", "/data");
    const std::filesystem::path prefix = YARDSTICK_BINARY_DIR; // the test is in its bin
    CHECK(default_plugin_folders() == Folders{prefix / "lib/yardstick/plugins", prefix / "plugins", "/data/yardstick/plugins"});
}

TEST_CASE("without a data folder of one's own it is in the home folder, and a relative one is ignored", "[host]")
{
    const Environment wanted("YARDSTICK_PLUGINS", nullptr);
    const Environment data("XDG_DATA_HOME", "data");
    const Environment home("HOME", "/home/ada");
    CHECK(default_plugin_folders().back() == "/home/ada/.local/share/yardstick/plugins");
}

TEST_CASE("YARDSTICK_PLUGINS replaces the folders, and an empty entry stands for them", "[host]")
{
    const Environment data("XDG_DATA_HOME", "/data");
    {
        const Environment wanted("YARDSTICK_PLUGINS", "/one:/two");
        CHECK(default_plugin_folders() == Folders{"/one", "/two"});
    }
    const Environment wanted("YARDSTICK_PLUGINS", "/one:");
    const Folders folders = default_plugin_folders();
    REQUIRE(folders.size() == 4);
    CHECK(folders[0] == "/one");
    CHECK(folders[3] == "/data/yardstick/plugins");
}
