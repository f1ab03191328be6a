#pragma once

#include "store/database.h"
#include "survey/partial_store.h"

namespace yardstick::store {

class SqlPartialStore final : public PartialStore {
public:
    explicit SqlPartialStore(Database& database) : database_(database) {}

    void keep(const PartialEntry& entry) override;
    std::optional<PartialEntry> find(const std::string& id) const override;
    std::vector<PartialEntry> entries() const override;
    void forget(const std::string& id) override;

private:
    std::vector<PartialEntry> selected(const std::string& rest, const Dialect::Exchange& bind) const;

    Database& database_;
};

} // namespace yardstick::store
