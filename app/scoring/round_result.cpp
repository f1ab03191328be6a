#include "scoring/round_result.h"

#include "scoring/staff_release.h"

#include <algorithm>
#include <map>
#include <optional>

namespace yardstick {

namespace {

/// Answers that were closed on one day: whoever shows one round's must know the others'.
struct DayOfRounds {
    std::vector<Round> rounds;
    std::map<std::string, std::int64_t> people;                                          ///< by round
    std::map<std::string, std::map<std::string, std::vector<double>>, std::less<>> numbers; ///< by question, then round
};

bool asks_for_number(const Question& question)
{
    return question.type == "rating" || question.type == "slider" ||
           (question.type == "text" && (question.input_type == "number" || question.input_type == "range"));
}

DayOfRounds day_of(const Round& round, const std::vector<std::string>& questions, const ResponseStore& responses, const RoundStore& rounds)
{
    DayOfRounds day;
    for (const Round& each : rounds.rounds())
        if (each.survey == round.survey && each.closed == round.closed)
            day.rounds.push_back(each);
    ResponseQuery query;
    query.source = round.survey;
    query.period = Period{*round.closed, *round.closed};
    responses.for_each(query, [&](const Response& response) {
        ++day.people[response.round];
        const Json answers = Json::parse(response.answers);
        for (const std::string& question : questions)
            if (const auto found = answers.find(question); found != answers.end() && found->is_number())
                day.numbers[question][response.round].push_back(found->get<double>());
    });
    return day;
}

QuestionResult result_of(const Question& question, const Round& round, DayOfRounds& day, RoundStore& rounds)
{
    QuestionResult result;
    result.question = question.name;
    result.title = question.title;
    auto& by_round = day.numbers[question.name];
    std::vector<StaffPart> parts;
    for (const Round& each : day.rounds)
        if (day.people.contains(each.id))
            parts.push_back({{each.id}, &each, day.people.at(each.id), static_cast<std::int64_t>(by_round[each.id].size()), true});
    const std::vector<std::string> group{round.id};
    const StaffRelease release(parts, {false}, rounds.released(round.survey));
    const std::vector<double>& numbers = by_round[round.id];
    if (!release.shows(group, *round.closed) || numbers.empty()) {
        const bool is_known = day.people.contains(round.id) && !release.shows(group, *round.closed);
        result.reason = is_known ? release.reason_for(group) : "nobody answered it";
        return result;
    }
    // Remembered before anybody sees it.
    for (const Release& each : release.releases_of(group))
        rounds.remember(round.survey, each);
    result.is_withheld = false;
    result.n = static_cast<std::int64_t>(numbers.size());
    for (const double number : numbers)
        result.mean += number / static_cast<double>(numbers.size());
    const auto [lowest, highest] = std::minmax_element(numbers.begin(), numbers.end());
    result.lowest = *lowest;
    result.highest = *highest;
    return result;
}

} // namespace

Result<std::vector<QuestionResult>> round_result(const Round& round, const SurveyStore& surveys, const ResponseStore& responses,
                                                 RoundStore& rounds)
{
    if (!round.closed)
        return refuse("result of round " + round.id, "a closed round", "an open one");
    std::vector<Question> questions;
    std::vector<std::string> names;
    if (const auto survey = surveys.find(round.survey, round.survey_version))
        for (const Question& question : survey->questions())
            if (asks_for_number(question)) {
                questions.push_back(question);
                names.push_back(question.name);
            }
    DayOfRounds day = day_of(round, names, responses, rounds);
    std::vector<QuestionResult> results;
    for (const Question& question : questions)
        results.push_back(result_of(question, round, day, rounds));
    return results;
}

} // namespace yardstick
