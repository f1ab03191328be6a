#pragma once

#include "store/database.h"
#include "store/day_marks.h"
#include "scoring/state_store.h"

namespace yardstick::store {

class SqlStateStore final : public StateStore {
public:
    explicit SqlStateStore(Database& database) : database_(database) {}

    std::vector<DayState> states(const StateOwner& owner, const ResponseQuery& query) const override;
    void keep(const StateOwner& owner, const std::vector<DayState>& states) override;
    void drop_states() override;

private:
    Database& database_;
};

} // namespace yardstick::store
