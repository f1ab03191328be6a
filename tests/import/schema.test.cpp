#include "import/import_map.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// As much of JSON Schema draft 7 as schemas/import.schema.json uses.
class Schema {
public:
    explicit Schema(const std::filesystem::path& file) : root_(Json::parse(read_file(file))) {}
    bool allows(const Json& value) const { return allows(root_, value); }

private:
    static bool is_of_type(const std::string& type, const Json& value)
    {
        return type == "object"   ? value.is_object()
               : type == "array"  ? value.is_array()
               : type == "string" ? value.is_string()
               : type == "number" ? value.is_number()
                                  : type == "boolean" && value.is_boolean();
    }

    static bool has_type(const Json& types, const Json& value)
    {
        if (types.is_string())
            return is_of_type(types.get<std::string>(), value);
        return std::any_of(types.begin(), types.end(),
                           [&](const Json& type) { return is_of_type(type.get<std::string>(), value); });
    }

    bool allows(const Json& schema, const Json& value) const
    {
        if (schema.contains("$ref"))
            return allows(root_.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1))), value);
        if (schema.contains("type") && !has_type(schema["type"], value))
            return false;
        if (schema.contains("enum") && std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
            return false;
        if (schema.contains("oneOf") && std::count_if(schema["oneOf"].begin(), schema["oneOf"].end(),
                                                      [&](const Json& one) { return allows(one, value); }) != 1)
            return false;
        if (value.is_string())
            return value.get<std::string>().size() >= schema.value("minLength", std::size_t{0});
        if (value.is_array())
            return value.size() >= schema.value("minItems", std::size_t{0}) &&
                   (!schema.contains("items") ||
                    std::all_of(value.begin(), value.end(), [&](const Json& item) { return allows(schema["items"], item); }));
        return !value.is_object() || allows_object(schema, value);
    }

    bool allows_object(const Json& schema, const Json& value) const
    {
        if (schema.contains("required"))
            for (const Json& key : schema["required"])
                if (!value.contains(key.get<std::string>()))
                    return false;
        if (value.size() < schema.value("minProperties", std::size_t{0}))
            return false;
        const Json properties = schema.value("properties", Json::object());
        const Json others = schema.value("additionalProperties", Json(true));
        for (const auto& [key, item] : value.items()) {
            const bool is_good = properties.contains(key) ? allows(properties[key], item)
                                 : others.is_boolean()    ? others == Json(true)
                                                          : allows(others, item);
            if (!is_good)
                return false;
        }
        return true;
    }

    Json root_;
};

const Schema& import_schema()
{
    static const Schema schema(std::filesystem::path(YARDSTICK_SOURCE_DIR) / "schemas" / "import.schema.json");
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
