#include "faults/check_tool.h"
#include "support/shared_data.h"

#include <fstream>

using namespace yardstick;
using namespace yardstick::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

/// A sound file of metrics without code; each fault is a change of it (RFC 6902).
const char* const sound = R"({
 "id": "desk", "version": "1.0.0", "department": "Desk",
 "metrics": [
  {"id": "quick_help", "title": "Helped in time", "version": 1,
   "why": "Who cannot work waits with the work of others.", "how": "Of the matters settled, the share within the limit.",
   "ignores": "Matters that are still open.", "gamed_by": "Closing what is not settled.",
   "unit": "percent", "better": "higher", "target": 80, "bands": [60, 80], "lowest": 0, "highest": 100, "paired_with": "waiting",
   "fields": [{"name": "settled", "type": "boolean"}, {"name": "minutes", "type": "number"}],
   "parameters": [{"name": "limit", "value": 60}],
   "formula": {"kind": "share", "of": "{minutes} <= {limit}", "where": "{settled} = true"},
   "examples": [{"rows": [[3, {"settled": true, "minutes": 20}], {"settled": true, "minutes": 90}, {"settled": false, "minutes": 5}], "value": 75, "k": 3, "n": 4},
                {"rows": [], "value": null}]},
  {"id": "waiting", "title": "Waiting time", "version": 2,
   "why": "People who wait feel ignored.", "how": "Median minutes until somebody came.",
   "ignores": "Nights and weekends.", "gamed_by": "Greeting people and letting them stand.",
   "unit": "minutes", "better": "lower", "target": 10, "bands": [20, 10], "paired_with": "quick_help",
   "fields": [{"name": "minutes", "type": "number"}],
   "formula": {"kind": "quantile", "of": "{minutes}", "part": 0.5},
   "examples": [{"rows": [{"minutes": 10}, {"minutes": 20}, {"minutes": 60}], "value": 20, "n": 3}, {"rows": [], "value": null}]}
 ]})";

struct FormulaFault {
    const char* change;
    const char* finding;
};

#define QUICK "\"path\":\"/metrics/0/"
#define REPLACE(path, value) R"([{"op":"replace",)" QUICK path R"(","value":)" value "}]"
#define REMOVE(path) R"([{"op":"remove",)" QUICK path R"("}])"

