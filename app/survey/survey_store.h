#pragma once

#include "survey/survey_versions.h"

#include <memory>
#include <vector>

namespace yardstick {

/// What a step of a survey version left behind.
struct PublishedSurvey {
    std::shared_ptr<const Survey> survey;
    SurveyState state = SurveyState::live;
    std::int64_t deleted_test_answers = 0;
};

/// Keeps surveys in all their versions. Port: implemented by `store`. Throws Error when the world fails.
///
/// Surveys are immutable and shared: callers may keep them as long as they like. Every method is one transaction. What
/// may be done to which version says survey_lifecycle.h. [the store's thread]
class SurveyStore {
public:
    virtual ~SurveyStore() = default;

    /// Carries out `step_for_publishing`.
    virtual PublishedSurvey publish(const Survey& survey, SurveyState as = SurveyState::live) = 0;
    /// Carries out `step_for_moving`.
    virtual PublishedSurvey move(const std::string& id, int version, SurveyState to) = 0;

    /// The live version of every survey that has one, by id: what can be answered.
    virtual std::vector<std::shared_ptr<const Survey>> surveys() const = 0;
    /// The live version, or version `version` in whatever state; null when there is none.
    virtual std::shared_ptr<const Survey> find(const std::string& id, std::optional<int> version = std::nullopt) const = 0;
    /// All versions of `id`, oldest first; of every survey, by id, when it is empty.
    virtual std::vector<SurveyVersion> versions(const std::string& id = {}) const = 0;

    /// Keeps an answer to a version that is testing. Durable when it returns.
    virtual void save_test_answer(const TestAnswer& answer) = 0;
};

/// The live version, or where there is none the newest: what a survey is called, and what its questions are. May be null.
std::shared_ptr<const Survey> find_survey_in_any_state(const SurveyStore& surveys, const std::string& id);

} // namespace yardstick
