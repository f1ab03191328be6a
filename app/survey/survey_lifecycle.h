#pragma once

#include "core/instant.h"
#include "core/problem.h"
#include "survey/survey_store.h"

#include <optional>
#include <string>

namespace yardstick {

/// Publishes `survey` as `as`. A Problem when an earlier version was for another audience: what staff answered under
/// their rules must not be shown under those for customers.
Result<PublishedSurvey> publish_survey(SurveyStore& surveys, const Survey& survey, SurveyState as);

/// Moves a version of survey `id` to testing, live or retired: `version`, or the newest that can make the step.
/// A Problem says which states the versions have when none can.
Result<PublishedSurvey> move_survey(SurveyStore& surveys, const std::string& id, std::optional<int> version, SurveyState to);

/// Answers the newest version of survey `id` that is testing. Never counted, and deleted when the version goes live. `now` is what
/// its expressions take for the present, in UTC.
Result<TestAnswer> log_test_answer(SurveyStore& surveys, const std::string& id, const Json& answers, Instant now);

/// The live version of survey `id`; a Problem says why it takes no answers.
Result<std::shared_ptr<const Survey>> live_survey(const SurveyStore& surveys, const std::string& id);

} // namespace yardstick