// Everything that a file can do wrong. What is missing here, a formula alone cannot do wrong: rows, states and intervals
// are the program's.
const FormulaFault formula_faults[] = {
    {R"([{"op":"replace","path":"/id","value":"Desk"}])", "plugin.id fail"},
    {R"([{"op":"replace","path":"/version","value":"1"}])", "plugin.version warning"},
    {R"([{"op":"replace","path":"/department","value":""}])", "plugin.department fail"},
    {R"([{"op":"copy","from":"/metrics/0","path":"/metrics/2"},{"op":"replace","path":"/metrics/2/how","value":"Otherwise."}])", "plugin.metric_ids fail"},
    {REPLACE("how", "\"Median minutes until somebody came.\""), "plugin.methods warning"},
    {R"([{"op":"replace","path":"/metrics/0/id","value":"Quick"},{"op":"replace","path":"/metrics/1/paired_with","value":"Quick"}])", "card.id fail"},
    {REPLACE("version", "0"), "card.version fail"},
    {REPLACE("version", "\"one\""), "card.version fail"},
    {REPLACE("unit", "\"parsecs\""), "card.unit fail"},
    {REPLACE("better", "\"faster\""), "card.better fail"},
    {R"([{"op":"remove","path":"/metrics/1/target"},{"op":"add","path":"/metrics/1/lowest","value":5},{"op":"add","path":"/metrics/1/highest","value":5}])", "card.domain fail"},
    {REMOVE("highest"), "card.percent_domain warning"},
    {REPLACE("bands", "[80, 60]"), "card.bands fail"},
    {REPLACE("bands", "[80]"), "card.bands fail"},
    {REPLACE("target", "180"), "card.target fail"},
    {REPLACE("target", "40"), "card.target_band fail"},
    {REPLACE("paired_with", "\"nobody\""), "card.pair fail"},
    {REPLACE("paired_with", "\"quick_help\""), "card.pair fail"},
    {R"([{"op":"remove","path":"/metrics/1/paired_with"}])", "card.speed_pair warning"},
    {R"([{"op":"add","path":"/metrics/0/fields/-","value":{"name":"minutes","type":"number"}}])", "card.fields fail"},
    {REPLACE("fields/0/type", "\"truth\""), "card.field_types fail"},
    {R"([{"op":"add","path":"/metrics/0/parameters/-","value":{"name":"limit","value":1}}])", "card.parameters fail"},
    {REPLACE("parameters/0", "{\"name\":\"limit\"}"), "card.parameters fail"},
    {REPLACE("title", "\"\""), "card.title fail"},
    {REPLACE("why", "\"\""), "card.why fail"},
    {REMOVE("how"), "card.how fail"},
    {REPLACE("ignores", "\"\""), "card.ignores fail"},
    {REMOVE("gamed_by"), "card.gamed_by warning"},
    {REPLACE("title", "\"Helped in time, as far as we were told about it by those who came\""), "card.short_title warning"},
    {REPLACE("why", "\"Closing what is not settled.\""), "card.different_texts fail"},
    {REPLACE("why", "\"because\""), "card.sentences warning"},
    {REPLACE("examples", "[{\"rows\":[],\"value\":null}]"), "examples.value fail"},
    {REMOVE("examples/1"), "examples.no_value warning"},
    {REPLACE("examples/0/rows/1/minutes", "\"ninety\""), "examples.fit fail"},
    {R"([{"op":"add","path":"/metrics/0/examples/0/rows/1/minuts","value":1}])", "examples.fit fail"},
    {R"([{"op":"add","path":"/metrics/0/fields/-","value":{"name":"desk","type":"text"}},{"op":"replace","path":"/metrics/0/formula/where","value":"{settled} = true and {desk} empty"}])", "examples.fields warning"},
    {REPLACE("examples/0/value", "70"), "examples.right fail"},
    {REPLACE("examples/0/k", "2"), "examples.right fail"},
    {REPLACE("formula/of", "\"{minutes} <= {limit} and age('2000-01-01') > 0\""), "examples.right fail"},
    {R"([{"op":"remove","path":"/metrics/1/target"},{"op":"replace","path":"/metrics/1/unit","value":"count"},{"op":"replace","path":"/metrics/1/formula","value":{"kind":"count","of":"{minutes} > 0"}},{"op":"replace","path":"/metrics/1/examples/0/value","value":3},{"op":"add","path":"/metrics/1/highest","value":3}])",
     "figure.domain fail"},
    {REPLACE("formula/of", "\"{minutes} <= \""), "manifest.accepted fail"},
    {REPLACE("formula/of", "\"{minuts} <= {limit}\""), "manifest.accepted fail"},
    {REPLACE("formula/kind", "\"average\""), "manifest.accepted fail"},
    {R"([{"op":"add","path":"/metrics/0/colour","value":"red"}])", "manifest.accepted fail"},
};

class MetricsFolder {
public:
    explicit MetricsFolder(const std::string& text) { std::ofstream(file(), std::ios::binary) << text; }
    std::filesystem::path file() const { return folder_.path() / "metrics.json"; }
    const std::filesystem::path& path() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
};

} // namespace

/// How to mend it is said in words of JSON.
static void check_words(const Json& report)
{
    for (const Json& check : report["checks"]) {
        if (!check.contains("fix"))
            continue;
        const std::string fix = check["fix"];
        INFO(fix);
        for (const char* of_code : {"ys::", "()", "(…)", " .", "YARDSTICK_PLUGIN", "…}"})
            CHECK(fix.find(of_code) == std::string::npos);
    }
}

