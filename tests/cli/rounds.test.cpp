#include "cli/command_line.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace yardstick;
using test::CommandLine;

namespace {

/// An office with teams, and a staff survey that feeds customer satisfaction's metric.
struct StaffOffice {
    test::TemporaryFolder folder;
    CommandLine ctl{(folder.path() / "office.yardstick").string()};

    StaffOffice()
    {
        ctl.must({"init"});
        ctl.must({"department", "add", "Office"});
        ctl.must({"site", "add", "Main", "--time-zone", "Europe/Berlin"});
        const auto file = folder.path() / "pulse.json";
        std::ofstream(file, std::ios::binary) << R"({"id": "pulse", "title": "Pulse", "audience": "staff", "elements": [
            {"type": "rating", "name": "mood"}, {"type": "comment", "name": "words"}]})";
        ctl.must({"survey", "publish", file.string()});
        ctl.must({"bind", "customer_service.csat", "--survey", "pulse", "--as", "mood", "rating=mood"});
    }

    void add_team(const std::string& team, int members) const
    {
        ctl.must({"team", "add", team, "--department", "office"});
        for (int k = 0; k < members; ++k)
            ctl.must({"person", "add", team + " member " + std::to_string(k), "--department", "office", "--team", team});
    }

    std::string open(const std::string& team) const
    {
        return ctl.must({"--json", "round", "open", "pulse", "--team", team, "--closes", "2099-12-31"}).lines().front()["round"];
    }

    std::vector<std::string> tokens(const std::string& round) const
    {
        std::vector<std::string> all;
        for (const Json& line : ctl.must({"--json", "round", "tokens", round}).lines())
            all.push_back(line["token"]);
        return all;
    }

    /// A whole round: opened, answered with these moods, closed.
    std::string ask(const std::string& team, const std::vector<int>& moods) const
    {
        const std::string round = open(team);
        const auto given = tokens(round);
        for (std::size_t k = 0; k < moods.size(); ++k)
            ctl.must({"log", "pulse", "--token", given.at(k), "mood=" + std::to_string(moods[k]), "words=text " + std::to_string(k)});
        ctl.must({"round", "close", round});
        return round;
    }

    std::vector<Json> scores(std::vector<std::string> options = {}) const
    {
        options.insert(options.begin(), {"--json", "score", "--metric", "mood"});
        return ctl.must(options).lines();
    }
};

} // namespace

TEST_CASE("a round is opened, answered with tokens and closed, and counts from then on", "[cli]")
{
    const StaffOffice office;
    office.add_team("sales", 6);
    const std::string round = office.open("sales");
    CHECK(round == "pulse_sales_1");
    const auto tokens = office.tokens(round);
    REQUIRE(tokens.size() == 6);
    CHECK(office.ctl.run({"round", "tokens", round}).exit_code == 1);
    CHECK(office.ctl.run({"log", "pulse", "mood=4", "--department", "office"}).err ==
          "response to pulse, which staff answer, expected the token of an open round (--token), found none\n");
    CHECK(office.ctl.run({"log", "pulse", "--token", tokens[0], "mood=4", "--person", "sales_member_0"}).exit_code == 2);

    const auto promise = office.ctl.must({"log", "pulse", "--token", tokens[0]});
    CHECK_THAT(promise.out, Catch::Contains("figures of at least 5 people"));
    for (const std::string& token : tokens)
        office.ctl.must({"log", "pulse", "--token", token, "mood=4"});
    CHECK(office.ctl.run({"log", "pulse", "--token", tokens[2], "mood=5"}).err ==
          "token, expected one that was not used yet: everybody answers once, found a used one\n");
    CHECK(office.scores().front()["state"] == "no-data"); // nothing is scored before it is closed

    const Json closed = office.ctl.must({"--json", "round", "close", round}).lines().front();
    CHECK(closed["state"] == "closed");
    CHECK(closed["answered"] == "6");
    CHECK(office.scores().front()["n"] == 6);
    CHECK(office.scores().front()["value"] == 100.0);
    CHECK(office.ctl.run({"round", "close", round}).exit_code == 1);
}

TEST_CASE("what staff answered is listed nowhere one by one, and comes from no file", "[cli]")
{
    const StaffOffice office;
    office.add_team("sales", 6);
    office.ask("sales", {4, 4, 4, 5, 5, 1});
    CHECK(office.ctl.must({"--json", "response", "list"}).out.empty());
    CHECK(office.ctl.run({"response", "list", "--survey", "pulse"}).exit_code == 1);
    const auto table = office.folder.path() / "pulse.csv";
    std::ofstream(table, std::ios::binary) << "mood\n5\n";
    CHECK(office.ctl.run({"import", table.string(), "--survey", "pulse"}).err ==
          "import into pulse, expected a survey of customers, found one of staff, which is answered in rounds, with tokens\n");
}
