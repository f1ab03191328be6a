#pragma once

#include "store/database.h"
#include "survey/response_store.h"
#include "survey/round_store.h"

#include <set>

namespace yardstick::store {

class SqlRoundStore final : public RoundStore {
public:
    explicit SqlRoundStore(Database& database) : database_(database) {}

    Round open(const Round& round) override;
    std::vector<Round> rounds() const override;
    std::optional<Round> find(const std::string& id) const override;
    bool issue_tokens(const std::string& round, const std::vector<std::string>& hashes) override;
    std::optional<std::string> round_of_token(const std::string& hash) const override;
    Outcome hold(const HeldAnswer& answer, const std::string& token_hash) override;
    void close(const std::string& id, Day day, Instant moment) override;
    std::vector<Release> released(const std::string& survey) const override;
    void remember(const std::string& survey, const Release& release) override;
    Thresholds thresholds() const override;
    void set_thresholds(const Thresholds& thresholds) override;

private:
    std::vector<Round> selected(const std::string& rest, const Dialect::Exchange& bind) const;
    std::vector<HeldAnswer> held_in(const std::string& round) const;
    bool is_open(const std::string& round) const;
    int setting(const std::string& name, int otherwise) const;

    std::set<std::string> put_in_order(const std::string& round);
    bool move_to_responses(const Round& round, Day day, Instant moment, const std::set<std::string>& ordered);
    void forget_order();

    Database& database_;
};

} // namespace yardstick::store
