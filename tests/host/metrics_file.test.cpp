#include "host/example_rows.h"
#include "host/metrics_folder.h"
#include "host/worked_examples.h"
#include "support/json_schema.h"
#include "support/used_plugins.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using Catch::Contains;
using test::JsonSchema;
using test::MetricsFolder;

namespace {

const JsonSchema& metrics_schema()
{
    static const JsonSchema schema(std::filesystem::path(YARDSTICK_SOURCE_DIR) / "schemas/metrics.schema.json");
    return schema;
}

/// Two metrics, the second paired with the first.
Json sound_plugin()
{
    return Json::parse(R"({
 "id": "desk", "version": "1.0.0", "department": "Front desk",
 "metrics": [
  {"id": "csat", "title": "Satisfaction", "version": 1, "why": "Their word.", "how": "Share of 4 and 5.", "ignores": "Silence.",
   "unit": "percent", "better": "higher", "lowest": 0, "highest": 100,
   "fields": [{"name": "rating", "type": "number"}],
   "parameters": [{"name": "satisfied", "values": [4, 5]}],
   "formula": {"kind": "share", "of": "{rating} anyof {satisfied}"},
   "examples": [{"rows": [[3, {"rating": 5}], {"rating": 1}, {}], "value": 75, "n": 4, "k": 3}]},
  {"id": "wait", "title": "Wait", "version": 1, "why": "Nobody likes it.", "how": "Median.", "ignores": "Who left.", "gamed_by": "Closing early.",
   "unit": "minutes", "better": "lower", "paired_with": "csat", "target": 5, "bands": [10, 5],
   "fields": [{"name": "minutes", "type": "number"}],
   "formula": {"kind": "quantile", "of": "{minutes}", "part": 0.5},
   "examples": [{"rows": [{"minutes": 1}, {"minutes": 3}], "value": 2}]}]})");
}

std::vector<std::string> reasons_of(const MetricCatalogue& catalogue, const std::string& id)
{
    std::vector<std::string> reasons;
    for (const RefusedPlugin& refused : catalogue.refused()) {
        CHECK(refused.id == id);
        CHECK_THAT(refused.path, Catch::EndsWith("desk/metrics.json"));
        reasons.push_back(refused.reason);
    }
    return reasons;
}

} // namespace

TEST_CASE("a metrics.json is listed like a library, and its metrics are found", "[host]")
{
    CHECK(metrics_schema().allows(sound_plugin()));
    const MetricsFolder folder(sound_plugin());
    const auto catalogue = folder.load();
    CHECK(catalogue->refused().empty());
    const auto used = test::used_plugins(*catalogue);
    REQUIRE(used.size() == 1);
    CHECK(used[0].path == folder.file().string());
    CHECK(test::metric_ids(used[0]) == std::vector<std::string>{"csat", "wait"});
    const MetricCard card = (*catalogue->find("desk.wait"))->card();
    CHECK(card.plugin_version == "1.0.0");
    CHECK(card.department == "Front desk");
    CHECK(card.paired_with == "csat");
    CHECK(card.target == 5);
    CHECK(card.bands == std::vector<double>{10, 5});
    CHECK((*catalogue->find("csat"))->card().highest == 100);
}

