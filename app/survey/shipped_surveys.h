#pragma once

#include "core/problem.h"
#include "survey/survey.h"
#include "survey/survey_store.h"

#include <vector>

namespace yardstick {

/// The surveys that come with the program (schemas/surveys), read anew at every call; not published yet.
std::vector<Survey> shipped_surveys();

/// The shipped survey with this id. It must be one of them.
Survey shipped_survey(const std::string& id);

/// Publishes every shipped survey that the workspace does not have yet.
void install_shipped_surveys(SurveyStore& surveys);

} // namespace yardstick
