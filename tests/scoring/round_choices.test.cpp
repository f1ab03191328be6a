#include "scoring/round_choices.h"

#include <catch2/catch.hpp>

#include <deque>
#include <optional>

using namespace yardstick;

namespace {

const Survey& survey()
{
    static const Survey pulse = Survey::read(R"({"id": "pulse", "audience": "staff", "elements": [
    {"type": "radiogroup", "name": "place", "choices": [{"value": "home", "text": "At home"}, "office", "road"]},
    {"type": "checkbox", "name": "wants", "choices": ["quiet", "light", "plants"]},
    {"type": "boolean", "name": "again", "labelTrue": "Again"}]})", "pulse.json").value();
    return pulse;
}

/// Teams that were asked and closed on one day.
struct ClosedDay {
    std::deque<Round> rounds;
    DayOfAnswers day;

    /// A round of `team` whose people answered `answers`, each so many times, and `silent` people who left it out.
    const Round& round(const char* team, const std::vector<std::pair<Json, int>>& answers, int silent = 0)
    {
        Round& round = rounds.emplace_back();
        round.id = std::string("pulse_") + team;
        round.team = team;
        round.closed = parse_day("2026-01-31").value();
        day.rounds.push_back(&round);
        day.people[round.id] = silent;
        for (const auto& [answer, people] : answers) {
            day.answers[round.id].insert(day.answers[round.id].end(), static_cast<std::size_t>(people), answer);
            day.people[round.id] += people;
        }
        return round;
    }

    /// The count of each choice, -1 where it is withheld.
    std::vector<std::int64_t> counts(const char* question, const Round& round) const
    {
        std::vector<std::int64_t> found;
        for (const ChoiceCount& choice : choice_counts(survey(), *survey().find_question(question), round, day, {}))
            found.push_back(choice.is_withheld ? -1 : choice.count);
        return found;
    }
};

} // namespace

TEST_CASE("choices that enough people took are counted, in the survey's order and words", "[scoring][suppression]")
{
    ClosedDay office;
    const Round& round = office.round("sales", {{"office", 5}, {"home", 7}, {"road", 6}});
    const auto counts = choice_counts(survey(), *survey().find_question("place"), round, office.day, {});
    REQUIRE(counts.size() == 3);
    CHECK(counts[0].text == "At home");
    CHECK(counts[0].value == "home");
    CHECK(office.counts("place", round) == std::vector<std::int64_t>{7, 5, 6});
}

TEST_CASE("a choice that the others would reveal by subtraction is withheld with the one of few", "[scoring][suppression]")
{
    // METRICS.md section 13, rule 2, with the numbers of S78: 4 and 9 of 13, where the 9 would tell of the 4; 6 is allowed.
    ClosedDay office;
    CHECK(office.counts("place", office.round("sales", {{"home", 9}, {"office", 4}})) == std::vector<std::int64_t>{-1, -1, -1});
    ClosedDay larger;
    CHECK(larger.counts("place", larger.round("sales", {{"home", 9}, {"office", 6}})) == std::vector<std::int64_t>{9, 6, 0});
    ClosedDay three;
    CHECK(three.counts("place", three.round("sales", {{"home", 9}, {"office", 4}, {"road", 6}})) == std::vector<std::int64_t>{9, -1, -1});
}

TEST_CASE("one round's choices are withheld where those of all teams would give another team's few away", "[scoring][suppression]")
{
    ClosedDay office;
    const Round& sales = office.round("sales", {{"home", 6}, {"office", 6}});
    office.round("technology", {{"home", 2}, {"office", 10}});
    CHECK(office.counts("place", sales) == std::vector<std::int64_t>{-1, -1, -1});
}

TEST_CASE("several choices are each shown only where those who left them are many, too", "[scoring][suppression]")
{
    ClosedDay office;
    const Round& round = office.round("sales", {{Json{"quiet", "light"}, 5}, {Json{"quiet"}, 5}, {Json{"plants"}, 2}, {Json{"light", "plants"}, 4}});
    // 10 of 16 want it quiet, 9 light, and 6 plants; 6, 7 and 10 do not.
    CHECK(office.counts("wants", round) == std::vector<std::int64_t>{10, 9, 6});
    ClosedDay nearly_all;
    const Round& other = nearly_all.round("sales", {{Json{"quiet"}, 6}, {Json{"quiet", "light"}, 6}, {Json{"light"}, 2}});
    CHECK(nearly_all.counts("wants", other) == std::vector<std::int64_t>{-1, 8, -1}); // 12 of 14 would tell of 2
}

TEST_CASE("several choices of one round are withheld where those of all teams would give another team's few away", "[scoring][suppression]")
{
    ClosedDay office;
    const Round& sales = office.round("sales", {{Json{"quiet"}, 6}, {Json{"light"}, 6}});
    CHECK(office.counts("wants", sales) == std::vector<std::int64_t>{6, 6, 0});
    office.round("technology", {{Json{"quiet"}, 2}, {Json{"light", "plants"}, 10}});
    CHECK(office.counts("wants", sales)[0] == -1);
}

TEST_CASE("several choices that together would reveal few are not all shown", "[scoring][suppression]")
{
    // Who wants light is everybody who wants quiet and two more: each is large enough, and their difference is not.
    ClosedDay office;
    const Round& round = office.round("sales", {{Json{"quiet", "light"}, 6}, {Json{"light"}, 2}, {Json{"plants"}, 6}});
    const auto counts = office.counts("wants", round);
    CHECK(counts[1] == 8);
    CHECK(counts[0] == -1);
}

TEST_CASE("yes and no have the survey's words, and what else was answered is told where many did", "[scoring][suppression]")
{
    ClosedDay office;
    const Round& round = office.round("sales", {{true, 5}, {false, 6}}, 3);
    const auto counts = choice_counts(survey(), *survey().find_question("again"), round, office.day, {});
    REQUIRE(counts.size() == 2);
    CHECK(counts[0].text == "Again");
    CHECK(counts[1].text == "No");
    CHECK(counts[1].count == 6);
    ClosedDay others;
    const Round& free = others.round("sales", {{"home", 5}, {"in a tent", 3}, {"on a boat", 2}});
    CHECK(others.counts("place", free) == std::vector<std::int64_t>{5, 0, 0, 5});
}

TEST_CASE("a rating is no choice, and neither are a ranking and words", "[scoring][suppression]")
{
    const auto asks = [](const char* type) {
        Question question;
        question.type = type;
        return asks_for_choice(question);
    };
    for (const char* type : {"radiogroup", "dropdown", "checkbox", "tagbox", "boolean", "buttongroup", "imagepicker"})
        CHECK(asks(type));
    for (const char* type : {"rating", "ranking", "comment", "text", "matrix", "slider"})
        CHECK_FALSE(asks(type));
}
