#pragma once

#include "core/json.h"
#include "core/problem.h"
#include "survey/survey.h"

#include <memory>

namespace yardstick {

/// The data object of a person who answered `survey` so and is done. Texts are retyped as the questions want them.
/// A Problem names the first question that does not take what came, or misses an answer; also when there is no answer at all.
Result<Json> checked_answers(std::shared_ptr<const Survey> survey, const Json& answers);

} // namespace yardstick