TEST_CASE("a sound metrics.json passes every check that is not about code", "[faults]")
{
    const MetricsFolder plugin(sound);
    const Json report = check_report(plugin.path()); // by its folder
    CHECK(found_in(report).empty());
    CHECK(report["plugin"] == "desk");
    CHECK(report["version"] == "1.0.0");
    std::set<std::string> passed;
    for (const Json& check : report["checks"]) {
        const std::string id = check["id"];
        if (check["outcome"] == "pass")
            passed.insert(id);
        if (id.starts_with("library.") || id.starts_with("damage.") || id.starts_with("conduct."))
            CHECK(check["outcome"] == "skip");
        if (check["outcome"] == "skip")
            CHECK_FALSE(check["what"].get<std::string>().empty());
    }
    for (const char* id : {"manifest.accepted", "plugin.id", "card.why", "examples.right", "rows.many", "rows.order", "state.merge", "state.merge_order",
                           "state.round_trip", "figure.same", "figure.domain", "parameters.odd"})
        CHECK(passed.count(id) == 1);
}

TEST_CASE("each fault of a metrics.json is found by the check that asks for it", "[faults]")
{
    for (const FormulaFault& fault : formula_faults) {
        INFO(fault.change);
        const MetricsFolder plugin(Json::parse(sound).patch(Json::parse(fault.change)).dump(1));
        const Json report = check_report(plugin.file());
        std::set<std::string> found = found_in(report);
        // What the program refuses comes first, and says where it stands.
        if (found.contains("manifest.accepted fail")) {
            CHECK(report["checks"][0]["id"] == "manifest.accepted");
            CHECK_THAT(report["checks"][0]["what"].get<std::string>(), StartsWith("metrics.json:"));
            if (std::string_view(fault.finding).ends_with(" fail"))
                found.erase("manifest.accepted fail");
        }
        CHECK((found.empty() ? std::set<std::string>{"manifest.accepted fail"} : found) == std::set<std::string>{fault.finding});
        check_words(report);
    }
}

TEST_CASE("all that the program refuses in a file is told, whatever else is wrong", "[faults]")
{
    Json json = Json::parse(sound);
    json["metrics"][0]["unit"] = "scor";
    json["metrics"][0]["formula"]["of"] = "{minuts} <= {limit}";
    const auto what = [&](const std::string& more) { return check_report(MetricsFolder(json.dump(1)).file(), more)["checks"][0]["what"].get<std::string>(); };
    CHECK_THAT(what(""), Contains("metrics[0].unit") && Contains("found {minuts}"));
    CHECK_THAT(what("--only examples.right"), Contains("metrics[0].unit") && Contains("found {minuts}"));
}

TEST_CASE("a metrics.json of other types than it should have is refused with the line, as JSON too", "[faults]")
{
    for (const char* change : {R"([{"op":"replace","path":"/version","value":1}])", R"([{"op":"replace","path":"/id","value":5}])",
                               R"([{"op":"replace","path":"/department","value":null}])", R"([{"op":"replace","path":"/metrics","value":{"a":1}}])",
                               R"([{"op":"replace","path":"/metrics/0","value":7}])", REPLACE("fields/0", "7"), REPLACE("fields/0/name", "7"),
                               REPLACE("parameters/0", "7"), REPLACE("examples/0", "7"), REPLACE("formula", "7")}) {
        INFO(change);
        const MetricsFolder plugin(Json::parse(sound).patch(Json::parse(change)).dump(1));
        const Json report = check_report(plugin.file());
        CHECK(found_in(report).contains("manifest.accepted fail"));
        CHECK_THAT(report["checks"][0]["what"].get<std::string>(), StartsWith("metrics.json:"));
        CHECK(run_tool("describe " + quoted(plugin.file())).code == 0);
    }
    for (const char* text : {"[]", "5", "null", "\"desk\""}) {
        INFO(text);
        const MetricsFolder plugin(text);
        CHECK(found_in(check_report(plugin.file())) == std::set<std::string>{"manifest.accepted fail"});
        const Said said = run_tool("describe " + quoted(plugin.file()));
        CHECK(said.code == 1);
        CHECK_THAT(said.text, Contains("metrics.json:1: metrics.json, expected an object in braces"));
    }
}

TEST_CASE("a metrics.json with texts that nobody reads is warned of", "[faults]")
{
    Json json = Json::parse(sound);
    json["metrics"][0]["why"] = std::string(400, 'x') + '.';
    CHECK(found_in(check_report(MetricsFolder(json.dump()).file())) == std::set<std::string>{"card.short_texts warning"});
}

