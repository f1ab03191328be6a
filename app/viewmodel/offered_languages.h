#pragma once

#include <string>
#include <vector>

namespace yardstick {

/// The languages that a survey is offered in here: all but those that this computer has no font for, so that nobody sees empty
/// boxes. The first, which is the survey's own, stays in any case.
struct OfferedLanguages {
    std::vector<std::string> offered;
    std::vector<std::string> without_font;
};

OfferedLanguages offered_languages(const std::vector<std::string>& languages);

} // namespace yardstick
