#pragma once

#include "core/problem.h"
#include "survey/response_store.h"
#include "survey/round_store.h"
#include "survey/survey_store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yardstick {

/// What people of a round said in numbers in answer to one question.
struct QuestionResult {
    std::string question;
    std::string title;
    bool is_withheld = true; ///< then nothing below is set but `reason`
    std::string reason;      ///< why: "fewer than 5 people"
    std::int64_t n = 0;      ///< people who answered it
    double mean = 0;
    double lowest = 0;  ///< the minimum decides whether all can go along (METRICS.md section 10)
    double highest = 0;
    double spread() const { return highest - lowest; }
};

/// The numbers of a closed round, question by question, as far as the release rules of staff surveys let them out
/// (StaffRelease, METRICS.md section 13). What is shown is remembered in `rounds`, because later figures must not differ from it
/// by few people. A Problem while the round is open. Throws Error when the world fails. [the stores' thread]
Result<std::vector<QuestionResult>> round_result(const Round& round, const SurveyStore& surveys, const ResponseStore& responses,
                                                 RoundStore& rounds);

} // namespace yardstick
