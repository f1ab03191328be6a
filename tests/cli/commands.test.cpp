#include "cli/one_desk.h"
#include "core/office.h"
#include "store/workspace_store.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <thread>

using namespace yardstick;
using test::CommandLine;
using test::OneDesk;
using test::till_survey;

TEST_CASE("wrong usage exits with 2, a refusal with 1, a failing world with 3, each with its reason", "[cli]")
{
    const OneDesk desk;
    CHECK(desk.ctl.run({}).exit_code == 2);
    CHECK(desk.ctl.run({"scroe"}).exit_code == 2);
    CHECK(desk.ctl.run({"log", "csat", "rating"}).exit_code == 2);
    CHECK(desk.ctl.run({"score", "--from", "yesterday"}).exit_code == 2);
    CHECK(desk.ctl.run({"score", "--from", "2026-03", "--to", "2026-02"}).exit_code == 2);
    CHECK(desk.ctl.run({"response", "list", "--from", "2026-03", "--to", "2026-02"}).exit_code == 2);

    const auto refused = desk.ctl.run({"log", "csat", "rating=6", "--department", "front_desk"});
    CHECK(refused.exit_code == 1);
    CHECK(refused.err == "question rating, expected one of 1, 2, 3, 4, 5, found \"6\"\n");

    const CommandLine nowhere((desk.folder.path() / "none.yardstick").string());
    const auto failed = nowhere.run({"score"});
    CHECK(failed.exit_code == 3);
    CHECK(failed.err.find("There is no workspace at") == 0);
    CHECK(desk.ctl.run({"--help"}).exit_code == 0);
}

TEST_CASE("a misspelt command or option is named", "[cli]")
{
    const OneDesk desk;
    CHECK_THAT(desk.ctl.run({"scroe"}).err, Catch::StartsWith("\"scroe\" is no command or option"));
    CHECK_THAT(desk.ctl.run({"survey", "lsit"}).err, Catch::StartsWith("\"lsit\" is no command or option"));
    CHECK_THAT(desk.ctl.run({"target", "set", "csat", "--form", "2025", "90"}).err, Catch::StartsWith("\"--form\" is no command or option"));
    CHECK_THAT(desk.ctl.run({"target", "set", "csat", "--from", "2025", "90"}).err, Catch::StartsWith("--department is required"));
}

TEST_CASE("what a change does not name stays as it is on the day of the change", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"team", "add", "Night", "--from", "2020-01-01"});
    desk.ctl.must({"team", "change", "night", "--name", "Late", "--from", "2021-01-01"});
    desk.ctl.must({"team", "change", "night", "--name", "Latest", "--from", "2099-01-01"});
    desk.ctl.must({"team", "change", "night", "--department", "front_desk", "--from", "2020-06-01"});
    desk.ctl.must({"team", "change", "night", "--department", "front_desk", "--from", "2099-06-01"});
    const auto workspace = WorkspaceStore::open((desk.folder.path() / "desk.yardstick").string(), WorkspaceStore::OpenMode::existing);
    const auto name_on = [&](const char* day) { return Office(workspace->office()).teams(parse_day(day).value()).at(0).name; };
    CHECK(name_on("2020-06-01") == "Night");
    CHECK(name_on("2026-01-01") == "Late");
    CHECK(name_on("2099-06-01") == "Latest");
}

TEST_CASE("what is retired does not come back of itself", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"department", "add", "Night desk", "--from", "2026-02-01"});
    desk.ctl.must({"department", "change", "night_desk", "--name", "Late desk", "--from", "2026-03-01"});
    const auto too_early = desk.ctl.run({"department", "retire", "night_desk", "--from", "2026-02-15"});
    CHECK(too_early.exit_code == 1);
    CHECK(too_early.err == "from, expected a day not before 2026-03-01, from which department night_desk holds, found 2026-02-15\n");
    desk.ctl.must({"department", "retire", "night_desk", "--from", "2026-03-01"});
    CHECK(desk.ctl.must({"department", "list"}).out.find("night_desk") == std::string::npos);
}

