#include "support/memory_stores.h"

#include "core/error.h"

#include <algorithm>
#include <tuple>

// The stores of answers that are no responses yet: those of staff while their round is open, and those that customers left.
namespace yardstick::test {

Round MemoryRoundStore::open(const Round& round)
{
    const auto is_same = [&](const auto& entry) { return entry.second.survey == round.survey && entry.second.team == round.team; };
    Round opened = round;
    opened.id = round.survey + '_' + round.team + '_' + std::to_string(std::count_if(rounds_.begin(), rounds_.end(), is_same) + 1);
    return rounds_[opened.id] = opened;
}

std::vector<Round> MemoryRoundStore::rounds() const
{
    std::vector<Round> all;
    for (const auto& [id, round] : rounds_)
        all.push_back(find(id).value());
    return all;
}

std::optional<Round> MemoryRoundStore::find(const std::string& id) const
{
    const auto found = rounds_.find(id);
    if (found == rounds_.end())
        return std::nullopt;
    Round round = found->second;
    for (const auto& [hash, token] : tokens_) {
        round.invited += token.round == id;
        round.answered += token.round == id && token.is_used;
    }
    return round;
}

bool MemoryRoundStore::issue_tokens(const std::string& round, const std::vector<std::string>& hashes)
{
    if (find(round)->invited > 0)
        return false;
    for (const std::string& hash : hashes)
        tokens_[hash] = {round, false};
    return true;
}

std::optional<std::string> MemoryRoundStore::round_of_token(const std::string& hash) const
{
    const auto found = tokens_.find(hash);
    return found == tokens_.end() ? std::nullopt : std::optional(found->second.round);
}

RoundStore::Outcome MemoryRoundStore::hold(const HeldAnswer& answer, const std::string& token_hash)
{
    if (!failure.empty())
        throw Error(failure);
    if (rounds_.at(answer.round).closed)
        return Outcome::round_closed;
    if (std::exchange(tokens_.at(token_hash).is_used, true))
        return Outcome::token_used;
    held_[answer.id] = answer;
    return Outcome::saved;
}

void MemoryRoundStore::close(const std::string& id, Day day, Instant moment)
{
    Round& round = rounds_.at(id);
    std::vector<Response> responses;
    for (const auto& [answer_id, answer] : held_) {
        if (answer.round != id)
            continue;
        Response& response = responses.emplace_back();
        response.id = answer_id;
        response.source = round.survey;
        response.source_version = round.survey_version;
        response.department = round.department;
        response.site = round.site;
        response.channel = "round";
        response.occurred_at = response.entered_at = moment;
        response.day = day;
        response.answers = answer.answers;
        response.round = id;
    }
    responses_.save(responses);
    std::erase_if(held_, [&](const auto& entry) { return entry.second.round == id; });
    round.closed = day;
}

void MemoryRoundStore::set_thresholds(const Thresholds& thresholds)
{
    thresholds_ = thresholds;
    for (auto& [id, round] : rounds_)
        round.thresholds = {std::max(round.thresholds.people, thresholds.people), std::max(round.thresholds.comments, thresholds.comments)};
}

std::optional<PartialEntry> MemoryPartialStore::find(const std::string& id) const
{
    const auto found = entries_.find(id);
    return found == entries_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<PartialEntry> MemoryPartialStore::entries() const
{
    std::vector<PartialEntry> all;
    for (const auto& [id, entry] : entries_)
        all.push_back(entry);
    std::sort(all.begin(), all.end(), [](const PartialEntry& one, const PartialEntry& other) { return std::tie(one.kept_at, one.id) > std::tie(other.kept_at, other.id); });
    return all;
}

} // namespace yardstick::test
