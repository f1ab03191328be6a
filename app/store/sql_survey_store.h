#pragma once

#include "store/database.h"
#include "survey/survey_store.h"

#include <map>

namespace yardstick::store {

class SqlSurveyStore final : public SurveyStore {
public:
    explicit SqlSurveyStore(Database& database) : database_(database) {}

    std::shared_ptr<const Survey> publish(const Survey& survey) override;
    std::vector<std::shared_ptr<const Survey>> surveys() const override;
    std::shared_ptr<const Survey> find(const std::string& id, std::optional<int> version) const override;

private:
    std::optional<int> newest_version(const std::string& id) const;
    std::shared_ptr<const Survey> read(const std::string& id, int version) const;

    Database& database_;
    /// Versions never change, so each is read once.
    mutable std::map<std::pair<std::string, int>, std::shared_ptr<const Survey>> known_;
};

} // namespace yardstick::store
