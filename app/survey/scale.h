#pragma once

#include "core/json.h"
#include "survey/survey.h"

#include <string>
#include <vector>

namespace yardstick {

/// What the answers to a question are measured on. Figures over answers on different scales do not mix (FEATURES C4).
///
/// Words do not belong to it: a choice may be spelled better without starting a new series.
struct Scale {
    std::string type;          ///< of the question, with the input type of a text: "rating", "text number"
    std::vector<Json> values;  ///< that it offers, in their order; with the `score` and `weight` a choice carries
    std::vector<Json> columns; ///< of a matrix

    /// For people: "rating 1, 2, 3, 4, 5".
    std::string text() const;

    bool operator==(const Scale&) const = default;
};

/// The scale of `question`, which is one of `survey`'s.
Scale scale_of(const Survey& survey, const Question& question);

} // namespace yardstick
