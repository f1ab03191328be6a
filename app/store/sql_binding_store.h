#pragma once

#include "scoring/binding.h"
#include "store/database.h"

namespace yardstick::store {

class SqlBindingStore final : public BindingStore {
public:
    explicit SqlBindingStore(Database& database) : database_(database) {}

    std::vector<Binding> binding_history() const override;
    Binding bind(const Binding& binding) override;

private:
    Database& database_;
};

} // namespace yardstick::store
