#include "core/json.h"
#include "host/metric_rows.h"
#include "support/built.h"
#include "support/plugins_of.h"
#include "support/shared_data.h"
#include "support/used_plugins.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

using namespace yardstick;
using Catch::Contains;
using test::built;
using std::filesystem::path;

namespace {

/// A folder of plugins in which one good plugin stands beside what a test adds.
class PluginFolder {
public:
    PluginFolder() { std::filesystem::copy(built / "plugins/front_desk", path_of("front_desk")); }

    path path_of(const std::string& name) const { return folder_.path() / name; }

    void add_built(const path& plugin) const { std::filesystem::copy(plugin, path_of(plugin.filename())); }

    /// A manifest that fits the sound raw library; `change` makes it wrong.
    template <class Change>
    void add_raw(const std::string& library, const Change& change) const
    {
        std::filesystem::create_directory(path_of("raw"));
        std::filesystem::copy_file(built / "faults/raw" / library, path_of("raw") / library);
        Json manifest = Json::parse(R"({"abi":{"major":1,"minor":0},"id":"raw","version":"1.0.0","department":"Written in C","library":"",
            "metrics":[{"id":"satisfied","title":"Satisfied","version":1,"why":"Their word.","how":"Share of 4 and 5.","ignores":"Silence.",
            "gamed_by":"","unit":"percent","better":"higher","fields":[{"name":"rating","type":"number"}],"parameters":[],
            "examples":[{"rows":[{"rating":5},{"rating":4},{"rating":1},{}],"value":66.66666666666667,"n":3,"k":2}]}]})");
        manifest["library"] = library;
        change(manifest);
        write("raw/raw.plugin.json", manifest.dump());
    }
    void add_raw(const std::string& library) const { add_raw(library, [](Json&) {}); }

    void write(const std::string& name, const std::string& content) const
    {
        std::filesystem::create_directories(path_of(name).parent_path());
        std::ofstream(path_of(name), std::ios::binary) << content;
    }

    std::unique_ptr<MetricCatalogue> load() const { return test::plugins_of({folder_.path()}); }

private:
    test::TemporaryFolder folder_;
};

/// The front desk's three metrics and nothing else: what one bad plugin must leave.
void check_only_front_desk(const MetricCatalogue& catalogue)
{
    CHECK(test::used_plugins(catalogue).size() == 1);
    CHECK(catalogue.metrics().size() == 3);
    CHECK(catalogue.find("front_desk.csat"));
}

std::string only_reason(const MetricCatalogue& catalogue)
{
    REQUIRE(catalogue.refused().size() == 1);
    return catalogue.refused()[0].reason;
}

} // namespace

TEST_CASE("a plugin written in C loads and scores", "[faults]")
{
    PluginFolder folder;
    folder.add_raw("sound.so");
    const auto catalogue = folder.load();
    CHECK(catalogue->refused().empty());
    const auto found = catalogue->find("raw.satisfied");
    REQUIRE(found);
    const Figure figure = test::score_rows(**found, test::numbers({5, 4, std::nullopt, 1, 2}), {}, 2);
    CHECK(*figure.value == Approx(50));
    CHECK(figure.interval == "none: written in C");
}

TEST_CASE("a manifest for another ABI refuses the plugin before its library is opened", "[faults]")
{
    PluginFolder folder;
    folder.write("raw/raw.so", "no library at all");
    folder.write("raw/raw.plugin.json", R"({"abi":{"major":99,"minor":0},"id":"raw","library":"raw.so"})");
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains("ABI, expected 1.0; update Yardstick, or build the plugin with the headers of 1.0, found 99.0"));
    CHECK(catalogue->refused()[0].id == "raw");
    check_only_front_desk(*catalogue);
}

TEST_CASE("a library for another ABI is refused though its manifest says otherwise", "[faults]")
{
    PluginFolder folder;
    folder.add_raw("wrong_abi.so");
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains("ABI of the library, expected 1.0; update Yardstick, or build the plugin with the headers of 1.0, found 99.0"));
    check_only_front_desk(*catalogue);
}

