#pragma once

#include "survey/survey.h"

#include <memory>
#include <vector>

namespace yardstick {

/// Keeps published surveys. Port: implemented by `store`. Throws Error when the world fails.
///
/// Surveys are immutable and shared: callers may keep them as long as they like. [the store's thread]
class SurveyStore {
public:
    virtual ~SurveyStore() = default;

    /// Publishes `survey` as the next version of its id and returns it so. The same document again gives the version it has.
    virtual std::shared_ptr<const Survey> publish(const Survey& survey) = 0;
    /// The newest version of every survey, by id.
    virtual std::vector<std::shared_ptr<const Survey>> surveys() const = 0;
    /// The newest version, or version `version`; null when there is none.
    virtual std::shared_ptr<const Survey> find(const std::string& id, std::optional<int> version = std::nullopt) const = 0;
};

} // namespace yardstick
