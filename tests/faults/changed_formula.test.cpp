#include "plugin_office.h"
#include "support/built.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace yardstick;
using Catch::Contains;
using Catch::StartsWith;
using test::built;

namespace {

/// Puts one of the libraries for raw.plugin.json in its place, as an update of the plugin does, and starts the program again.
void update(test::PluginOffice& office, const std::string& library)
{
    std::filesystem::create_directories(office.plugins() / "raw");
    std::filesystem::copy_file(built / "faults/raw/raw.plugin.json", office.plugins() / "raw/raw.plugin.json", std::filesystem::copy_options::overwrite_existing);
    std::filesystem::copy_file(built / "faults/raw" / library, office.plugins() / "raw/raw.so", std::filesystem::copy_options::overwrite_existing);
    office.start();
}

/// Puts a metric without code in its place: the share of ratings of at least `from`.
void write_share(test::PluginOffice& office, int version, int from)
{
    const std::string version_text = std::to_string(version), from_text = std::to_string(from);
    std::filesystem::create_directories(office.plugins() / "share");
    std::ofstream(office.plugins() / "share/metrics.json") << R"({"id": "share", "version": ")" << version_text << R"(.0.0", "department": "Desk", "metrics": [
        {"id": "satisfied", "title": "Satisfied", "version": )" << version_text << R"(, "why": "Their word.", "how": "Share of good ratings.", "ignores": "Silence.",
         "unit": "percent", "better": "higher", "fields": [{"name": "rating", "type": "number"}],
         "formula": {"kind": "share", "of": "{rating} >= )" << from_text << R"("}, "examples": [{"rows": [], "value": null}]}]})";
    office.start();
}

} // namespace

TEST_CASE("a library that changes its formula under the same version is refused until the version is raised", "[faults]")
{
    test::PluginOffice office;
    office.bind("raw", "satisfied");
    update(office, "sound.so");
    for (const int rating : {5, 4, 1, 2})
        office.log(rating);
    CHECK(office.score("raw").figure.value == 50.0);

    update(office, "other_build.so");
    CHECK(office.score("raw").figure.value == 50.0);

    update(office, "other_formula.so");
    const Score refused = office.score("raw");
    CHECK(refused.state == ScoreState::failed);
    CHECK_THAT(refused.reason, StartsWith("metric raw.satisfied was refused: " + (office.plugins() / "raw/raw.so").string() + ": plugin raw 1.0.0 gives another figure"));
    CHECK_THAT(refused.reason, Contains("under version 1 of the metric, expected ") && Contains("; raise the metric's version in its card, or put the plugin back"));

    update(office, "sound.so");
    CHECK(office.score("raw").figure.value == 50.0);
}

TEST_CASE("a library whose process ended over the made-up rows leaves no formula on record for the one that is mended", "[faults]")
{
    test::PluginOffice office;
    office.bind("raw", "satisfied");
    update(office, "crashes_on_seconds.so");
    for (const int rating : {5, 4, 1, 2})
        office.log(rating);
    CHECK(office.score("raw").figure.value == 50.0);

    update(office, "sound.so");
    CHECK(office.score("raw").figure.value == 50.0);

    update(office, "crashes_on_seconds.so");
    CHECK(office.score("raw").figure.value == 50.0);

    update(office, "other_formula.so");
    CHECK_THAT(office.score("raw").reason, Contains("raise the metric's version"));
}

TEST_CASE("a closed day keeps its figure when the version of its metric is raised", "[faults]")
{
    test::PluginOffice office;
    office.bind("share", "satisfied");
    write_share(office, 1, 4);
    for (const int rating : {5, 4, 1, 2})
        office.log(rating);
    CHECK(office.score("share").figure.value == 50.0);

    write_share(office, 1, 5);
    CHECK_THAT(office.score("share").reason, Contains("/share/metrics.json: plugin share 1.0.0 gives another figure than before") && Contains("raise the metric's version"));

    write_share(office, 2, 5);
    const Score kept = office.score("share");
    CHECK(kept.figure.value == 50.0);
    CHECK(to_json(kept).at("metric_version") == 1);
    CHECK(kept.plugin_version == "1.0.0");

    office.log(1);
    const Score changed = office.score("share");
    CHECK(changed.figure.value == 20.0);
    CHECK(to_json(changed).at("metric_version") == 2);
}
