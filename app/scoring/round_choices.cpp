#include "scoring/round_choices.h"

#include "scoring/staff_release.h"
#include "survey/definition/definition.h"
#include "survey/definition/element_type.h"

#include <algorithm>
#include <set>

namespace yardstick {

namespace {

bool takes_several(const DayOfAnswers& day)
{
    return std::any_of(day.answers.begin(), day.answers.end(), [](const auto& round) {
        return std::any_of(round.second.begin(), round.second.end(), [](const Json& answer) { return answer.is_array(); });
    });
}

/// The choices of a question that says yes or no, which has none of its own.
std::vector<Choice> yes_and_no(const Survey& survey, const Question& question)
{
    for (const ElementDefinition* element : survey.definition()->elements) {
        const auto* details = element->value_name == question.name ? element->as<BooleanDetails>() : nullptr;
        if (!details)
            continue;
        const auto words = [](const LocalText& own, const char* usual) { return own.text("").empty() ? usual : own.text(""); };
        return {{details->value_true, words(details->label_true, "Yes")}, {details->value_false, words(details->label_false, "No")}};
    }
    return {};
}

/// What people chose, as numbers of choices; one more than there are stands for anything else.
class Chosen {
public:
    Chosen(const std::vector<Choice>& choices, const DayOfAnswers& day)
    {
        for (const auto& [round, answers] : day.answers)
            for (const Json& answer : answers)
                ++of_round[round][numbers_of(choices, answer)];
    }

    std::map<std::string, std::map<std::set<std::size_t>, std::int64_t>> of_round; ///< how many people chose just these

    std::int64_t count(const std::string& round, std::size_t choice) const
    {
        std::int64_t sum = 0;
        if (const auto found = of_round.find(round); found != of_round.end())
            for (const auto& [chosen, people] : found->second)
                sum += chosen.contains(choice) ? people : 0;
        return sum;
    }

private:
    static std::set<std::size_t> numbers_of(const std::vector<Choice>& choices, const Json& answer)
    {
        std::set<std::size_t> numbers;
        const auto add = [&](const Json& value) {
            const auto found = std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.value == value; });
            numbers.insert(static_cast<std::size_t>(found - choices.begin()));
        };
        if (!answer.is_array())
            add(answer);
        else
            std::for_each(answer.begin(), answer.end(), add);
        return numbers;
    }
};

/// A part for each of `groups`, and one for those who did not answer.
void add_parts(std::vector<StaffPart>& parts, const Round& round, std::int64_t people, const std::map<std::string, std::int64_t>& groups)
{
    std::int64_t answered = 0;
    for (const auto& [group, count] : groups) {
        parts.push_back({{round.id, group}, &round, count, count, true});
        answered += count;
    }
    parts.push_back({{round.id, ""}, &round, people - answered, 0, true});
}

/// The choices that may be shown where a person makes one.
std::set<std::size_t> shown_of_one(const Chosen& chosen, const Round& round, const DayOfAnswers& day, std::size_t count, const std::vector<Release>& released)
{
    std::vector<StaffPart> parts;
    for (const Round* each : day.rounds) {
        std::map<std::string, std::int64_t> groups;
        for (std::size_t choice = 0; choice < count; ++choice)
            if (const std::int64_t people = chosen.count(each->id, choice); people > 0)
                groups[std::to_string(choice)] = people;
        add_parts(parts, *each, day.people.at(each->id), groups);
    }
    const StaffRelease release(parts, {false, true}, released);
    std::set<std::size_t> shown;
    for (std::size_t choice = 0; choice < count; ++choice)
        if (release.shows({round.id, std::to_string(choice)}, *round.closed))
            shown.insert(choice);
    return shown;
}

/// Whether a choice may be shown beside the number of answers, where a person makes several.
bool passes_alone(const Chosen& chosen, std::size_t choice, const Round& round, const DayOfAnswers& day, const std::vector<Release>& released)
{
    std::vector<StaffPart> parts;
    for (const Round* each : day.rounds) {
        const auto answers = day.answers.find(each->id);
        const auto answered = static_cast<std::int64_t>(answers == day.answers.end() ? 0 : answers->second.size());
        const std::int64_t took = chosen.count(each->id, choice);
        std::map<std::string, std::int64_t> groups;
        if (took > 0)
            groups["took"] = took;
        if (answered > took)
            groups["left"] = answered - took;
        add_parts(parts, *each, day.people.at(each->id), groups);
    }
    return StaffRelease(parts, {false, true}, released).shows({round.id, "took"}, *round.closed);
}

std::set<std::size_t> shown_of_several(const Chosen& chosen, const Round& round, const DayOfAnswers& day, std::size_t count, const std::vector<Release>& released)
{
    const auto found = chosen.of_round.find(round.id);
    if (found == chosen.of_round.end())
        return {};
    std::vector<std::int64_t> people; // of everybody who chose the same
    std::vector<ReleaseGuard::Group> takers(count);
    ReleaseGuard::Group everybody;
    for (const auto& [these, number] : found->second) {
        for (const std::size_t choice : these)
            takers[choice].push_back(people.size());
        everybody.push_back(people.size());
        people.push_back(number);
    }
    ReleaseGuard guard(people, round.thresholds.people);
    guard.recall(everybody);
    std::vector<std::size_t> largest_first;
    for (std::size_t choice = 0; choice < count; ++choice)
        largest_first.push_back(choice);
    std::stable_sort(largest_first.begin(), largest_first.end(),
                     [&](std::size_t a, std::size_t b) { return guard.people_in(takers[a]) > guard.people_in(takers[b]); });
    std::set<std::size_t> shown;
    for (const std::size_t choice : largest_first)
        if (!takers[choice].empty() && passes_alone(chosen, choice, round, day, released) && guard.admit(takers[choice]))
            shown.insert(choice);
    return shown;
}

} // namespace

bool asks_for_choice(const Question& question)
{
    const auto type = element_type(question.type);
    return type && (*type == ElementType::boolean || (has_choices(*type) && *type != ElementType::ranking));
}

std::vector<ChoiceCount> choice_counts(const Survey& survey, const Question& question, const Round& round, const DayOfAnswers& day,
                                       const std::vector<Release>& released)
{
    const std::vector<Choice> choices = question.type == "boolean" ? yes_and_no(survey, question) : question.choices;
    const Chosen chosen(choices, day);
    const std::size_t count = choices.size() + 1;
    const std::set<std::size_t> shown = takes_several(day) ? shown_of_several(chosen, round, day, count, released) : shown_of_one(chosen, round, day, count, released);
    bool shows_zeros = true;
    for (std::size_t choice = 0; choice < count; ++choice)
        shows_zeros = shows_zeros && (shown.contains(choice) || chosen.count(round.id, choice) == 0);
    std::vector<ChoiceCount> counts;
    for (std::size_t choice = 0; choice < count; ++choice) {
        const std::int64_t people = chosen.count(round.id, choice);
        const bool is_other = choice == choices.size();
        // That there is something else would tell about few.
        if (is_other && !shown.contains(choice))
            continue;
        ChoiceCount each{is_other ? Json() : choices[choice].value, is_other ? "Something else" : choices[choice].text};
        each.is_withheld = people == 0 ? !shows_zeros : !shown.contains(choice);
        each.count = each.is_withheld ? 0 : people;
        counts.push_back(std::move(each));
    }
    return counts;
}

} // namespace yardstick
