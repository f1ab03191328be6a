#pragma once

#include "core/instant.h"

#include <string>
#include <vector>

namespace yardstick {

/// What is printed of a round's tokens: a slip for each, to be cut apart and handed out.
struct TokenSheet {
    std::string title;   ///< of the survey
    Day last_day;
    std::string promise; ///< what respondents are promised, a sentence a line
    std::vector<std::string> tokens;
};

/// The sheet as an HTML file of its own, for any browser to print. Slips are in the order of the tokens, which are random: neither
/// a name nor their place on the sheet tells whose one is.
std::string html_of(const TokenSheet& sheet);

} // namespace yardstick
