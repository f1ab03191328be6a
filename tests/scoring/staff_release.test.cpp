#include "scoring/staff_release.h"

#include <catch2/catch.hpp>

#include <deque>

using namespace yardstick;

namespace {

/// Rounds of teams that were closed, and which of their groups a query shows.
struct ClosedRounds {
    std::deque<Round> rounds;
    std::vector<StaffPart> parts;
    std::vector<Release> released;

    Round& round(const char* team, const char* day, const char* department = "office")
    {
        Round& round = rounds.emplace_back();
        round.team = team;
        round.id = std::string("pulse_") + team + '_' + day;
        round.department = department;
        round.closed = parse_day(day).value();
        return round;
    }

    void answered(const Round& round, std::vector<std::string> group, std::int64_t people, std::int64_t counted = -1)
    {
        parts.push_back({std::move(group), &round, people, counted < 0 ? people : counted, true});
    }

    StaffRelease release(std::vector<bool> divides) const { return {parts, std::move(divides), released}; }
};

const Day january = parse_day("2026-01-31").value();
const Day february = parse_day("2026-02-28").value();

} // namespace

TEST_CASE("a team that its department and the other team would reveal is withheld with it", "[scoring][suppression]")
{
    // METRICS.md section 14: Sales 4, Technology 9 (S78); Tech 7, Product 1, threshold 3 (S89)
    ClosedRounds office;
    office.answered(office.round("sales", "2026-01-31"), {"sales"}, 4);
    office.answered(office.round("technology", "2026-01-31"), {"technology"}, 9);
    const StaffRelease by_team = office.release({false});
    CHECK_FALSE(by_team.shows({"sales"}, january));
    CHECK_FALSE(by_team.shows({"technology"}, january));
    CHECK(by_team.reason_for({"sales"}) == "fewer than 5 people");
    CHECK(by_team.reason_for({"technology"}) == "it would tell about fewer than 5 people");

    for (StaffPart& part : office.parts)
        part.group = {};
    CHECK(office.release({}).shows({}, january));
    // The same through a filter: technology alone, with the others out of sight.
    office.parts[0].is_wanted = false;
    CHECK_FALSE(office.release({}).shows({}, january));
}

TEST_CASE("whether one team or the other is asked for first makes no difference to what is shown", "[scoring][suppression]")
{
    ClosedRounds office;
    office.answered(office.round("a", "2026-01-31"), {"a"}, 4);
    office.answered(office.round("b", "2026-01-31"), {"b"}, 9);
    office.answered(office.round("c", "2026-01-31"), {"c"}, 12);
    const StaffRelease release = office.release({false});
    CHECK_FALSE(release.shows({"a"}, january));
    CHECK_FALSE(release.shows({"b"}, january));
    CHECK(release.shows({"c"}, january));
    CHECK(release.releases_of({"c"}) == std::vector{Release{january, {"pulse_c_2026-01-31"}}});
}

TEST_CASE("a second release that differs by few people from what was shown earlier is withheld", "[scoring][suppression]")
{
    ClosedRounds office;
    const Round& technology = office.round("technology", "2026-01-31");
    office.answered(technology, {}, 9);
    office.released = office.release({}).releases_of({});
    REQUIRE(office.released.size() == 1);
    office.answered(office.round("sales", "2026-01-31"), {}, 4); // closed later on the same day
    CHECK_FALSE(office.release({}).shows({}, january));
    CHECK(office.release({}).reason_for({}) == "it would tell about fewer than 5 people");
    office.released.clear(); // had nobody seen the nine, the thirteen could be shown
    CHECK(office.release({}).shows({}, january));
}

TEST_CASE("a longer period merges the days that are shown, and no others", "[scoring][suppression]")
{
    ClosedRounds office;
    office.answered(office.round("sales", "2026-01-31"), {"sales"}, 6);
    office.answered(office.round("sales", "2026-02-28"), {"sales"}, 3);
    const StaffRelease release = office.release({false});
    CHECK(release.shows({"sales"}, january));
    CHECK_FALSE(release.shows({"sales"}, february));
    CHECK(release.releases_of({"sales"}).size() == 1);
}

TEST_CASE("a question that few of many answered is withheld, and so is one that nobody of few answered", "[scoring][suppression]")
{
    ClosedRounds office;
    office.answered(office.round("sales", "2026-01-31"), {"sales"}, 9, 4);
    CHECK_FALSE(office.release({false}).shows({"sales"}, january));
    ClosedRounds few;
    few.answered(few.round("sales", "2026-01-31"), {"sales"}, 3, 0);
    CHECK_FALSE(few.release({false}).shows({"sales"}, january));
}

TEST_CASE("the promise of a round that hides more holds for the day it was closed on", "[scoring][suppression]")
{
    ClosedRounds office;
    Round& round = office.round("sales", "2026-01-31");
    office.answered(round, {"sales"}, 6);
    CHECK(office.release({false}).shows({"sales"}, january));
    round.thresholds.people = 7;
    CHECK_FALSE(office.release({false}).shows({"sales"}, january));
    CHECK(office.release({false}).reason_for({"sales"}) == "fewer than 7 people");
}

TEST_CASE("answers divide what is shown only where the rest of it is no small group", "[scoring][suppression]")
{
    ClosedRounds office;
    const Round& sales = office.round("sales", "2026-01-31");
    office.answered(sales, {"1"}, 2);
    office.answered(sales, {"4"}, 6);
    office.answered(sales, {"5"}, 7);
    const StaffRelease release = office.release({true});
    CHECK_FALSE(release.shows({"1"}, january));
    CHECK_FALSE(release.shows({"4"}, january)); // fifteen less six and seven are two
    CHECK(release.shows({"5"}, january));

    ClosedRounds small;
    small.answered(small.round("sales", "2026-01-31"), {"1"}, 4);
    CHECK_FALSE(small.release({true}).shows({"1"}, january));
}
