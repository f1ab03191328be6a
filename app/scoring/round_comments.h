#pragma once

#include "core/problem.h"
#include "survey/response_store.h"
#include "survey/round.h"
#include "survey/survey_store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yardstick {

/// What people wrote in answer to one question of a round.
struct QuestionComments {
    std::string question;
    std::string title;
    bool is_withheld = true;          ///< fewer people wrote something than the round promised
    std::vector<std::string> texts;   ///< in the order of the alphabet, which is nobody's
};

/// The words of a closed round, question by question. A Problem while it is open.
Result<std::vector<QuestionComments>> round_comments(const Round& round, const SurveyStore& surveys, const ResponseStore& responses);

} // namespace yardstick
