#pragma once

#include "core/json.h"
#include "survey/round_store.h"
#include "survey/survey.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace yardstick {

/// How many of those who answered a question of a round chose one thing.
struct ChoiceCount {
    Json value;              ///< as answers hold it; null for whatever else was answered
    std::string text;        ///< as people read it
    bool is_withheld = true; ///< then nothing is said of `count`
    std::int64_t count = 0;
};

/// What was answered to one question in the rounds of a survey that were closed on one day. Refers to the rounds.
struct DayOfAnswers {
    std::vector<const Round*> rounds;
    std::map<std::string, std::int64_t> people;      ///< by round: who took part
    std::map<std::string, std::vector<Json>> answers; ///< by round: of those who answered it
};

/// Whether what people chose can be counted: one choice of several, several of them, yes or no.
bool asks_for_choice(const Question& question);

/// Every choice of `question` in the survey's order, then what else was answered, as far as the release rules of staff surveys
/// let the counts out (METRICS.md section 13). To be called only where the question's number of answers is shown for `round`.
///
/// One choice of several divides people as the answer to any question does (StaffRelease). Several choices overlap: each must pass on
/// its own, and none may come out of the others by adding and subtracting (ReleaseGuard). That nobody chose something is told
/// only where every other count is.
std::vector<ChoiceCount> choice_counts(const Survey& survey, const Question& question, const Round& round, const DayOfAnswers& day,
                                       const std::vector<Release>& released);

} // namespace yardstick
