#include "survey/shipped_surveys.h"

#include "survey/shipped_survey_files.h"

#include <algorithm>
#include <cassert>

namespace yardstick {

std::vector<Survey> shipped_surveys()
{
    std::vector<Survey> surveys;
    for (const ShippedSurveyFile& file : shipped_survey_files()) {
        auto survey = Survey::read(file.json, file.name);
        assert(survey && "a shipped survey without problems");
        surveys.push_back(std::move(*survey));
    }
    return surveys;
}

Survey shipped_survey(const std::string& id)
{
    const auto surveys = shipped_surveys();
    const auto found = std::find_if(surveys.begin(), surveys.end(), [&](const Survey& survey) { return survey.id() == id; });
    assert(found != surveys.end() && "the id of a shipped survey");
    return *found;
}

void install_shipped_surveys(SurveyStore& store)
{
    for (const Survey& survey : shipped_surveys())
        if (!store.find(survey.id()))
            store.publish(survey);
}

} // namespace yardstick
