#pragma once

#include "core/office.h"
#include "core/period.h"
#include "core/problem.h"
#include "survey/response_store.h"
#include "survey/round.h"
#include "survey/survey_store.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// One way of dividing responses: by month, by agent, by the answer to a question.
struct GroupKey {
    enum class Kind { department, site, survey, survey_version, period, round, team, agent, channel, question };
    Kind kind = Kind::department;
    PeriodUnit unit = PeriodUnit::month; ///< of a period
    std::string name;                    ///< as asked for: "month", "agent", or the question's name

    bool is_of_the_day() const { return kind <= Kind::period; }       ///< the day's key alone tells the group
    bool divides_rounds() const { return kind > Kind::team; } ///< tells answers of one round apart
};

/// Reads the keys of `--by`. A word that is no key is the name of a question, which at least one survey must have.
Result<std::vector<GroupKey>> parse_group_keys(const std::vector<std::string>& words, const SurveyStore& surveys);

/// Names the group that a day or a response belongs to. Keeps names it has looked up.
class Grouping {
public:
    Grouping(std::vector<GroupKey> keys, const Office& office, const SurveyStore& surveys);

    /// The teams that were asked: an answer of a round has no person to have a team.
    void know_rounds(const std::vector<Round>& rounds);

    const std::vector<GroupKey>& keys() const { return keys_; }
    /// True when a day's states are enough; false when the rows must be read.
    bool is_of_days() const;

    /// One value for each key, ready to sort: periods by time, others by name. Needs is_of_days().
    std::vector<std::string> group_of(const DayKey& key);
    std::vector<std::string> group_of(const Response& response);

    /// The part of `whole` that a group covers: its month, its week …
    Period period_of(const std::vector<std::string>& group, const Period& whole) const;

    /// The id of the department that a group is of; empty when it may span several.
    std::string department_of(const std::vector<std::string>& group) const;

    /// True when the group is of a person who is known from imports only.
    bool is_without_seat(const std::vector<std::string>& group) const;

private:
    std::string value_of(const GroupKey& key, const DayKey& day);
    std::string person_value(const GroupKey& key, const std::string& person);

    std::vector<GroupKey> keys_;
    const Office& office_;
    const SurveyStore& surveys_;
    std::map<std::string, std::string> names_;                 ///< "kind/id" → name
    std::map<std::string, std::optional<Person>> people_;
    std::map<std::string, std::string> name_owners_;           ///< name → id of the first person met with it
    std::map<std::string, bool> has_seat_;                     ///< by the name shown
    std::map<std::string, std::string> team_of_round_;
    std::map<std::string, Period> periods_;                    ///< by name of the period
};

} // namespace yardstick