TEST_CASE("an entry for a department, site, person or survey that does not exist is refused by name", "[cli]")
{
    const OneDesk desk;
    CHECK(desk.ctl.run({"log", "csat", "rating=4", "--department", "back_desk"}).err ==
          "department, expected one of front_desk, found \"back_desk\"\n");
    CHECK(desk.ctl.run({"log", "csat", "rating=4", "--department", "front_desk", "--site", "moon"}).err ==
          "site, expected one of main, found \"moon\"\n");
    CHECK(desk.ctl.run({"log", "csat", "rating=4", "--department", "front_desk", "--person", "nobody"}).exit_code == 1);
    CHECK(desk.ctl.run({"log", "csta", "rating=4", "--department", "front_desk"}).err.find("survey, expected one of") == 0);
}

TEST_CASE("a back-dated entry needs a reason and keeps both times", "[cli]")
{
    const OneDesk desk;
    const std::vector<std::string> entry{"--json", "log", "csat", "rating=4", "--department", "front_desk", "--at", "2026-01-15T23:30"};
    CHECK(desk.ctl.run(entry).err == "back-dated entry, expected a reason, found none\n");
    auto with_reason = entry;
    with_reason.insert(with_reason.end(), {"--reason", "written on paper first"});
    const Json saved = desk.ctl.must(with_reason).lines().front();
    CHECK(saved["occurred_at"] == "2026-01-15T22:30:00.000Z"); // Berlin is an hour ahead in winter
    CHECK(saved["day"] == "2026-01-15");
    CHECK(saved["entered_at"] > "2026-01-16");
}

TEST_CASE("the logic of a survey decides what an entry has to answer, and says what it leaves out", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"survey", "publish", desk.write("why.json", R"({"id": "why_poll", "elements": [{"type": "rating", "name": "rating"},
        {"type": "comment", "name": "why", "visibleIf": "{rating} <= 2", "isRequired": true}]})")});
    const auto log = [&desk](std::vector<std::string> answers) {
        answers.insert(answers.begin(), {"--json", "log", "why_poll", "--department", "front_desk"});
        return desk.ctl.run(answers);
    };
    CHECK(log({"rating=1"}).err == "question why, expected an answer, found none\n");
    const auto good = log({"rating=5", "why=the queue"});
    CHECK(good.err == "question why is not asked with these answers; what was given for it is left out\n");
    const Json saved = good.lines().front();
    CHECK(saved["answers"] == Json{{"rating", 5}});

    const std::string id = saved["id"];
    CHECK(desk.ctl.run({"response", "correct", id, "rating=2", "--reason", "wrong key"}).err == "question why, expected an answer, found none\n");
    desk.ctl.must({"response", "correct", id, "rating=2", "why=the queue", "--reason", "wrong key"});
    desk.ctl.must({"response", "correct", id, "rating=4", "--reason", "asked again"});
    CHECK(desk.ctl.must({"--json", "response", "list", "--survey", "why_poll"}).lines().front()["answers"] == Json{{"rating", 4}});
}

TEST_CASE("a correction and an undo change the score and stay in the history", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat"});
    desk.ctl.must({"bind", "front_desk.recovery", "--record", "ask"});
    const auto log = [&](const char* rating) {
        return desk.ctl.must({"--json", "log", "csat", rating, "--department", "front_desk"}).lines().front()["id"].get<std::string>();
    };
    const auto score = [&](const char* metric) { return desk.ctl.must({"--json", "score", "--metric", metric}).lines().front(); };
    const std::string first = log("rating=1");
    log("rating=5");
    CHECK(score("csat")["value"] == 50.0);
    CHECK(score("recovery")["n"] == 1);

    CHECK(desk.ctl.run({"response", "correct", first, "rating=4"}).exit_code == 2);
    desk.ctl.must({"response", "correct", first, "rating=4", "--reason", "wrong key"});
    CHECK(score("csat")["value"] == 100.0);
    CHECK(score("recovery")["n"] == 0);

    desk.ctl.must({"response", "void", first, "--reason", "it was a test"});
    const Json after = score("csat");
    CHECK(after["n"] == 1);
    CHECK(after["excluded"]["voided"] == 1);
    const auto history = desk.ctl.must({"--json", "response", "show", first}).lines();
    REQUIRE(history.size() == 3);
    CHECK(history[0]["answers"]["rating"] == 1);
    CHECK(history[1]["reason"] == "wrong key");
    CHECK(history[2]["voided"] == true);
}

