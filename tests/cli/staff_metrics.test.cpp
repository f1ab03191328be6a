#include "cli/command_line.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using test::CommandLine;

// The metrics without code over the shipped staff surveys: through rounds, and under the same rules of release as any other.

namespace {

class StaffOffice {
public:
    StaffOffice()
    {
        ctl.must({"init"});
        ctl.must({"department", "add", "Office"});
        ctl.must({"site", "add", "Main", "--time-zone", "Europe/Berlin"});
        for (const char* metric : {"own_work.task_completion", "own_work.on_time_rate", "own_work.accuracy"})
            ctl.must({"bind", metric, "--survey", "self_assessment"});
        for (const char* metric : {"team_goals.buy_in", "team_goals.support_share", "team_goals.spread", "team_goals.confidence"})
            ctl.must({"bind", metric, "--survey", "goal_input"});
    }

    /// A new team answers a survey in a round that is closed then; each row holds the answers of one person.
    void ask(const std::string& survey, const std::string& team, const std::vector<std::vector<std::string>>& rows) const
    {
        ctl.must({"team", "add", team, "--department", "office"});
        for (std::size_t k = 0; k < rows.size(); ++k)
            ctl.must({"person", "add", team + " member " + std::to_string(k), "--department", "office", "--team", team});
        const std::string round =
            ctl.must({"--json", "round", "open", survey, "--team", team, "--closes", "2099-12-31"}).lines().front()["round"];
        const auto tokens = ctl.must({"--json", "round", "tokens", round}).lines();
        for (std::size_t k = 0; k < rows.size(); ++k) {
            std::vector<std::string> command{"log", survey, "--token", tokens.at(k)["token"]};
            command.insert(command.end(), rows[k].begin(), rows[k].end());
            ctl.must(command);
        }
        ctl.must({"round", "close", round});
    }

    Json score(const std::string& metric, const std::string& team) const
    {
        for (const Json& score : ctl.must({"--json", "score", "--metric", metric, "--by", "team"}).lines())
            if (score["plugin"].get<std::string>() + '.' + score["metric"].get<std::string>() == metric &&
                score["by"]["team"] == team)
                return score;
        FAIL("no score of " << metric << " for " << team);
        return {};
    }

    test::TemporaryFolder folder;
    CommandLine ctl{(folder.path() / "office.yardstick").string()};
};

} // namespace

// METRICS.md section 10, golden "fist": 5, 4, 3, 3, 4 of a team give 0.76, 100 % and 2.
TEST_CASE("a team's answers on a goal give buy-in, support, spread and confidence", "[cli]")
{
    const StaffOffice office;
    office.ask("goal_input", "sales",
               {{"support=5", "confidence=8"},
                {"support=4", "confidence=6"},
                {"support=3", "confidence=7"},
                {"support=3", "confidence=9"},
                {"support=4", "confidence=5"}});
    const Json buy_in = office.score("team_goals.buy_in", "sales");
    CHECK(buy_in["state"] == "shown");
    CHECK(buy_in["value"].get<double>() == Approx(0.76));
    CHECK(buy_in["n"] == 5);
    CHECK(buy_in["interval"] == "t 95 %");
    CHECK(office.score("team_goals.support_share", "sales")["value"] == 100.0);
    CHECK(office.score("team_goals.support_share", "sales")["k"] == 5);
    CHECK(office.score("team_goals.spread", "sales")["value"] == 2.0);
    CHECK(office.score("team_goals.confidence", "sales")["value"].get<double>() == Approx(7));
    // Never alone: its pair comes with it.
    CHECK(office.ctl.must({"--json", "score", "--metric", "team_goals.buy_in"}).lines().size() == 2);
    CHECK_THAT(office.ctl.must({"score", "--metric", "team_goals.spread", "--explain"}).out,
               Catch::Contains("Highest less lowest of the fist to five"));
}

TEST_CASE("own work is scored over those who had something due, and withheld where they are few", "[cli]")
{
    const StaffOffice office;
    const std::vector<std::string> busy{"tasks_planned=10", "planned_done=9", "deadlines_due=10",
                                        "deadlines_met=8",  "checked=4",      "correct=4"};
    const std::vector<std::string> idle{"tasks_planned=0", "deadlines_due=0", "checked=5", "correct=4"};
    office.ask("self_assessment", "support", {busy, busy, busy, busy, busy, idle});
    CHECK(office.score("own_work.on_time_rate", "support")["value"].get<double>() == Approx(80));
    CHECK(office.score("own_work.on_time_rate", "support")["n"] == 5);
    CHECK(office.score("own_work.task_completion", "support")["value"].get<double>() == Approx(90));
    CHECK(office.score("own_work.accuracy", "support")["value"].get<double>() == Approx(96));
    CHECK(office.score("own_work.accuracy", "support")["n"] == 6);

    office.ask("self_assessment", "night_shift", {busy, busy, busy, busy, idle, idle});
    const Json few = office.score("own_work.on_time_rate", "night_shift");
    CHECK(few["state"] == "withheld");
    for (const char* hidden : {"value", "n", "low", "high"})
        CHECK(few[hidden].is_null());
}

TEST_CASE("a survey refuses more finished than planned", "[cli]")
{
    const StaffOffice office;
    office.ctl.must({"team", "add", "sales", "--department", "office"});
    office.ctl.must({"person", "add", "One", "--department", "office", "--team", "sales"});
    const std::string round =
        office.ctl.must({"--json", "round", "open", "self_assessment", "--team", "sales", "--closes", "2099-12-31"})
            .lines()
            .front()["round"];
    const std::string token = office.ctl.must({"--json", "round", "tokens", round}).lines().front()["token"];
    const auto refused = office.ctl.run({"log", "self_assessment", "--token", token, "tasks_planned=3", "planned_done=4"});
    CHECK(refused.exit_code == 1);
    CHECK_THAT(refused.err, Catch::Contains("This cannot be more than the tasks planned"));
}
