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
    std::map<std::string, std::int64_t> people;   ///< by round
    std::map<std::string, DayOfAnswers> questions; ///< by name
};

bool asks_for_number(const Question& question)
{
    return question.type == "rating" || question.type == "slider" ||
           (question.type == "text" && (question.input_type == "number" || question.input_type == "range"));
}

/// Whether an answer says something that is counted.
bool counts(const Question& question, const Json& answer)
{
    return asks_for_number(question) ? answer.is_number() : !answer.is_null() && !(answer.is_structured() && answer.empty());
}

DayOfRounds day_of(const Round& round, const std::vector<Question>& questions, const ResponseStore& responses, const RoundStore& rounds)
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
        for (const Question& question : questions)
            if (const auto found = answers.find(question.name); found != answers.end() && counts(question, *found))
                day.questions[question.name].answers[response.round].push_back(*found);
    });
    for (const Question& question : questions) {
        DayOfAnswers& each = day.questions[question.name];
        each.people = day.people;
        for (const Round& one : day.rounds)
            if (day.people.contains(one.id))
                each.rounds.push_back(&one);
    }
    return day;
}

void take_numbers(QuestionResult& result, const std::vector<Json>& answers)
{
    std::vector<double> numbers;
    for (const Json& answer : answers)
        numbers.push_back(answer.get<double>());
    for (const double number : numbers)
        result.mean += number / static_cast<double>(numbers.size());
    const auto [lowest, highest] = std::minmax_element(numbers.begin(), numbers.end());
    result.lowest = *lowest;
    result.highest = *highest;
}

QuestionResult result_of(const Survey& survey, const Question& question, const Round& round, DayOfAnswers& day, RoundStore& rounds)
{
    QuestionResult result;
    result.question = question.name;
    result.title = question.title;
    std::vector<StaffPart> parts;
    for (const Round* each : day.rounds)
        parts.push_back({{each->id}, each, day.people.at(each->id), static_cast<std::int64_t>(day.answers[each->id].size()), true});
    const std::vector<std::string> group{round.id};
    const std::vector<Release> released = rounds.released(round.survey);
    const StaffRelease release(parts, {false}, released);
    const std::vector<Json>& answers = day.answers[round.id];
    if (!release.shows(group, *round.closed) || answers.empty()) {
        const bool is_known = day.people.contains(round.id) && !release.shows(group, *round.closed);
        result.reason = is_known ? release.reason_for(group) : "nobody answered it";
        return result;
    }
    if (asks_for_number(question))
        take_numbers(result, answers);
    else
        result.choices = choice_counts(survey, question, round, day, released);
    // Remembered before anybody sees it.
    for (const Release& each : release.releases_of(group))
        rounds.remember(round.survey, each);
    result.is_withheld = false;
    result.n = static_cast<std::int64_t>(answers.size());
    return result;
}

} // namespace

Result<std::vector<QuestionResult>> round_result(const Round& round, const SurveyStore& surveys, const ResponseStore& responses,
                                                 RoundStore& rounds)
{
    if (!round.closed)
        return refuse("result of round " + round.id, "a closed round", "an open one");
    const auto survey = surveys.find(round.survey, round.survey_version);
    if (!survey)
        return std::vector<QuestionResult>{};
    std::vector<Question> questions;
    for (const Question& question : survey->questions())
        if (asks_for_number(question) || asks_for_choice(question))
            questions.push_back(question);
    DayOfRounds day = day_of(round, questions, responses, rounds);
    std::vector<QuestionResult> results;
    for (const Question& question : questions)
        results.push_back(result_of(*survey, question, round, day.questions[question.name], rounds));
    return results;
}

} // namespace yardstick