TEST_CASE("what goes wrong only on rows that no example has is found in a metrics.json, too", "[faults]")
{
    Json json = Json::parse(sound);
    Json& waiting = json["metrics"][1];
    waiting["formula"] = {{"kind", "mean"}, {"of", "{minutes}"}};
    waiting["examples"] = Json::parse(R"([{"rows":[{"minutes":1e200}],"value":1e200},{"rows":[{"minutes":1}],"value":1},{"rows":[],"value":null}])");
    const auto found = found_in(check_report(MetricsFolder(json.dump()).file())); // a variance that is too large for a number
    CHECK(found.count("rows.order fail") == 1);
    CHECK(found.count("state.merge fail") == 1);
    CHECK(found.count("state.merge_order fail") == 1);
}

TEST_CASE("a formula that takes too long for a million rows is found", "[faults]")
{
    Json json = Json::parse(sound);
    std::string expression = "{minutes}";
    for (int term = 0; term < 900; ++term)
        expression += " + {minutes} * {minutes}";
    json["metrics"][1]["formula"]["of"] = expression;
    json["metrics"][1]["examples"][0] = Json::parse(R"({"rows":[{"minutes":1}],"value":901})");
    const auto found = found_in(check_report(MetricsFolder(json.dump()).file(), "--only rows.many,examples.right --limit 3"));
    CHECK(found == std::set<std::string>{"rows.many crash"});
}

TEST_CASE("what is no metrics.json is refused with the line that is wrong", "[faults]")
{
    SECTION("no JSON")
    {
        const MetricsFolder plugin("{\"id\": \"desk\",\n oops}");
        const Json report = check_report(plugin.file());
        CHECK(found_in(report) == std::set<std::string>{"manifest.accepted fail"});
        CHECK_THAT(report.dump(), Contains("metrics.json:2"));
        CHECK_THAT(run_tool("describe " + quoted(plugin.file())).text, Contains("metrics.json:2"));
        CHECK_THAT(run_tool("check " + quoted(plugin.file())).text, Contains('\n' + plugin.file().string() + ": 0 passed"));
    }
    SECTION("all that is wrong with formulas, at once")
    {
        Json json = Json::parse(sound);
        json["metrics"][0]["formula"]["of"] = "{minuts} <= {limit}";
        json["metrics"][1]["formula"]["part"] = 2;
        const Said said = run_tool("check " + quoted(MetricsFolder(json.dump(1)).file()));
        CHECK(said.code == 1);
        CHECK_THAT(said.text, Contains("one of settled, minutes, limit") && Contains("0.5 is the median"));
    }
}

TEST_CASE("how to mend a metrics.json is said in its own words", "[faults]")
{
    Json json = Json::parse(sound);
    json["metrics"][0].erase("highest");
    json["metrics"][0]["examples"].erase(1);
    json["metrics"][0]["bands"] = {80};
    const Said said = run_tool("check " + quoted(MetricsFolder(json.dump(1)).file()));
    CHECK_THAT(said.text, Contains("Fix: Write \"lowest\": 0, \"highest\": 100.") && Contains("Fix: Add {\"rows\": [], \"value\": null} to \"examples\"."));
    CHECK_THAT(said.text, Contains("Fix: Write \"bands\": [70, 85]: "));
}

TEST_CASE("a metrics.json is described as a library is, with its formulas", "[faults]")
{
    const MetricsFolder plugin(sound);
    const Said said = run_tool("describe " + quoted(plugin.path()));
    CHECK(said.code == 0);
    CHECK_THAT(said.text, Contains("desk 1.0.0 of Desk") && Contains("waiting: Waiting time"));
    CHECK_THAT(said.text, Contains("formula       share: of {minutes} <= {limit}, where {settled} = true"));
    CHECK_THAT(said.text, Contains("parameters    limit = 60"));
    CHECK(Json::parse(run_tool("describe --json " + quoted(plugin.file())).text)["metrics"].size() == 2);
}
