#pragma once

#include "survey/round.h"
#include "survey/survey.h"

#include <cstdint>
#include <string>

namespace yardstick {

/// Where the answers of a round go: what is true of this workspace, and nothing that is hoped for.
struct RoundFacts {
    Round round;
    std::string survey_title;
    std::string team_name;
    std::int64_t team_size = 0; ///< people who were given a token, or will be
    bool is_shared = false;     ///< the workspace is on a server, where others open it, too
    bool asks_for_words = false; ///< the survey has a question for free text
};

/// True for a question that is answered in one's own words, which may tell who wrote them.
bool asks_for_words(const Question& question);

/// What a respondent is told before answering (FEATURES H5): who sees what, from when on, and what is kept. English text,
/// a sentence a line; every number is the one that the rules use.
std::string round_promise(const RoundFacts& facts);

} // namespace yardstick