TEST_CASE("a target holds from its day on", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat"});
    desk.ctl.must({"target", "set", "front_desk.csat", "80", "--department", "front_desk", "--from", "2026-01-01"});
    desk.ctl.must({"target", "set", "front_desk.csat", "85", "--department", "front_desk", "--from", "2026-03-01"});
    for (const char* at : {"2026-02-10T10:00Z", "2026-03-10T10:00Z"})
        desk.ctl.must({"log", "csat", "rating=4", "--department", "front_desk", "--at", at, "--reason", "paper"});
    const auto scores = desk.ctl.must({"--json", "score", "--department", "front_desk", "--by", "month"}).lines();
    REQUIRE(scores.size() == 2);
    CHECK(scores[0]["target"] == 80.0);
    CHECK(scores[1]["target"] == 85.0);
}

TEST_CASE("what a survey file has wrong is told with file, line and what was expected", "[cli]")
{
    const OneDesk desk;
    const auto check = [&](const std::string& json) { return desk.ctl.run({"survey", "check", desk.write("poll.json", json)}).err; };
    CHECK(check("{\"elements\": [\n  {\"type\": \"ratng\", \"name\": \"a\"},\n  {\"type\": \"comment\"}\n]}") ==
          "poll.json:2: elements[0].type: element type, expected one of the 23 types of version 1, found \"ratng\"\n"
          "poll.json:3: elements[1]: name of the element, expected a text, found none\n");
    CHECK(check("{").find("poll.json:1: JSON, expected a JSON text") == 0);
    CHECK(check("").find("poll.json:1: JSON") == 0);
    CHECK(check("{\"id\": \"ask\", \"elements\": [{\"type\": \"comment\", \"name\": \"a\"}]}").find("survey id, expected a name that records do not use") !=
          std::string::npos);
    CHECK(desk.ctl.run({"survey", "check", (desk.folder.path() / "missing.json").string()}).exit_code == 3);
}

TEST_CASE("an import never writes its rejects over the workspace", "[cli]")
{
    const OneDesk desk;
    const std::string calls = desk.write("calls.csv", "rating\n7\n");
    const std::string workspace = (desk.folder.path() / "desk.yardstick").string();
    const auto refused = desk.ctl.run({"import", calls, "--survey", "csat", "--rejects", workspace});
    CHECK(refused.exit_code == 1);
    CHECK(refused.err == workspace + ": file, expected another one than the workspace, found the workspace itself\n");
    desk.ctl.must({"verify"});
}

TEST_CASE("the check gives advice when asked, and none of the rules left out", "[cli]")
{
    const OneDesk desk;
    const std::string file = desk.write("poll.json", R"({"elements": [{"type": "comment", "name": "a", "isRequired": true}, {"type": "rating", "name": "b"}]})");
    const auto all = desk.ctl.must({"survey", "check", "--lint", file});
    CHECK_THAT(all.out, Catch::StartsWith("elements[0]: required_open_text, an answer is required. ") && Catch::EndsWith("poll: 2 questions, no problems, 2 pieces of advice\n"));
    const auto some = desk.ctl.must({"--json", "survey", "check", "--lint", "--without", "required_open_text,leading", file}).lines();
    REQUIRE(some.size() == 1);
    REQUIRE(some[0]["findings"].size() == 1);
    CHECK(some[0]["findings"][0]["rule"] == "unlabelled_ends");
    CHECK(some[0]["findings"][0]["path"] == "elements[1]");
    CHECK(desk.ctl.run({"survey", "check", "--lint", "--without", "shyness", file}).exit_code == 2);
    CHECK_THAT(desk.ctl.must({"survey", "rules"}).out, Catch::Contains("double_barrelled"));
}

