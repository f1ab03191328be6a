#pragma once

#include "core/office_store.h"
#include "store/database.h"

namespace yardstick::store {

class SqlOfficeStore final : public OfficeStore {
public:
    explicit SqlOfficeStore(Database& database) : database_(database) {}

    std::vector<OfficeEntry> entries(const std::string& kind, Day as_of) const override;
    std::vector<OfficeEntry> history(const std::string& kind, const std::string& id) const override;
    void append(const OfficeEntry& entry) override;

    std::vector<DatedTarget> targets() const override;
    std::vector<DatedTarget> target_history() const override;
    void set_target(const DatedTarget& target) override;

    std::vector<Annotation> annotations(Day from, Day to) const override;
    void annotate(const Annotation& annotation) override;

    std::optional<std::string> setting(const std::string& name) const override;
    void set_setting(const std::string& name, const std::string& value) override;

private:
    Database& database_;
};

} // namespace yardstick::store
