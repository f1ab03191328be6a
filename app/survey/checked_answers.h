#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "core/problem.h"
#include "core/time_zone.h"
#include "survey/survey.h"

#include <memory>

namespace yardstick {

/// Who has decided what the answers come to.
enum class AnswersFrom {
    person, ///< nobody yet: the survey's logic fills in what they leave open, and drops what is not asked
    form,   ///< a FormSession of the same version that was completed: they stand as they are
};

/// The response of a person who answered `survey` so at `now`, and is done. Unless they come from a form, texts are retyped as the questions want them; the
/// survey's logic decides what is asked, and drops answers to what is not.
/// A Problem names the first question that does not take what came, or misses an answer; also when there is no answer at all.
Result<Json> checked_answers(std::shared_ptr<const Survey> survey, const Json& answers, Instant now, const TimeZone& zone,
                             AnswersFrom from = AnswersFrom::person);

/// `begun` with `answers` in it, retyped as the questions want them. Nobody asks yet whether that is complete.
Result<Json> typed_answers(std::shared_ptr<const Survey> survey, const Json& begun, const Json& answers);

/// `response`, once given to `survey` at `then`, with some answers changed: what depends on them follows.
Result<Json> corrected_answers(std::shared_ptr<const Survey> survey, const Json& response, const Json& changes, Instant then, const TimeZone& zone);

} // namespace yardstick
