#pragma once

#include "survey/survey_versions.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yardstick {

/// One survey, as the Surveys page lists it.
struct SurveyEntry {
    std::string id;
    std::string title;             ///< of the version that is live, else of the newest
    Audience audience = Audience::customers;
    int newest_version = 1;
    std::string state;             ///< in words: "live", "live, version 3 is a draft"
    std::int64_t test_answers = 0; ///< of the versions that are testing
};

/// Every survey of `versions`, which stand in the order of ids and versions as SurveyStore gives them; by title.
std::vector<SurveyEntry> survey_entries(const std::vector<SurveyVersion>& versions);

/// How a version is spoken of: "version 3", and "a draft", "live".
std::string version_text(int version);
std::string state_sentence(SurveyState state);

} // namespace yardstick
