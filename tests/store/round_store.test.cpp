#include "store/database.h"
#include "store/test_workspace.h"
#include "survey/random_uuid.h"

#include <set>

using namespace yardstick;
using namespace yardstick::test;

namespace {

Round pulse_of(const std::string& team)
{
    Round round;
    round.survey = "pulse";
    round.survey_version = 3;
    round.team = team;
    round.department = "office";
    round.site = "main";
    round.opened = day("2026-01-10");
    round.closes = day("2026-01-31");
    return round;
}

const Instant closing = instant("2026-01-19T23:00:00Z");

std::string hold(RoundStore& rounds, const std::string& round, const std::string& hash)
{
    const HeldAnswer answer{random_uuid(), round, R"({"mood":4})"};
    REQUIRE(rounds.hold(answer, hash) == RoundStore::Outcome::saved);
    return answer.id;
}

/// Keeps `round` from being closed to its end while it lives: another program that is in the middle of reading.
template <class Place>
struct BusyReader {
    explicit BusyReader(const Place& place) : workspace(WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing))
    {
        store::Dialect& dialect = workspace->database().dialect();
        dialect.begin(store::Purpose::read);
        dialect.run_script("select * from held_answer");
    }
    ~BusyReader() { workspace->database().dialect().roll_back(); }
    std::unique_ptr<WorkspaceStore> workspace;
};

} // namespace

STORE_TEST_CASE("a round is numbered by survey and team and comes back as it was opened")
{
    OPEN_WORKSPACE();
    RoundStore& rounds = workspace->rounds();
    const Round first = rounds.open(pulse_of("sales"));
    CHECK(first.id == "pulse_sales_1");
    CHECK(rounds.open(pulse_of("sales")).id == "pulse_sales_2");
    CHECK(rounds.open(pulse_of("tech")).id == "pulse_tech_1");
    const auto again = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    REQUIRE(again->rounds().rounds().size() == 3);
    const Round found = again->rounds().find("pulse_sales_1").value();
    CHECK(found.survey_version == 3);
    CHECK(found.department == "office");
    CHECK(found.site == "main");
    CHECK(found.opened == day("2026-01-10"));
    CHECK(found.closes == day("2026-01-31"));
    CHECK_FALSE(found.closed);
    CHECK_FALSE(again->rounds().find("pulse_sales_3"));
}

STORE_TEST_CASE("a token is used once, in one transaction with the answer, which survives the program")
{
    OPEN_WORKSPACE();
    RoundStore& rounds = workspace->rounds();
    const std::string id = rounds.open(pulse_of("sales")).id;
    CHECK(rounds.issue_tokens(id, {"aa", "bb"}));
    CHECK_FALSE(rounds.issue_tokens(id, {"cc"}));
    CHECK(rounds.round_of_token("bb") == id);
    CHECK_FALSE(rounds.round_of_token("cc"));
    const std::string answer = hold(rounds, id, "aa");
    CHECK(rounds.hold({random_uuid(), id, "{}"}, "aa") == RoundStore::Outcome::token_used);
    const auto again = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    CHECK(again->rounds().find(id)->invited == 2);
    CHECK(again->rounds().find(id)->answered == 1);
    CHECK(place.run("select id from held_answer") == std::vector{answer});
    CHECK(workspace->responses().days({}).empty());
    CHECK(workspace->responses().count({}).counted == 0);
}

STORE_TEST_CASE("a closed round is responses of the closing day, whose mark is raised, and nothing is held any more")
{
    OPEN_WORKSPACE();
    RoundStore& rounds = workspace->rounds();
    const std::string id = rounds.open(pulse_of("sales")).id;
    const std::string other = rounds.open(pulse_of("tech")).id;
    rounds.issue_tokens(id, {"aa", "bb"});
    rounds.issue_tokens(other, {"cc"});
    std::set<std::string> answers{hold(rounds, id, "bb"), hold(rounds, id, "aa")};
    const std::string open_one = hold(rounds, other, "cc");
    rounds.close(id, day("2026-01-20"), closing);

    CHECK(rounds.find(id)->closed == day("2026-01-20"));
    CHECK(rounds.hold({random_uuid(), id, "{}"}, "aa") == RoundStore::Outcome::round_closed);
    const std::vector<std::string> found = ids_of(workspace->responses(), {});
    CHECK(std::set(found.begin(), found.end()) == answers);
    const Response response = workspace->responses().find(found.front()).value();
    CHECK(response.source == "pulse");
    CHECK(response.source_version == 3);
    CHECK(response.round == id);
    CHECK(response.occurred_at == closing);
    REQUIRE(workspace->responses().days({}).size() == 1);
    CHECK(workspace->responses().days({}).front().key == DayKey{"pulse", 3, "office", "main", day("2026-01-20")});
    CHECK(place.run("select id from held_answer") == std::vector{open_one});
    rounds.close(other, day("2026-01-20"), closing);
    CHECK(workspace->responses().count({}).counted == 3);
}

STORE_TEST_CASE("a round that cannot be closed to the end is open and complete, and is closed later")
{
    OPEN_WORKSPACE();
    RoundStore& rounds = workspace->rounds();
    const std::string id = rounds.open(pulse_of("sales")).id;
    rounds.issue_tokens(id, {"aa", "bb", "cc"});
    hold(rounds, id, "aa");
    hold(rounds, id, "bb");
    {
        const BusyReader reader(place);
        CHECK_THROWS_AS(rounds.close(id, day("2026-01-20"), closing), Error);
    }
    CHECK_FALSE(rounds.find(id)->closed);
    CHECK(rounds.find(id)->answered == 2);
    CHECK(workspace->responses().count({}).counted == 0);
    CHECK(workspace->responses().days({}).empty());
    hold(rounds, id, "cc");
    rounds.close(id, day("2026-01-20"), closing);
    CHECK(workspace->responses().count({}).counted == 3);
}

STORE_TEST_CASE("a threshold is raised for all rounds and lowered for none")
{
    OPEN_WORKSPACE();
    RoundStore& rounds = workspace->rounds();
    CHECK(rounds.thresholds() == Thresholds{5, 10});
    const std::string id = rounds.open(pulse_of("sales")).id;
    rounds.set_thresholds({7, 12});
    rounds.set_thresholds({4, 8});
    CHECK(rounds.thresholds() == Thresholds{4, 8});
    CHECK(rounds.find(id)->thresholds == Thresholds{7, 12});
}

STORE_TEST_CASE("what was shown of a survey is remembered once")
{
    OPEN_WORKSPACE();
    const Release release{day("2026-01-20"), {"pulse_sales_1", "pulse_tech_1"}};
    workspace->rounds().remember("pulse", release);
    workspace->rounds().remember("pulse", release);
    workspace->rounds().remember("other", {day("2026-01-21"), {"other_sales_1"}});
    const auto again = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    CHECK(again->rounds().released("pulse") == std::vector{release});
}
