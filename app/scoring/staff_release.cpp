#include "scoring/staff_release.h"

#include <algorithm>

namespace yardstick {

namespace {

using Group = ReleaseGuard::Group;

/// Groups by size, the largest first, and then in an order that is always the same.
std::vector<Group> largest_first(const std::set<Group>& groups, const ReleaseGuard& guard)
{
    std::vector<Group> sorted(groups.begin(), groups.end());
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Group& a, const Group& b) { return guard.people_in(a) > guard.people_in(b); });
    return sorted;
}

} // namespace

/// What was closed on one day: the rounds, and the parts of them.
struct StaffRelease::DayParts {
    Day day;
    std::vector<const StaffPart*> parts;
    std::vector<std::size_t> round_of_part; ///< numbers into `rounds`
    std::vector<const Round*> rounds;
    std::vector<std::int64_t> people;      ///< of each round
    std::vector<std::int64_t> counted;     ///< of each round, at most its people
    std::vector<std::int64_t> part_counted;
    int threshold = Thresholds::lowest;

    void add(const StaffPart& part)
    {
        auto found = std::find_if(rounds.begin(), rounds.end(), [&](const Round* round) { return round->id == part.round->id; });
        if (found == rounds.end()) {
            found = rounds.insert(rounds.end(), part.round);
            people.push_back(0);
            counted.push_back(0);
            threshold = std::max(threshold, part.round->thresholds.people);
        }
        const auto round = static_cast<std::size_t>(found - rounds.begin());
        parts.push_back(&part);
        round_of_part.push_back(round);
        part_counted.push_back(std::min(part.people, part.counted));
        people[round] += part.people;
        counted[round] += part_counted.back();
    }

    /// Whether the parts themselves are of too few people to be shown.
    bool has_few(const Group& group_of_parts) const
    {
        std::int64_t sum = 0;
        for (const std::size_t part : group_of_parts)
            sum += part_counted[part];
        return sum < threshold;
    }

    /// Few people who answered are few, also where none of them answered the question.
    bool has_enough_people(const Group& group_of_rounds) const
    {
        std::int64_t sum = 0;
        for (const std::size_t round : group_of_rounds)
            sum += people[round];
        return sum >= threshold;
    }
};

StaffRelease::StaffRelease(const std::vector<StaffPart>& parts, std::vector<bool> divides_rounds, const std::vector<Release>& released)
    : divides_rounds_(std::move(divides_rounds))
{
    std::map<Day, DayParts> days;
    for (const StaffPart& part : parts) {
        DayParts& day = days[*part.round->closed];
        day.day = *part.round->closed;
        day.add(part);
    }
    for (const auto& [date, day] : days)
        decide_day(day, released);
}

void StaffRelease::decide_day(const DayParts& day, const std::vector<Release>& released)
{
    const Groups rounds = decide_rounds(day, released);
    std::vector<std::size_t> dividing;
    for (std::size_t key = 0; key < divides_rounds_.size(); ++key)
        if (divides_rounds_[key])
            dividing.push_back(key);
    const Groups divided = dividing.empty() ? Groups{} : decide_divided(day, rounds, dividing);

    std::map<std::vector<std::string>, std::pair<std::set<std::size_t>, Group>> cells; // group → its rounds and its parts
    for (std::size_t part = 0; part < day.parts.size(); ++part) {
        if (!day.parts[part]->is_wanted)
            continue;
        auto& [of_rounds, of_parts] = cells[day.parts[part]->group];
        of_rounds.insert(day.round_of_part[part]);
        of_parts.push_back(part);
    }
    for (const auto& [group, cell] : cells) {
        const Group of_rounds(cell.first.begin(), cell.first.end());
        if (dividing.empty() ? !rounds.contains(of_rounds) : !divided.contains(cell.second)) {
            const std::string few = "fewer than " + std::to_string(day.threshold) + " people";
            reasons_[group] = day.has_few(cell.second) ? few : "it would tell about " + few;
            continue;
        }
        shown_.insert({group, day.day});
        auto& ids = rounds_of_[{group, day.day}];
        for (const std::size_t round : of_rounds)
            ids.push_back(day.rounds[round]->id);
        std::sort(ids.begin(), ids.end());
    }
}

StaffRelease::Groups StaffRelease::decide_rounds(const DayParts& day, const std::vector<Release>& released) const
{
    ReleaseGuard guard(day.counted, day.threshold);
    for (const Release& release : released) {
        Group group;
        for (std::size_t round = 0; release.day == day.day && round < day.rounds.size(); ++round)
            if (std::find(release.rounds.begin(), release.rounds.end(), day.rounds[round]->id) != release.rounds.end())
                group.push_back(round);
        if (!group.empty())
            guard.recall(group);
    }
    // Whatever a query can ask for by what tells rounds apart: each choice of these four, in every value that it takes.
    Groups groups;
    for (unsigned choice = 0; choice < 16; ++choice) {
        std::map<std::vector<std::string>, Group> of_values;
        for (std::size_t round = 0; round < day.rounds.size(); ++round) {
            const Round& each = *day.rounds[round];
            of_values[{choice & 1 ? each.department : "", choice & 2 ? each.site : "", choice & 4 ? each.team : "",
                       choice & 8 ? std::to_string(each.survey_version) : ""}].push_back(round);
        }
        for (auto& [values, group] : of_values)
            groups.insert(std::move(group));
    }
    Groups shown;
    for (const Group& group : largest_first(groups, guard))
        if (day.has_enough_people(group) && guard.admit(group))
            shown.insert(group);
    return shown;
}

StaffRelease::Groups StaffRelease::decide_divided(const DayParts& day, const Groups& rounds, const std::vector<std::size_t>& keys) const
{
    ReleaseGuard guard(day.part_counted, day.threshold);
    std::map<std::pair<Group, std::vector<std::string>>, Group> of_values;
    for (const Group& of_rounds : rounds) {
        Group whole;
        for (std::size_t part = 0; part < day.parts.size(); ++part) {
            if (!std::binary_search(of_rounds.begin(), of_rounds.end(), day.round_of_part[part]))
                continue;
            whole.push_back(part);
            std::vector<std::string> values;
            for (const std::size_t key : keys)
                values.push_back(day.parts[part]->group[key]);
            of_values[{of_rounds, values}].push_back(part);
        }
        guard.recall(whole);
    }
    // What fewer keys show, another query shows.
    for (std::size_t left_out = 0; keys.size() > 1 && left_out < keys.size(); ++left_out) {
        std::vector<std::size_t> fewer = keys;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left_out));
        for (const Group& group : decide_divided(day, rounds, fewer))
            guard.recall(group);
    }
    Groups groups;
    for (const auto& [values, group] : of_values)
        groups.insert(group);
    Groups shown;
    for (const Group& group : largest_first(groups, guard)) {
        std::int64_t people = 0;
        for (const std::size_t part : group)
            people += day.parts[part]->people;
        if (people >= day.threshold && guard.admit(group))
            shown.insert(group);
    }
    return shown;
}

std::vector<Release> StaffRelease::releases_of(const std::vector<std::string>& group) const
{
    std::vector<Release> releases;
    for (const auto& [cell, rounds] : rounds_of_)
        if (cell.first == group)
            releases.push_back({cell.second, rounds});
    return releases;
}

} // namespace yardstick
