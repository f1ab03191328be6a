#pragma once

#include "core/problem.h"
#include "scoring/round_choices.h"
#include "survey/response_store.h"
#include "survey/round_store.h"
#include "survey/survey_store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yardstick {

/// What people of a round said in numbers in answer to one question, or how many chose what.
struct QuestionResult {
    std::string question;
    std::string title;
    bool is_withheld = true; ///< then nothing below is set but `reason`
    std::string reason;      ///< why: "fewer than 5 people"
    std::int64_t n = 0;      ///< people who answered it
    std::vector<ChoiceCount> choices; ///< of a question that is answered by choosing: each choice; then no number below is set
    double mean = 0;
    double lowest = 0;  ///< the minimum decides whether all can go along (METRICS.md section 10)
    double highest = 0;
    double spread() const { return highest - lowest; }
    /// The part of those who answered that chose it, 0 to 1. Where several may be chosen these add up to more than 1.
    double share(const ChoiceCount& choice) const { return static_cast<double>(choice.count) / static_cast<double>(n); }
};

/// The numbers and choices of a closed round, question by question, as far as the release rules of staff surveys let them out
/// (StaffRelease, METRICS.md section 13). What is shown is remembered in `rounds`, because later figures must not differ from it
/// by few people. A Problem while the round is open. Throws Error when the world fails. [the stores' thread]
Result<std::vector<QuestionResult>> round_result(const Round& round, const SurveyStore& surveys, const ResponseStore& responses,
                                                 RoundStore& rounds);

} // namespace yardstick
