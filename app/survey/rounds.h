#pragma once

#include "core/clock.h"
#include "core/office.h"
#include "core/problem.h"
#include "survey/checked_answers.h"
#include "survey/round_store.h"
#include "survey/survey_store.h"

#include <string>
#include <vector>

namespace yardstick {

/// A token on its way to the person it is for. Nothing of it is kept but its hash, and nothing of whose it is.
struct IssuedToken {
    Person person;
    std::string token;
};

/// Staff surveys in rounds: who may answer, once each, and when what was answered comes to count.
///
/// No time is written down with an answer, no name, and no order: the answer has a random id, the token is only a hash,
/// and closing rewrites both in the order of ids and hashes. Problems say what to do. [the store's thread]
class Rounds {
public:
    Rounds(const Clock& clock, const Office& office, const SurveyStore& surveys, RoundStore& store)
        : clock_(clock), office_(office), surveys_(surveys), store_(store) {}

    /// Opens a round of the live version of a staff survey for a team. `site` may be empty when there is only one.
    Result<Round> open(const std::string& survey, const std::string& team, const std::string& site, Day closes);

    /// Makes a token for every member of the round's team, by name. Once per round: they cannot be shown again.
    Result<std::vector<IssuedToken>> issue_tokens(const std::string& id);

    /// The open round of `survey` that `token` was given out for, used or not.
    Result<Round> find_by_token(const std::string& survey, const std::string& token) const;

    /// Takes the answer of the holder of `token`. Durable when it returns; it gives back the round, without the id of
    /// the answer, because who has that could find the answer later.
    Result<Round> answer(const std::string& survey, const std::string& token, const Json& answers, AnswersFrom from = AnswersFrom::person);

    /// Closes a round: its answers become responses of today, and count. May be done before its last day.
    Result<Round> close(const std::string& id);

    /// Closes every round whose last day is over, as of that day. Whoever is about to show figures of staff calls it first. One
    /// that cannot be closed now, because another program is writing, is left for the next time.
    void close_due();

    /// Sets the thresholds of rounds from now on; what was answered before is shown under them where they are higher.
    Result<void> set_thresholds(const Thresholds& thresholds);

    Result<Round> find(const std::string& id) const;

    /// The people who are of the round's team today.
    std::vector<Person> members_of(const Round& round) const;

private:
    Result<Site> site_for(const std::string& id) const;
    Day today_at(const std::string& site) const;
    void close_on(const Round& round, Day day);

    const Clock& clock_;
    const Office& office_;
    const SurveyStore& surveys_;
    RoundStore& store_;
};

} // namespace yardstick