TEST_CASE("advice that a workspace has switched off is not given there, and is named", "[cli]")
{
    const OneDesk desk;
    const std::string file = desk.write("poll.json", R"({"elements": [{"type": "comment", "name": "a", "isRequired": true}, {"type": "rating", "name": "b"}]})");
    const auto rules = desk.ctl.must({"--json", "survey", "rules", "--switch-off", "required_open_text,leading"}).lines();
    const auto is_off = [](const Json& rule) { return rule["state"] == "off"; };
    CHECK(std::count_if(rules.begin(), rules.end(), is_off) == 2);
    const Json checked = desk.ctl.must({"--json", "survey", "check", "--lint", file}).lines().front();
    REQUIRE(checked["findings"].size() == 1);
    CHECK(checked["findings"][0]["rule"] == "unlabelled_ends");
    CHECK(checked["switched_off"] == Json::parse(R"(["leading","required_open_text"])"));
    CHECK_THAT(desk.ctl.must({"survey", "check", "--lint", file}).out,
               Catch::EndsWith("1 piece of advice; switched off in this workspace: leading, required_open_text\n"));
    CHECK_FALSE(desk.ctl.must({"--json", "survey", "check", file}).lines().front().contains("switched_off"));
    // Without a workspace all advice is given, and nothing is said of what is off.
    const auto anywhere = CommandLine("").must({"--json", "survey", "check", "--lint", file}).lines().front();
    CHECK(anywhere["findings"].size() == 2);
    CHECK_FALSE(anywhere.contains("switched_off"));
    desk.ctl.must({"survey", "rules", "--switch-on", "required_open_text"});
    CHECK(desk.ctl.must({"--json", "survey", "check", "--lint", file}).lines().front()["findings"].size() == 2);
    CHECK(desk.ctl.run({"survey", "rules", "--switch-off", "shyness"}).exit_code == 2);
}

TEST_CASE("a survey with warnings passes the check and comes back as it was written", "[cli]")
{
    const OneDesk desk;
    const std::string json = R"({"id": "poll", "colour": "red", "elements": [{"type": "rating", "name": "a", "score": 7, "choices": []}], "title": "Poll"})";
    const std::string file = desk.write("poll.json", json);
    const auto check = desk.ctl.must({"survey", "check", file});
    CHECK(check.out == "poll: 1 question, no problems\n");
    CHECK(check.err == "warning: poll.json:1: colour: unknown property, kept without effect\n"
                       "warning: poll.json:1: elements[0].score: unknown property, kept without effect\n"
                       "warning: poll.json:1: elements[0].choices: unknown property, kept without effect\n");
    desk.ctl.must({"survey", "publish", file});
    const std::string copy = (desk.folder.path() / "copy.json").string();
    desk.ctl.must({"survey", "export", "poll", "--version", "1", "-o", copy});
    CHECK(Json::parse(test::read_file(copy)).dump() == Json::parse(json).dump());
    CHECK(Json::parse(desk.ctl.must({"survey", "export", "poll"}).out).dump() == Json::parse(json).dump());
}

TEST_CASE("names with apostrophes and letters of other languages come back as they were given", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"person", "add", "Fay O'Neil \"the quick\"; drop table response", "--department", "front_desk"});
    desk.ctl.must({"person", "add", "Gül Aydın 李"});
    const auto people = desk.ctl.must({"--json", "person", "list"}).lines();
    REQUIRE(people.size() == 2);
    CHECK(people[0]["name"] == "Fay O'Neil \"the quick\"; drop table response");
    CHECK(people[1]["name"] == "Gül Aydın 李");
}

TEST_CASE("several command lines write to one workspace at once and nothing is lost", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"bind", "front_desk.csat", "--survey", "csat"});
    constexpr int writers = 4;
    constexpr int entries = 25;
    std::vector<int> failures(writers, 0);
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            for (int i = 0; i < entries; ++i)
                failures[static_cast<std::size_t>(writer)] += desk.ctl.run({"log", "csat", "rating=5", "--department", "front_desk"}).exit_code != 0;
        });
    for (std::thread& thread : threads)
        thread.join();
    CHECK(failures == std::vector<int>(writers, 0));
    CHECK(desk.ctl.must({"--json", "score"}).lines().front()["n"] == writers * entries);
}

TEST_CASE("a backup is restored with the same content", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"log", "csat", "rating=5", "comment=it's fine", "--department", "front_desk"});
    const std::string file = (desk.folder.path() / "copy.yardstick").string();
    const Json made = desk.ctl.must({"--json", "backup", file}).lines().front();
    CHECK(desk.ctl.run({"backup", file}).exit_code == 3);
    const CommandLine other((desk.folder.path() / "other.yardstick").string());
    CHECK(other.must({"--json", "restore", file}).lines().front()["hash"] == made["hash"]);
    CHECK(other.must({"--json", "verify"}).lines().front()["hash"] == made["hash"]);
}

