#pragma once

#include "survey/answer/piping.h"
#include "survey/answer/standard_words.h"
#include "survey/definition/local_text.h"
#include "survey/definition/validator_definition.h"

#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// What is wrong with an answer.
struct AnswerError {
    std::string kind;    ///< as survey-core calls it: "required", "validator:numeric" (SURVEYJS.md section f)
    std::string message; ///< for the person, in their language; plain text, with answers filled in: escape it for HTML
    NotificationType notification = NotificationType::error; ///< a warning or an info leaves the answer valid
};

using AnswerErrors = std::vector<AnswerError>;

/// True when an error is among them that is neither a warning nor an info.
bool has_error(const AnswerErrors& errors);

/// In which words a person is told.
struct Wording {
    std::string_view locale; ///< "" is the definition's default language
    NameLookUp names;        ///< for names in the definition's texts; may be empty

    /// The definition's `own` words if it has some, else the standard ones. {0} and {1} are filled in.
    std::string say(const LocalText& own, StandardWords standard, std::string_view first = {}, std::string_view second = {}) const;
};

} // namespace yardstick
