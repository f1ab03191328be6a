#include "scoring/grouping.h"

#include "core/json.h"

#include <algorithm>
#include <cassert>

namespace yardstick {

namespace {

using Kind = GroupKey::Kind;

const std::map<std::string, GroupKey>& known_keys()
{
    static const std::map<std::string, GroupKey> keys{
        {"department", {Kind::department, {}, "department"}},
        {"site", {Kind::site, {}, "site"}},
        {"survey", {Kind::survey, {}, "survey"}},
        {"survey_version", {Kind::survey_version, {}, "survey_version"}},
        {"day", {Kind::period, PeriodUnit::day, "day"}},
        {"week", {Kind::period, PeriodUnit::week, "week"}},
        {"month", {Kind::period, PeriodUnit::month, "month"}},
        {"quarter", {Kind::period, PeriodUnit::quarter, "quarter"}},
        {"year", {Kind::period, PeriodUnit::year, "year"}},
        {"team", {Kind::team, {}, "team"}},
        {"agent", {Kind::agent, {}, "agent"}},
        {"channel", {Kind::channel, {}, "channel"}},
    };
    return keys;
}

bool is_question_of_any(const std::string& name, const SurveyStore& surveys)
{
    const auto all = surveys.versions();
    return std::any_of(all.begin(), all.end(), [&](const SurveyVersion& version) { return version.survey->find_question(name) != nullptr; });
}

std::string answer_text(const Response& response, const std::string& question)
{
    const Json answers = Json::parse(response.answers, nullptr, false);
    const auto found = answers.is_object() ? answers.find(question) : answers.end();
    if (!answers.is_object() || found == answers.end() || found->is_null())
        return {};
    return found->is_string() ? found->get<std::string>() : found->dump();
}

} // namespace

Result<std::vector<GroupKey>> parse_group_keys(const std::vector<std::string>& words, const SurveyStore& surveys)
{
    std::vector<GroupKey> keys;
    for (const std::string& word : words) {
        if (const auto known = known_keys().find(word); known != known_keys().end()) {
            keys.push_back(known->second);
            continue;
        }
        if (!is_question_of_any(word, surveys))
            return refuse("key of --by",
                          "department, site, team, agent, channel, survey, survey_version, day, week, month, quarter, year or the name of a question",
                          '"' + word + '"');
        keys.push_back({Kind::question, {}, word});
    }
    return keys;
}

Grouping::Grouping(std::vector<GroupKey> keys, const Office& office, const SurveyStore& surveys)
    : keys_(std::move(keys)), office_(office), surveys_(surveys)
{
}

void Grouping::know_rounds(const std::vector<Round>& rounds)
{
    for (const Round& round : rounds)
        team_of_round_[round.id] = round.team;
}

bool Grouping::is_of_days() const
{
    return std::all_of(keys_.begin(), keys_.end(), [](const GroupKey& key) { return key.is_of_the_day(); });
}

std::string Grouping::value_of(const GroupKey& key, const DayKey& day)
{
    if (key.kind == Kind::period) {
        const std::string name = period_name(day.day, key.unit);
        periods_.emplace(key.name + '/' + name, period_around(day.day, key.unit));
        return name;
    }
    if (key.kind == Kind::survey_version)
        return std::to_string(day.source_version);
    const std::string& id = key.kind == Kind::department ? day.department : key.kind == Kind::site ? day.site : day.source;
    const auto [entry, is_new] = names_.emplace(key.name + '/' + id, id);
    if (is_new) {
        if (key.kind == Kind::department) {
            if (const auto department = office_.department(id))
                entry->second = department->name;
        } else if (key.kind == Kind::site) {
            if (const auto site = office_.site(id))
                entry->second = site->name;
        } else if (const auto survey = find_survey_in_any_state(surveys_, id)) {
            entry->second = survey->title();
        }
    }
    return entry->second;
}

std::string Grouping::person_value(const GroupKey& key, const std::string& id)
{
    if (id.empty())
        return {};
    const auto [entry, is_new] = people_.try_emplace(id);
    if (is_new)
        entry->second = office_.person(id);
    if (!entry->second)
        return key.kind == Kind::agent ? id : std::string();
    if (key.kind == Kind::team)
        return entry->second->team;
    // Two people of one name stay two people.
    const std::string& name = entry->second->name;
    const std::string shown = name_owners_.emplace(name, id).first->second == id ? name : name + " (" + id + ")";
    has_seat_[shown] = entry->second->has_seat;
    return shown;
}

std::vector<std::string> Grouping::group_of(const DayKey& day)
{
    assert(is_of_days() && "groups that a day's key tells apart");
    std::vector<std::string> group;
    for (const GroupKey& key : keys_)
        group.push_back(value_of(key, day));
    return group;
}

std::vector<std::string> Grouping::group_of(const Response& response)
{
    const DayKey day = day_key(response);
    std::vector<std::string> group;
    for (const GroupKey& key : keys_) {
        if (key.is_of_the_day())
            group.push_back(value_of(key, day));
        else if (key.kind == Kind::round)
            group.push_back(response.round);
        else if (key.kind == Kind::team && !response.round.empty())
            group.push_back(team_of_round_[response.round]);
        else if (key.kind == Kind::channel)
            group.push_back(response.channel);
        else if (key.kind == Kind::question)
            group.push_back(answer_text(response, key.name));
        else
            group.push_back(person_value(key, response.person));
    }
    return group;
}

Period Grouping::period_of(const std::vector<std::string>& group, const Period& whole) const
{
    Period period = whole;
    for (std::size_t k = 0; k < group.size(); ++k) {
        const auto found = periods_.find(keys_[k].name + '/' + group[k]);
        if (keys_[k].kind != Kind::period || found == periods_.end())
            continue;
        period.from = std::max(period.from, found->second.from);
        period.to = std::min(period.to, found->second.to);
    }
    return period;
}

std::string Grouping::department_of(const std::vector<std::string>& group) const
{
    const auto key = std::find_if(keys_.begin(), keys_.end(), [](const GroupKey& each) { return each.kind == Kind::department; });
    if (key == keys_.end())
        return {};
    const std::string& name = group[static_cast<std::size_t>(key - keys_.begin())];
    std::vector<std::string> ids;
    for (const auto& [kind_and_id, known] : names_)
        if (known == name && kind_and_id.starts_with(key->name + '/'))
            ids.push_back(kind_and_id.substr(key->name.size() + 1));
    return ids.size() == 1 ? ids.front() : std::string(); // two of one name are one group
}

bool Grouping::is_without_seat(const std::vector<std::string>& group) const
{
    for (std::size_t k = 0; k < group.size(); ++k)
        if (keys_[k].kind == Kind::agent)
            if (const auto found = has_seat_.find(group[k]); found != has_seat_.end() && !found->second)
                return true;
    return false;
}

} // namespace yardstick
