#include "import/import_map.h"
#include "support/json_schema.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const JsonSchema& import_schema()
{
    static const JsonSchema schema(std::filesystem::path(YARDSTICK_SOURCE_DIR) / "schemas" / "import.schema.json");
    return schema;
}

/// The parts that every map needs, and `part`.
Json map_with(const char* key, const char* part)
{
    Json map{{"occurred_at", {{"column", "w"}}}, {"answers", {{"q", {{"column", "r"}}}}}};
    map[key] = Json::parse(part);
    return map;
}

} // namespace

TEST_CASE("the maps of the fixtures fit the schema and are read", "[import]")
{
    int maps = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(fixtures_folder())) {
        if (!entry.path().filename().string().starts_with("map"))
            continue;
        INFO(entry.path());
        const std::string text = read_file(entry.path());
        CHECK(import_schema().allows(Json::parse(text)));
        CHECK(ImportMap::read(text, "map.json"));
        ++maps;
    }
    CHECK(maps == 9);
}

TEST_CASE("the schema and the reader of maps agree on what a map may hold", "[import]")
{
    struct Row {
        const char* key;
        const char* part;
        bool is_good;
    };
    const auto row = GENERATE(
        Row{"survey", "\"s\"", true}, Row{"survey", "\"\"", false}, Row{"survey", "7", false}, Row{"surveys", "\"s\"", false},
        Row{"file", R"({"delimiter": "tab", "encoding": "UTF-16", "decimal": ",", "date_order": "mdy", "time_zone": "UTC"})",
            true},
        Row{"file", R"({"delimiter": "\t"})", true}, Row{"file", R"({"delimiter": ":"})", false},
        Row{"file", R"({"date_order": "ymd"})", false}, Row{"file", R"({"decimals": ","})", false}, Row{"file", "[]", false},
        Row{"id", R"(["a-", 1, {"column": "x"}])", true}, Row{"id", "[]", false}, Row{"id", R"({"column": "x"})", false},
        Row{"id", R"([{"column": "x", "as": "text"}])", false}, Row{"on_same_id", "\"revise\"", true},
        Row{"on_same_id", "\"revised\"", false}, Row{"skip_when", R"({"column": "x", "is": "a"})", true},
        Row{"skip_when", R"([{"column": "x", "is_not": ["a", 1, true], "ignore_case": true}])", true},
        Row{"skip_when", R"({"column": "x", "is": ["a"], "is_not": ["b"]})", false},
        Row{"skip_when", R"({"column": "x"})", false}, Row{"skip_when", R"({"is": ["a"]})", false},
        Row{"skip_when", R"({"column": "x", "is": [null]})", false}, Row{"department", "\"Desk\"", true},
        Row{"department", R"({"column": "x", "lookup": {"a": "b"}})", true},
        Row{"department", R"({"column": "x", "lookup": {}})", false},
        Row{"person", R"({"test": {"column": "x", "is": ["a"]}})", false},
        Row{"site", R"({"join": ["a", {"column": "x"}], "ignore_case": false})", true}, Row{"channel", "null", false},
        Row{"occurred_at", "\"2024-01-01\"", true},
        Row{"occurred_at", R"({"date": {"column": "d"}, "time": {"column": "t"}, "blank_when": {"column": "x", "is": ""}})",
            true},
        Row{"occurred_at", R"({"date": {"column": "d"}})", false},
        Row{"occurred_at", R"({"date": {"column": "d"}, "time": {"column": "t"}, "as": "date"})", false},
        Row{"occurred_at", R"({"between": {"from": "a", "to": "b", "unit": "hours"}})", false},
        Row{"create", R"(["departments", "sites"])", true}, Row{"create", R"(["people"])", false},
        Row{"create", "\"sites\"", false}, Row{"answers", "{}", false}, Row{"answers", R"({"q": true, "r": 1.5})", true},
        Row{"answers", R"({"q": {"column": "x", "join": ["y"]}})", false},
        Row{"answers", R"({"q": {"column": "x", "as": "duration", "form": "mm:ss", "unit": "hours"}})", true},
        Row{"answers", R"({"q": {"column": "x", "as": "duration", "form": "ss"}})", false},
        Row{"answers", R"({"q": {"column": "x", "as": "time"}})", false},
        Row{"answers",
            R"({"q": {"column": "x", "pattern": "yyyy-MM-dd", "blank": ["NA", 0], "date_order": "dmy", "decimal": "."}})", true},
        Row{"answers", R"({"q": {"column": "x", "pattern": ""}})", false},
        Row{"answers", R"({"q": {"column": "x", "blank": {}}})", false},
        Row{"answers", R"({"q": {"column": "x", "ignore_case": "yes"}})", false},
        Row{"answers",
            R"({"q": {"between": {"from": {"column": "a"}, "to": {"date": {"column": "d"}, "time": {"column": "t"}}, "unit": "days"}}})",
            true},
        Row{"answers", R"({"q": {"between": {"from": {"column": "a"}, "unit": "days"}}})", false},
        Row{"answers", R"({"q": {"between": {"from": {"column": "a"}, "to": {"column": "b"}}}})", false},
        Row{"answers", R"({"q": {"between": {"from": {"column": "a"}, "to": {"column": "b"}, "unit": "weeks"}}})", false},
        Row{"answers", R"({"q": {"compare_days": {"left": {"column": "a"}, "is": "same", "right": "2024-01-01"}}})", true},
        Row{"answers", R"({"q": {"compare_days": {"left": {"column": "a"}, "is": "equal", "right": {"column": "b"}}}})", false},
        Row{"answers", R"({"q": {"compare_days": {"left": {"column": "a"}, "right": {"column": "b"}}}})", false},
        Row{"answers", R"({"q": {"test": {"column": "a", "is": ["x"]}, "blank_when": []}})", true},
        Row{"answers", R"({"q": {"test": {"column": "a"}}})", false},
        Row{"answers", R"({"q": {"test": {"column": "a", "is": ["x"]}, "as": "text"}})", false});
    INFO(row.key << ": " << row.part);
    const Json map = map_with(row.key, row.part);
    CHECK(import_schema().allows(map) == row.is_good);
    CHECK(ImportMap::read(map.dump(), "map.json").has_value() == row.is_good);
}
