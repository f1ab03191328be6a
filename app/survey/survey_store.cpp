#include "survey/survey_store.h"

namespace yardstick {

std::shared_ptr<const Survey> find_survey_in_any_state(const SurveyStore& surveys, const std::string& id)
{
    if (auto live = surveys.find(id))
        return live;
    const auto versions = id.empty() ? std::vector<SurveyVersion>{} : surveys.versions(id);
    return versions.empty() ? nullptr : versions.back().survey;
}

} // namespace yardstick
