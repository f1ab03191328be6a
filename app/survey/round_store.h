#pragma once

#include "survey/round.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// Rounds of one closing day whose answers were shown as one figure.
struct Release {
    Day day;
    std::vector<std::string> rounds; ///< ids, ascending

    auto operator<=>(const Release&) const = default;
};

/// Keeps rounds, their tokens and the answers of open ones. Port: implemented by `store`. Throws Error when the world
/// fails, and then nothing was changed. What is allowed when says `Rounds`. [the store's thread]
class RoundStore {
public:
    virtual ~RoundStore() = default;

    /// Adds a round under the next number of its survey and team, and returns it so.
    virtual Round open(const Round& round) = 0;
    /// All rounds, by survey, team and number.
    virtual std::vector<Round> rounds() const = 0;
    virtual std::optional<Round> find(const std::string& id) const = 0;

    /// Keeps the tokens of a round, as hashes. False, and nothing is kept, when it has some already.
    virtual bool issue_tokens(const std::string& round, const std::vector<std::string>& hashes) = 0;
    /// The round that a token belongs to.
    virtual std::optional<std::string> round_of_token(const std::string& hash) const = 0;

    enum class Outcome { saved, token_used, round_closed };
    /// Uses a token up and holds the answer, in one transaction. Durable when it returns.
    virtual Outcome hold(const HeldAnswer& answer, const std::string& token_hash) = 0;

    /// Turns what an open round holds into responses of `day`, which all happened at `moment`, in the order of their random ids; rewrites its tokens
    /// in the order of their hashes; leaves nothing of what it held, or of the order in which it came, in the files of
    /// the database; and then marks the day as changed. When it throws, the round is open and holds all its answers.
    virtual void close(const std::string& id, Day day, Instant moment) = 0;

    /// What was shown of a survey so far. It is remembered because a later figure must not differ from it by few people.
    virtual std::vector<Release> released(const std::string& survey) const = 0;
    /// Remembers a release; one that is known already changes nothing.
    virtual void remember(const std::string& survey, const Release& release) = 0;

    /// The thresholds of rounds that are opened from now on.
    virtual Thresholds thresholds() const = 0;
    /// Sets them, and raises those of every round that has lower ones. No method lowers a round's.
    virtual void set_thresholds(const Thresholds& thresholds) = 0;
};

} // namespace yardstick
