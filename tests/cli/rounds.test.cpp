#include "cli/command_line.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

using namespace yardstick;
using test::CommandLine;

namespace {

/// An office with teams, and a staff survey that feeds customer satisfaction's metric.
struct PulseOffice {
    test::TemporaryFolder folder;
    CommandLine ctl{(folder.path() / "office.yardstick").string()};

    PulseOffice()
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
    const PulseOffice office;
    office.add_team("sales", 6);
    const std::string round = office.open("sales");
    CHECK(round == "pulse_sales_1");
    const auto tokens = office.tokens(round);
    REQUIRE(tokens.size() == 6);
    CHECK(office.ctl.run({"round", "tokens", round}).exit_code == 1);
    for (const std::vector<std::string>& options : {std::vector<std::string>{}, {"--department", "office"}}) {
        std::vector<std::string> command{"log", "pulse", "mood=4"};
        command.insert(command.end(), options.begin(), options.end());
        CHECK(office.ctl.run(command).err == "response to pulse, which staff answer, expected the token of an open round (--token), found none\n");
    }
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
    const PulseOffice office;
    office.add_team("sales", 6);
    office.ask("sales", {4, 4, 4, 5, 5, 1});
    CHECK(office.ctl.must({"--json", "response", "list"}).out.empty());
    CHECK(office.ctl.run({"response", "list", "--survey", "pulse"}).exit_code == 1);
    const auto table = office.folder.path() / "pulse.csv";
    std::ofstream(table, std::ios::binary) << "mood\n5\n";
    CHECK(office.ctl.run({"import", table.string(), "--survey", "pulse"}).err ==
          "import into pulse, expected a survey of customers, found one of staff, which is answered in rounds, with tokens\n");
}

TEST_CASE("a small team and whoever would reveal it are withheld, everywhere and however it is asked", "[cli]")
{
    const PulseOffice office;
    office.add_team("sales", 4);
    office.add_team("technology", 9);
    office.ask("sales", {1, 1, 2, 2});
    office.ask("technology", {5, 5, 5, 5, 4, 4, 4, 3, 3});
    // METRICS.md section 14: Sales 4 and Technology 9 are both hidden; the total of 13 is not.
    const auto teams = office.scores({"--by", "team"});
    REQUIRE(teams.size() == 2);
    for (const Json& team : teams) {
        INFO(team.dump());
        CHECK(team["state"] == "withheld");
        for (const char* hidden : {"value", "n", "low", "high", "interval"})
            CHECK(team[hidden].is_null());
        CHECK_FALSE(team.contains("k"));
    }
    CHECK(teams[0]["reason"] == "fewer than 5 people");
    const Json all = office.scores().front();
    CHECK(all["n"] == 13);
    CHECK(all["k"] == 7);
    CHECK(office.scores({"--department", "office"}).front()["n"] == 13);
    CHECK(office.ctl.must({"score", "--by", "team"}).out.find("100") == std::string::npos);
    CHECK_THAT(office.ctl.must({"score", "--by", "team", "--explain"}).out, Catch::Contains("withheld: fewer than 5 people"));
    // By the answer, few of one kind take the next smallest with them.
    for (const Json& mood : office.scores({"--by", "mood"}))
        CHECK(mood["state"] == "withheld");
}

TEST_CASE("what was shown earlier keeps a figure back that differs from it by few people", "[cli]")
{
    const PulseOffice office;
    office.add_team("sales", 4);
    office.add_team("technology", 9);
    office.ask("technology", {5, 5, 5, 5, 4, 4, 4, 3, 3});
    CHECK(office.scores().front()["n"] == 9);
    office.ask("sales", {1, 1, 2, 2});
    const Json second = office.scores().front();
    CHECK(second["state"] == "withheld");
    CHECK(second["reason"] == "it would tell about fewer than 5 people");
    const auto teams = office.scores({"--by", "team"});
    REQUIRE(teams.size() == 2);
    CHECK(teams[0]["state"] == "withheld"); // sales
    CHECK(teams[1]["n"] == 9);              // was shown, and says nothing new
}

TEST_CASE("thresholds are raised for what was answered and never lowered", "[cli]")
{
    const PulseOffice office;
    office.add_team("sales", 6);
    office.ask("sales", {5, 5, 5, 4, 4, 1});
    CHECK(office.scores().front()["state"] == "shown");
    CHECK(office.ctl.run({"round", "thresholds", "--people", "2"}).exit_code == 1);
    office.ctl.must({"round", "thresholds", "--people", "7"});
    CHECK(office.scores().front()["state"] == "withheld");
    office.ctl.must({"round", "thresholds", "--people", "3"});
    CHECK(office.scores().front()["state"] == "withheld");
    CHECK(office.scores().front()["reason"] == "fewer than 7 people");
}

TEST_CASE("the numbers of one round are shown above its threshold, without a metric", "[cli]")
{
    const PulseOffice office;
    office.add_team("sales", 6);
    office.add_team("few", 4);
    const Json shown = office.ctl.must({"--json", "round", "result", office.ask("sales", {5, 4, 3, 3, 4})}).lines().front();
    CHECK(shown["state"] == "shown");
    CHECK(shown["n"] == 5);
    CHECK(shown["lowest"] == 3);
    CHECK(shown["spread"] == 2);
    const Json withheld = office.ctl.must({"--json", "round", "result", office.ask("few", {5, 5, 1, 1})}).lines().front();
    CHECK(withheld["state"] == "withheld");
    CHECK(withheld["reason"] == "fewer than 5 people");
    CHECK_FALSE(withheld.contains("n"));
    // What was shown of one team keeps the figure of both back: the rest would be four people.
    CHECK(office.scores().front()["state"] == "withheld");
    CHECK(office.ctl.run({"round", "result", office.open("sales")}).exit_code == 1);
}

TEST_CASE("comments are shown when ten people wrote some, in no order of theirs", "[cli]")
{
    const PulseOffice office;
    office.add_team("sales", 9);
    office.add_team("technology", 10);
    const std::string few = office.ask("sales", std::vector<int>(9, 4));
    const std::string enough = office.ask("technology", std::vector<int>(10, 4));
    const Json withheld = office.ctl.must({"--json", "round", "comments", few}).lines().front();
    CHECK(withheld["state"] == "withheld");
    CHECK(withheld["comments"].is_null());
    const Json shown = office.ctl.must({"--json", "round", "comments", enough}).lines().front();
    CHECK(shown["question"] == "words");
    REQUIRE(shown["comments"].size() == 10);
    CHECK(std::is_sorted(shown["comments"].begin(), shown["comments"].end()));
    CHECK(office.ctl.run({"round", "comments", office.open("sales")}).exit_code == 1);
}

TEST_CASE("how many chose what is shown above the threshold, and slips say nothing of people", "[cli]")
{
    const PulseOffice office;
    office.add_team("sales", 11);
    const auto file = office.folder.path() / "place.json";
    std::ofstream(file, std::ios::binary) << R"({"id": "place", "title": "Place", "audience": "staff", "elements": [
        {"type": "radiogroup", "name": "where", "choices": ["here", "there", "elsewhere"]}]})";
    office.ctl.must({"survey", "publish", file.string()});
    const std::string round = office.ctl.must({"--json", "round", "open", "place", "--team", "sales", "--closes", "2099-12-31"}).lines().front()["round"];
    const auto slips = office.folder.path() / "slips.html";
    const auto given = office.ctl.must({"--json", "round", "tokens", round, "--slips", slips.string()}).lines();
    const std::string html = test::read_file(slips);
    for (const Json& each : given) {
        CHECK(html.find(each["token"].get<std::string>()) != std::string::npos);
        CHECK(html.find(each["name"].get<std::string>()) == std::string::npos);
    }
    for (std::size_t k = 0; k < given.size(); ++k)
        office.ctl.must({"log", "place", "--token", given[k]["token"], std::string("where=") + (k < 6 ? "here" : "there")});
    office.ctl.must({"round", "close", round});
    const Json shown = office.ctl.must({"--json", "round", "result", round}).lines().front();
    CHECK(shown["n"] == 11);
    REQUIRE(shown["choices"].size() == 3);
    CHECK(shown["choices"][0]["count"] == 6);
    CHECK(shown["choices"][1]["share"].get<double>() == Approx(5.0 / 11));
    CHECK(shown["choices"][2]["count"] == 0);
    CHECK_THAT(office.ctl.must({"round", "result", round}).out, Catch::Contains("here: 6 (55 %)"));
}