TEST_CASE("the demo year has four departments and an improvement after its event", "[cli]")
{
    const test::TemporaryFolder folder;
    const CommandLine ctl((folder.path() / "demo.yardstick").string());
    ctl.must({"init", "--demo"});
    CHECK(ctl.must({"--json", "department", "list"}).lines().size() == 4);
    const auto months = ctl.must({"--json", "score", "--metric", "customer_service.first_response", "--department", "support", "--by", "month"}).lines();
    std::vector<double> medians;
    for (const Json& score : months)
        if (score["metric"] == "first_response")
            medians.push_back(score["value"]);
    REQUIRE(medians.size() >= 12);
    CHECK(*std::min_element(medians.begin(), medians.begin() + 4) > *std::max_element(medians.begin() + 4, medians.end()));
    CHECK(ctl.run({"init", "--demo"}).exit_code == 1);
}

TEST_CASE("a survey is drafted, tested and goes live, and test answers never count", "[cli]")
{
    const OneDesk desk;
    const std::string file = desk.write("till.json", till_survey);
    CHECK(desk.ctl.must({"--json", "survey", "publish", file, "--as", "draft"}).lines().front()["state"] == "draft");
    CHECK(desk.ctl.run({"log", "till", "how_was_it=5", "--department", "front_desk"}).err ==
          "survey till, expected a live version, found version 1 draft\n");
    desk.ctl.must({"survey", "test", "till"});
    desk.ctl.must({"bind", "customer_service.csat", "--survey", "till", "rating=how_was_it"});
    for (const char* rating : {"1", "2"})
        desk.ctl.must({"log", "till", std::string("how_was_it=") + rating, "--test"});
    CHECK(desk.ctl.run({"log", "till", "how_was_it=6", "--test"}).exit_code == 1);
    CHECK(desk.ctl.run({"log", "till", "how_was_it=5", "--department", "front_desk"}).exit_code == 1);
    CHECK(desk.ctl.run({"log", "till", "how_was_it=5"}).exit_code == 2);
    CHECK(desk.ctl.must({"--json", "score"}).lines().front()["n"] == 0);

    const Json live = desk.ctl.must({"--json", "survey", "go-live", "till"}).lines().front();
    CHECK(live["state"] == "live");
    CHECK(live["deleted_test_answers"] == 2);
    desk.ctl.must({"log", "till", "how_was_it=5", "--department", "front_desk"});
    CHECK(desk.ctl.must({"--json", "score"}).lines().front()["n"] == 1);
    CHECK(desk.ctl.must({"survey", "publish", file}).out == "till version 1, live\n");
    desk.ctl.must({"survey", "retire", "till"});
    CHECK(desk.ctl.run({"log", "till", "how_was_it=5", "--department", "front_desk"}).exit_code == 1);
    CHECK(desk.ctl.must({"--json", "score"}).lines().front()["n"] == 1);
}

TEST_CASE("publishing a changed scale names the series that it splits, before it does", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"survey", "publish", desk.write("till.json", till_survey)});
    desk.ctl.must({"bind", "customer_service.csat", "--survey", "till", "rating=how_was_it"});
    const std::string changed = desk.write("till.json", R"({"id": "till", "elements": [{"type": "rating", "name": "how_was_it", "rateMax": 7}]})");
    const auto foreseen = desk.ctl.must({"--json", "survey", "publish", changed, "--dry-run"});
    CHECK(foreseen.lines().front()["splits"][0]["binding"] == "csat");
    CHECK(foreseen.err == "splits the series of csat (customer_service.csat): question how_was_it was rating 1, 2, 3, 4, 5 in version 1 and becomes "
                          "rating 1, 2, 3, 4, 5, 6, 7\n");
    CHECK(desk.ctl.must({"--json", "survey", "list"}).out.find("\"version\":\"2\"") == std::string::npos);
    CHECK(desk.ctl.must({"--json", "survey", "publish", changed}).lines().front()["splits"].size() == 1);
    desk.ctl.must({"log", "till", "how_was_it=7", "--department", "front_desk"});
    CHECK(desk.ctl.must({"--json", "score"}).lines().front()["state"] == "shown");
}