TEST_CASE("the shipped files without code fit the schema", "[host]")
{
    int files = 0;
    for (const char* folder : {"plugins", "tests/fixtures/formulas"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(std::filesystem::path(YARDSTICK_SOURCE_DIR) / folder)) {
            if (entry.path().filename() != "metrics.json")
                continue;
            INFO(entry.path());
            CHECK(metrics_schema().allows(Json::parse(test::read_file(entry.path()))));
            ++files;
        }
    CHECK(files == 4);
}

// Each row changes one thing of the sound plugin, at a JSON pointer; null takes it out. The schema and the reader must agree.
TEST_CASE("the schema and the reader agree on what a file of metrics may hold", "[host]")
{
    struct Row {
        const char* pointer;
        const char* value;
        bool is_good;
    };
    const auto row = GENERATE(
        Row{"/$schema", R"("metrics.schema.json")", true}, Row{"/id", R"("Desk")", false}, Row{"/id", "null", false}, Row{"/version", "1", false},
        Row{"/department", R"("")", false}, Row{"/library", R"("desk.so")", false}, Row{"/metrics", "[]", false}, Row{"/metrics/1", "7", false},
        Row{"/metrics/0/colour", R"("red")", false}, Row{"/metrics/0/why", "null", false}, Row{"/metrics/0/why", R"("")", false},
        Row{"/metrics/0/gamed_by", R"("")", true}, Row{"/metrics/0/version", "0", false}, Row{"/metrics/0/version", "1.5", false},
        Row{"/metrics/0/unit", R"("percents")", false}, Row{"/metrics/0/better", R"("more")", false}, Row{"/metrics/0/target", R"("5")", false},
        Row{"/metrics/0/bands", "[1]", false}, Row{"/metrics/0/bands", "[50, 80]", true}, Row{"/metrics/0/fields", "[]", false},
        Row{"/metrics/0/fields/0/type", R"("integer")", false}, Row{"/metrics/0/fields/0/label", R"("Rating")", false},
        Row{"/metrics/0/parameters/0/values", "[]", false}, Row{"/metrics/0/parameters/0/value", "5", false}, Row{"/metrics/0/parameters/0/values", "null", false},
        Row{"/metrics/0/formula", R"("{rating} >= 4")", false}, Row{"/metrics/0/formula/kind", R"("median")", false}, Row{"/metrics/0/formula/kind", "null", false},
        Row{"/metrics/0/formula/of", R"([])", false}, Row{"/metrics/0/formula/of", R"(["{rating} anyof {satisfied}"])", false},
        Row{"/metrics/0/formula/part", "0.5", false}, Row{"/metrics/0/formula/where", R"("{rating} > 0")", true}, Row{"/metrics/0/formula/where", "true", false},
        Row{"/metrics/0/formula/may_be_blank", "[]", true}, Row{"/metrics/0/formula/may_be_blank", R"("rating")", false},
        Row{"/metrics/0/formula/filter", R"("{rating} > 0")", false}, Row{"/metrics/1/formula/part", "1", false}, Row{"/metrics/1/formula/part", "0", false},
        Row{"/metrics/1/formula/part", "null", false}, Row{"/metrics/1/formula/of", R"(["{minutes}"])", true}, Row{"/metrics/1/formula/above", R"("1")", false},
        Row{"/metrics/0/formula/of_counts", "true", false},
        Row{"/metrics/0/examples", "[]", false}, Row{"/metrics/0/examples/0/value", "null", false}, Row{"/metrics/0/examples/0/rows", "{}", false},
        Row{"/metrics/0/examples/0/n", "-1", false}, Row{"/metrics/0/examples/0/note", R"("x")", false}, Row{"/metrics/0/examples/0/rows/0", "[3]", false},
        Row{"/metrics/0/examples/0/rows/0", R"([10001, {"rating": 5}])", false}, Row{"/metrics/0/examples/0/rows/1", "1", false});
    INFO(row.pointer << ": " << row.value);
    Json plugin = sound_plugin();
    const Json::json_pointer pointer(row.pointer);
    if (Json value = Json::parse(row.value); !value.is_null())
        plugin[pointer] = value;
    else
        plugin[pointer.parent_pointer()].erase(pointer.back());
    CHECK(metrics_schema().allows(plugin) == row.is_good);
    CHECK(MetricsFolder(plugin).load()->refused().empty() == row.is_good);
}

TEST_CASE("dates of examples are written in two ways, and read in no other", "[host]")
{
    struct Row {
        const char* date;
        bool is_good;
    };
    const auto row = GENERATE(Row{"2026-01-15", true}, Row{"2026-01-15T09:30:00Z", true}, Row{"2028-02-29", true}, Row{"2026-02-29", false},
                              Row{"16.01.2026", false}, Row{"2026-01-15T09:30:00", false}, Row{"2026-01-15 09:30:00Z", false}, Row{"2026-01-15T09:30Z", false},
                              Row{"2026-01-15T09:30:00+01:00", false}, Row{"2026-01-15T24:00:00Z", false}, Row{"", false});
    INFO(row.date);
    Json plugin = test::plugin_with({{"on", "date"}}, "percent", Json::parse(R"({"kind": "share", "of": "{on} > '2026-01-01'"})"));
    plugin["metrics"][0]["examples"] = Json::parse(R"([{"rows": [{"on": null}], "value": null}, {"rows": [{}, {"on": ""}], "value": 100, "n": 1}])");
    plugin["metrics"][0]["examples"][1]["rows"][1]["on"] = row.date;
    const auto catalogue = MetricsFolder(plugin).load();
    CHECK(catalogue->refused().empty() == row.is_good);
    if (row.is_good)
        return;
    const auto reasons = reasons_of(*catalogue, "desk.one");
    REQUIRE(reasons.size() == 1);
    CHECK_THAT(reasons[0], Contains("metrics[0].examples[1].rows[1].on: answer, expected a date in a text, \"2026-01-15T09:30:00Z\" or \"2026-01-15\", or null for none"));
}

// The card of a library brings its examples as JSON, which no reader of files has looked at.
TEST_CASE("an answer of an example that its field cannot take is refused with example, row and field, and is no blank", "[host]")
{
    const auto metric = test::metric_of({{"on", "date"}}, "percent", R"({"kind": "share", "of": "{on} > '2026-01-01'"})");
    const auto check = [&](const char* rows) {
        WorkedExample right = WorkedExample::read(Json::parse(R"({"rows": [], "value": null})")), example = right;
        example.rows = Json::parse(rows).get<std::vector<Json>>();
        return check_examples(*metric, {right, example});
    };
    CHECK(check(R"([{"on": null}, {}, [0, {"on": "2026-01-15"}]])"));
    CHECK(check(R"([{}, {"on": "16.01.2026"}])").error().text() ==
          "worked example 2: row 2, field on, expected a date in a text, \"2026-01-15T09:30:00Z\" or \"2026-01-15\", found \"16.01.2026\"");
    CHECK(check(R"([{"on": 5}])").error().text() ==
          "worked example 2: row 1, field on, expected a date in a text, \"2026-01-15T09:30:00Z\" or \"2026-01-15\", found 5");
    CHECK(check(R"([[10001, {}]])").error().text() == "worked example 2: row 1, expected an object of fields and answers, found [10001,{}]");
    CHECK(check(R"([[10000, {}], [10000, {}], {}])").error().text() == "worked example 2: rows, expected at most 20000 in all examples, found 20001 up to here");
}

TEST_CASE("rows that are written once for many are counted out as columns", "[host]")
{
    const auto metric = test::metric_of({{"on", "date"}}, "percent", R"({"kind": "share", "of": "{on} > '2026-01-01'"})");
    const Batch batch = batch_of({Json::parse(R"([3, {"on": "1970-01-02"}])"), Json::object(), Json::parse(R"({"on": "1970-01-01T00:00:01Z"})")}, metric->card());
    CHECK(batch.rows == 5);
    CHECK(batch.columns[0]->integers == std::vector<std::int64_t>{86'400'000, 86'400'000, 86'400'000, 0, 1000});
    CHECK(batch.columns[0]->nulls == 1);
}

// Nobody has trusted the file yet when it is read.
TEST_CASE("examples of millions of rows are refused, with metric, example and line, and none of them is made", "[host]")
{
    Json plugin = sound_plugin();
    Json& rows = plugin["metrics"][0]["examples"][0]["rows"];
    rows = Json::array();
    for (int row = 0; row < 20'000; ++row)
        rows.push_back(Json::parse(R"([10000, {"rating": 5}])"));
    const auto catalogue = MetricsFolder(plugin).load();
    const auto reasons = reasons_of(*catalogue, "desk.csat");
    REQUIRE(reasons.size() == 1);
    CHECK_THAT(reasons[0], Catch::StartsWith("metrics.json:") &&
                               Contains("metrics[0].examples[0].rows[2]: rows, expected at most 20000 in the examples of metric csat, found 30000 up to here"));
}

TEST_CASE("the examples of a metric are counted together", "[host]")
{
    Json plugin = sound_plugin();
    Json& examples = plugin["metrics"][0]["examples"];
    examples[0]["rows"] = Json::parse(R"([[10000, {"rating": 5}]])");
    examples[0]["value"] = 100;
    examples[0]["k"] = examples[0]["n"] = 10000;
    examples.push_back(examples[0]);
    CHECK(MetricsFolder(plugin).load()->refused().empty()); // and this takes no long time
    examples.push_back(examples[0]);
    const auto reasons = reasons_of(*MetricsFolder(plugin).load(), "desk.csat");
    REQUIRE(reasons.size() == 1);
    CHECK_THAT(reasons[0], Contains("metrics[0].examples[2].rows[0]: rows, expected at most 20000"));
}

// What only the reader can know. Each row changes one thing; the reason names the place, the rule and what to do.
TEST_CASE("a metric that is wrong is refused alone, with the line, the rule and what was found", "[host]")
{
    struct Row {
        const char* pointer;
        const char* value;
        const char* reason;
    };
    const auto row = GENERATE(
        Row{"/metrics/0/formula/of", R"("{ratign} anyof {satisfied}")",
            "metrics[0].formula.of: name in the expression, expected a field or parameter of this metric, one of rating, satisfied, found {ratign}"},
        Row{"/metrics/0/formula/of", R"("{rating} >= ")", R"(metrics[0].formula.of: expression, expected one that can be read, found "{rating} >= " (expected a value, found the end at character 13))"},
        Row{"/metrics/0/formula/of", R"("stars({rating}) anyof {satisfied}")", "unknown function stars"},
        Row{"/metrics/0/formula/of", R"("{rating} > 3")", "metrics[0].parameters[0]: parameter, expected one that the formula reads; take it out if it is not needed"},
        Row{"/metrics/0/unit", R"("count")", "metrics[0].unit: unit of share, expected percent, found \"count\""},
        Row{"/metrics/0/colour", R"("red")", "metrics[0].colour: unknown member, expected one of id, title, version, why"},
        Row{"/metrics/0/highest", "0", "metrics[0].highest: value, expected one above lowest, found 0"},
        Row{"/metrics/0/paired_with", R"("waiting")", "metrics[0].paired_with: value, expected the id of another metric of this file, found waiting"},
        Row{"/metrics/0/paired_with", R"("csat")", "expected the id of another metric of this file, found csat"},
        Row{"/metrics/0/parameters/0/name", R"("rating")", "name, expected one that no other field or parameter has, found rating again"},
        Row{"/metrics/0/formula/may_be_blank", R"(["mood"])", "metrics[0].formula.may_be_blank[0]: value, expected a field that the formula reads outside of where, found \"mood\""},
        Row{"/metrics/0/examples/0/rows/1", R"({"ratings": 1})", "metrics[0].examples[0].rows[1].ratings: unknown field, expected one of the metric's fields, found \"ratings\""},
        Row{"/metrics/0/examples/0/rows/1", R"({"rating": "1"})", "metrics[0].examples[0].rows[1].rating: answer, expected a number, or null for none, found \"1\""},
        Row{"/metrics/0/examples/0/parameters", R"({"limit": 3})", "unknown parameter, expected one of the metric's parameters, found \"limit\""},
        Row{"/metrics/0/examples/0/parameters", R"({"satisfied": []})", "value, expected a number or a list of numbers, found []"},
        Row{"/metrics/0/examples/0/value", "76", "worked example 1: value, expected 76.0, found 75.0"});
    INFO(row.pointer << ": " << row.value);
    Json plugin = sound_plugin();
    plugin[Json::json_pointer(row.pointer)] = Json::parse(row.value);
    const auto catalogue = MetricsFolder(plugin).load();
    const auto reasons = reasons_of(*catalogue, "desk.csat");
    REQUIRE(reasons.size() == 1);
    CHECK_THAT(reasons[0], Catch::StartsWith("metrics.json:") && Contains(row.reason));
    CHECK(catalogue->metrics().size() == 1);
    CHECK(catalogue->find("desk.wait"));
    CHECK_THAT(catalogue->reason_for("desk", "csat"), Catch::StartsWith("metric desk.csat was refused: metrics.json:"));
}

TEST_CASE("everything that is wrong with a metric is said at once, with its line", "[host]")
{
    std::string text = sound_plugin().dump(1);
    text.replace(text.find("\"percent\""), 9, "\"percents\"");
    text.replace(text.find("\"Their word.\""), 13, "\"\"");
    const auto catalogue = MetricsFolder(text).load();
    const auto reasons = reasons_of(*catalogue, "desk.csat");
    REQUIRE(reasons.size() == 2);
    CHECK(reasons[0] == "metrics.json:10: metrics[0].why: value, expected a sentence: why it matters, found \"\"");
    CHECK(reasons[1] == "metrics.json:13: metrics[0].unit: value, expected percent, points, score, seconds, minutes, hours or count, found \"percents\"");
}

TEST_CASE("percentages are not averaged", "[host]")
{
    const auto kind = GENERATE(R"("mean")", R"("range")");
    Json plugin = sound_plugin();
    plugin["metrics"].erase(0);
    plugin["metrics"][0].erase("paired_with");
    plugin["metrics"][0]["unit"] = "percent";
    plugin["metrics"][0]["formula"] = {{"kind", Json::parse(kind)}, {"of", "{minutes}"}};
    const auto reasons = reasons_of(*MetricsFolder(plugin).load(), "desk.wait");
    REQUIRE(reasons.size() == 1);
    CHECK_THAT(reasons[0], Contains("percentages are not averaged: count with share, or add up with ratio"));
}

TEST_CASE("a file that is no plugin is refused whole, with its line", "[host]")
{
    struct Row {
        std::string text;
        const char* id;
        const char* reason;
    };
    const auto row = GENERATE(Row{"", "", "metrics.json:1: JSON, expected a JSON text, found the end of the file"},
                              Row{"{\n \"id\": \"desk\",,\n}", "", "metrics.json:2: JSON, expected a JSON text, found a wrong character in column 15"},
                              Row{"[]", "", "metrics.json:1: value, expected an object in braces, found []"},
                              Row{"{\n\"id\": \"desk\",\n\"id\": \"desk\"}", "", "key, expected each key once"},
                              Row{R"({"id": "desk", "version": "1", "department": "Desk", "metrics": []})", "desk", "metrics.json:1: metrics: value, expected a list of one metric or more, found []"},
                              Row{R"({"id": "desk", "version": "1", "department": "Desk", "metrics": {}})", "desk", "metrics: value, expected a list of one metric or more, found {}"});
    INFO(row.text);
    const auto catalogue = MetricsFolder(row.text).load();
    CHECK(test::used_plugins(*catalogue).empty());
    REQUIRE(catalogue->refused().size() == 1);
    CHECK(catalogue->refused()[0].id == row.id);
    CHECK_THAT(catalogue->refused()[0].reason, Contains(row.reason));
}

TEST_CASE("of two metrics with one id in a file the first is used", "[host]")
{
    Json plugin = sound_plugin();
    plugin["metrics"].push_back(plugin["metrics"][0]);
    const auto catalogue = MetricsFolder(plugin).load();
    CHECK(catalogue->metrics().size() == 2);
    const auto reasons = reasons_of(*catalogue, "desk.csat");
    REQUIRE(reasons.size() == 1);
    CHECK_THAT(reasons[0], Contains("metrics[2].id: value, expected an id that no other metric of the file has, found csat again"));
}

TEST_CASE("a ratio of counts is in percent", "[host]")
{
    Json plugin = test::plugin_with({{"met", "number"}, {"due", "number"}}, "percent", Json::parse(R"({"kind": "ratio", "above": "{met}", "below": "{due}", "of_counts": true})"));
    CHECK(metrics_schema().allows(plugin));
    CHECK(MetricsFolder(plugin).load()->refused().empty());
    plugin["metrics"][0]["unit"] = "score";
    CHECK_THAT(reasons_of(*MetricsFolder(plugin).load(), "desk.one").at(0), Contains("metrics[0].unit: unit of a ratio of_counts, expected percent, found \"score\""));
    plugin["metrics"][0]["formula"]["of_counts"] = 1;
    CHECK_FALSE(metrics_schema().allows(plugin));
    CHECK_THAT(reasons_of(*MetricsFolder(plugin).load(), "desk.one").at(0), Contains("metrics[0].formula.of_counts: value, expected true or false"));
}
