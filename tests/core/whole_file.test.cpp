#include "core/whole_file.h"

#include "core/error.h"
#include "support/shared_data.h"
#include "support/small_disk.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <iterator>

using namespace yardstick;
using test::SmallDisk;

TEST_CASE("a file comes back as it was written, and replaces the one before", "[core]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "it's a file.txt";
    for (const std::string& content : {std::string("first"), std::string(), std::string("a\0b\r\n", 5)}) {
        write_whole_file(file, content);
        CHECK(read_whole_file(file) == content);
    }
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    CHECK_THROWS_WITH(read_whole_file(folder.path() / "none"), Catch::Contains("none cannot be read: No such file"));
}

TEST_CASE("a disk that fills up leaves the file that was there, and no half one", "[core]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "report.csv";
    write_whole_file(file, "whole");
    {
        const SmallDisk disk(4096);
        CHECK_THROWS_WITH(write_whole_file(file, std::string(100'000, 'x')), Catch::Contains("report.csv cannot be written: File too large"));
    }
    CHECK(read_whole_file(file) == "whole");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("what is no file is written as it is, and stays what it is", "[core]")
{
    write_whole_file("/dev/null", "anything");
    CHECK(std::filesystem::is_character_file("/dev/null"));
    CHECK_THROWS_WITH(write_whole_file("/dev/full", "anything"), Catch::Contains("No space left"));
}