TEST_CASE("a library without the entry function is refused", "[faults]")
{
    PluginFolder folder;
    folder.add_raw("no_entry.so");
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains("yardstick_plugin"));
    check_only_front_desk(*catalogue);
}

TEST_CASE("a library that needs a function nobody has is refused by that function's name", "[faults]")
{
    PluginFolder folder;
    folder.add_raw("missing_function.so");
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains("cannot be loaded") && Contains("a_function_that_nobody_has"));
    check_only_front_desk(*catalogue);
}

TEST_CASE("a file that is no library is refused", "[faults]")
{
    PluginFolder folder;
    folder.add_raw("sound.so");
    folder.write("raw/sound.so", "no library at all");
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains("cannot be loaded"));
    check_only_front_desk(*catalogue);
}

TEST_CASE("a manifest whose library is not there is refused", "[faults]")
{
    PluginFolder folder;
    folder.add_raw("sound.so");
    std::filesystem::remove(folder.path_of("raw/sound.so"));
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains("raw/sound.so, expected a plain file of at most 256 MiB that can be read, found No such file"));
    check_only_front_desk(*catalogue);
}

TEST_CASE("a table with a function missing is refused", "[faults]")
{
    PluginFolder folder;
    folder.add_raw("half_table.so");
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains("metric 1 of the library") && Contains("a null pointer"));
    check_only_front_desk(*catalogue);
}

TEST_CASE("an empty card field refuses the plugin before its library is opened", "[faults]")
{
    const std::string field = GENERATE("why", "how", "ignores");
    PluginFolder folder;
    folder.add_raw("sound.so", [&](Json& manifest) { manifest["metrics"][0][field] = ""; });
    folder.write("raw/sound.so", "no library at all");
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains("metric satisfied: " + field));
    check_only_front_desk(*catalogue);
}

TEST_CASE("a card without a worked example refuses the plugin", "[faults]")
{
    PluginFolder folder;
    folder.add_raw("sound.so", [](Json& manifest) { manifest["metrics"][0]["examples"] = Json::array(); });
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains("at least one worked example"));
    check_only_front_desk(*catalogue);
}

TEST_CASE("a library whose card is not the manifest's is refused", "[faults]")
{
    PluginFolder folder;
    folder.add_raw("sound.so", [](Json& manifest) { manifest["metrics"][0]["version"] = 2; });
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains("metric satisfied: card of the library"));
    check_only_front_desk(*catalogue);
}

TEST_CASE("a manifest that cannot be used is refused with what is wrong in it", "[faults]")
{
    struct Wrong {
        const char* name;
        void (*change)(Json&);
        const char* reason;
    };
    const auto wrong = GENERATE(values<Wrong>(
        {{"id", [](Json& manifest) { manifest["id"] = "Raw Data"; }, "plugin id"},
         {"missing key", [](Json& manifest) { manifest.erase("department"); }, "department"},
         {"another folder's library", [](Json& manifest) { manifest["library"] = "../front_desk/front_desk.so"; }, "beside the manifest"},
         {"metric twice", [](Json& manifest) { manifest["metrics"].push_back(manifest["metrics"][0]); }, "satisfied twice"},
         {"pair that is not there", [](Json& manifest) { manifest["metrics"][0]["paired_with"] = "waiting"; }, "waiting"},
         {"unknown unit", [](Json& manifest) { manifest["metrics"][0]["unit"] = "parsecs"; }, "metric satisfied: unit"},
         {"one band", [](Json& manifest) { manifest["metrics"][0]["bands"] = {50}; }, "two figures, found 1"},
         {"no field", [](Json& manifest) { manifest["metrics"][0]["fields"] = Json::array(); }, "fields, expected at least one"},
         {"field twice", [](Json& manifest) { manifest["metrics"][0]["fields"].push_back(manifest["metrics"][0]["fields"][0]); }, "rating twice"},
         {"no metrics", [](Json& manifest) { manifest["metrics"] = Json::array(); }, "at least one"},
         {"another id than the library's", [](Json& manifest) { manifest["id"] = "cooked"; }, "id that the library gives"},
         {"another department than the library's", [](Json& manifest) { manifest["department"] = "Your bank"; }, "department that the library gives"}}));
    INFO(wrong.name);
    PluginFolder folder;
    folder.add_raw("sound.so", wrong.change);
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains(wrong.reason));
    check_only_front_desk(*catalogue);
}

