#include "core/json_file.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("a problem in a JSON file names the line and the path of the value", "[core]")
{
    const auto file = JsonFile::parse("{\n  \"pages\": [\n    {\"name\": \"p\"},\n    {\"elements\": [\n      {\"type\": \"x\"}\n    ]}\n  ]\n}", "poll.json");
    REQUIRE(file);
    CHECK(file->problem("/pages/1/elements/0/type", "element type", "one", "\"x\"").text() ==
          "poll.json:5: pages[1].elements[0].type: element type, expected one, found \"x\"");
    CHECK(file->where("") == "poll.json:1");
    CHECK(file->where("/pages/1/elements/0/missing") == "poll.json:5");
}

TEST_CASE("keys with slashes, quotes and escapes keep their lines", "[core]")
{
    const auto file = JsonFile::parse("{\"a/b\": {\n\"c~d\": \"}]\\\"\",\n\"\\u00e9\": 1}}", "map.json");
    REQUIRE(file);
    CHECK(file->where(pointer_to(pointer_to("", "a/b"), "c~d")) == "map.json:2");
    CHECK(file->where(pointer_to(pointer_to("", "a/b"), "é")) == "map.json:3");
}

TEST_CASE("what is no JSON is refused with line and column", "[core]")
{
    CHECK(JsonFile::parse("{\n  \"a\": 1,\n  \"b\" 2\n}", "x.json").error().text() ==
          "x.json:3: JSON, expected a JSON text, found a wrong character in column 7");
    CHECK(JsonFile::parse("{\"a\": [1,", "x.json").error().text() == "x.json:1: JSON, expected a JSON text, found the end of the file in column 10");
    CHECK(JsonFile::parse("", "x.json").error().text() == "x.json:1: JSON, expected a JSON text, found the end of the file in column 1");
    CHECK_FALSE(JsonFile::parse(std::string("\"\xC3\x28\""), "x.json"));
}

TEST_CASE("a key that stands twice is refused where it stands", "[core]")
{
    CHECK(JsonFile::parse("{\"a\": 1,\n\"a\": 2}", "x.json").error().text() == "x.json:2: a: key, expected each key once, found the same key again");
}

TEST_CASE("a long key over many values takes memory in proportion to the file", "[core]")
{
    std::string json = "{\"" + std::string(1'000'000, 'k') + "\": [0";
    for (int i = 0; i < 100'000; ++i)
        json += ",0";
    const auto file = JsonFile::parse(json + ",\n1]}", "long.json");
    REQUIRE(file);
    CHECK(file->line('/' + std::string(1'000'000, 'k') + "/100001") == 2);
}

TEST_CASE("nesting too deep for a parser is refused before it is parsed", "[core]")
{
    CHECK(JsonFile::parse(std::string(100'000, '['), "deep.json").error().text() ==
          "deep.json: JSON, expected at most 200 levels of nesting, found more");
}
