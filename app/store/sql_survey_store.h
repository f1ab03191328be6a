#pragma once

#include "store/database.h"
#include "survey/survey_store.h"

#include <map>

namespace yardstick::store {

class SqlSurveyStore final : public SurveyStore {
public:
    explicit SqlSurveyStore(Database& database) : database_(database) {}

    PublishedSurvey publish(const Survey& survey, SurveyState as) override;
    PublishedSurvey move(const std::string& id, int version, SurveyState to) override;
    std::vector<std::shared_ptr<const Survey>> surveys() const override;
    std::shared_ptr<const Survey> find(const std::string& id, std::optional<int> version) const override;
    std::vector<SurveyVersion> versions(const std::string& id) const override;
    void save_test_answer(const TestAnswer& answer) override;

private:
    PublishedSurvey carry_out(const VersionStep& step, const std::string& id);
    void write_document(const VersionStep& step, const Survey& survey);
    void set_state(const std::string& id, int version, SurveyState state);
    std::int64_t delete_test_answers(const std::string& id, int version);
    std::vector<SurveyVersion> selected(const std::string& condition, const Dialect::Exchange& bind) const;
    std::shared_ptr<const Survey> read(const std::string& id, int version, SurveyState state, const std::string& definition) const;

    Database& database_;
    /// Versions that are no drafts never change, so each is read once.
    mutable std::map<std::pair<std::string, int>, std::shared_ptr<const Survey>> known_;
};

} // namespace yardstick::store