TEST_CASE("a manifest that is no JSON is refused", "[faults]")
{
    PluginFolder folder;
    folder.write("raw/raw.plugin.json", "{\"id\": ");
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains("raw.plugin.json:1: JSON, expected a JSON text"));
    check_only_front_desk(*catalogue);
}

TEST_CASE("a library without a manifest is named", "[faults]")
{
    PluginFolder folder;
    folder.add_raw("sound.so");
    std::filesystem::remove(folder.path_of("raw/raw.plugin.json"));
    const auto catalogue = folder.load();
    CHECK_THAT(only_reason(*catalogue), Contains("sound.plugin.json"));
    CHECK_THAT(catalogue->refused()[0].path, Contains("sound.so"));
    check_only_front_desk(*catalogue);
}

TEST_CASE("a metric that fails its examples is refused alone, with example, expected and found", "[faults]")
{
    PluginFolder folder;
    folder.add_built(built / "faults/troubled");
    const auto catalogue = folder.load();
    std::map<std::string, std::string> reasons;
    for (const RefusedPlugin& refused : catalogue->refused())
        reasons[refused.id] = refused.reason;
    CHECK(reasons.size() == 5);
    CHECK_THAT(reasons["troubled.wrong_example"], Contains("worked example 2: value, expected 2.5, found 2.0"));
    CHECK_THAT(reasons["troubled.throws"], Contains("worked example 1") && Contains("the cat sat on the keyboard"));
    CHECK_THAT(reasons["troubled.throws_a_number"], Contains("not a std::exception"));
    CHECK_THAT(reasons["troubled.forgets_in_merge"], Contains("split after row 1 and merged, expected 4.0 of n 2, found 1.0 of n 2"));
    CHECK_THAT(reasons["troubled.gives_nan"], Contains("finite numbers"));

    const auto used = test::used_plugins(*catalogue);
    REQUIRE(used.size() == 2);
    CHECK(test::metric_ids(used[1]) == std::vector<std::string>{"sound", "throws_later"});
    CHECK(catalogue->metrics().size() == 5);
}

TEST_CASE("a metric that throws on some rows fails those and works on others", "[faults]")
{
    PluginFolder folder;
    folder.add_built(built / "faults/troubled");
    const auto catalogue = folder.load();
    const auto metric = catalogue->find("troubled.throws_later");
    REQUIRE(metric);
    const std::vector<Slice> all{{0, 2}};
    const auto failed = (*metric)->accumulate(test::numbers({1, 2000}), all, {});
    REQUIRE_FALSE(failed);
    CHECK_THAT(failed.error().text(), Contains("troubled.throws_later") && Contains("more than a thousand"));
    CHECK(*test::score_rows(**metric, test::numbers({1, 2}), {}).value == Approx(1.5));
}

TEST_CASE("a plugin that is taken away takes its own metrics and nothing else", "[faults]")
{
    PluginFolder folder;
    folder.add_built(built / "plugins/customer_service");
    CHECK(folder.load()->metrics().size() == 18);
    std::filesystem::remove_all(folder.path_of("customer_service"));
    const auto catalogue = folder.load();
    CHECK(catalogue->refused().empty());
    check_only_front_desk(*catalogue);
}

TEST_CASE("metrics outlive the catalogue that found them", "[faults]")
{
    std::shared_ptr<Metric> metric;
    {
        PluginFolder folder;
        metric = *folder.load()->find("front_desk.csat");
    }
    CHECK(*test::score_rows(*metric, test::numbers({5, 1}), {{4, 5}}).value == Approx(50));
}
