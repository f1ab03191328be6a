#pragma once

#include "survey/answer/answer_error.h"
#include "survey/answer/text_limits.h"
#include "survey/definition/element_definition.h"
#include "survey/expression/scope.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// A question, cell or item as it is asked now, and what was answered. Refers to what it is given.
struct GivenAnswer {
    const ElementDefinition& question;
    const Value& value;
    std::string_view comment;  ///< behind "other"
    bool is_required = false;  ///< as its conditions have it
    ComputedLimits limits;     ///< of `text` and the items of `multipletext`
    std::optional<std::vector<std::string>> visible_rows; ///< of `matrix`: the values of the rows shown; nothing: all of them
    const Scope& scope;        ///< where expressions of validators are evaluated
};

/// What is wrong with one answer, in survey-core's order (SURVEYJS.md section f). Validators speak only when nothing else is
/// wrong; a missing answer does not keep the question's own other rules from speaking (survey-core 3.1.1 reports "required"
/// and "custom" of a checkbox with minSelectedChoices). Where "other" was chosen they look at what was written beside it.
///
/// Only for a question that is visible and not read-only: others are not checked. What it asks inside (cells, items,
/// entries) is checked for itself, what they must not have in common by key_duplicates.h. [any thread that may use the scope]
AnswerErrors check_answer(const GivenAnswer& answer, const Wording& wording);

/// True when "required" would say so: nothing, a text of blanks, a dynamic panel of empty entries. Not: false, 0.
bool is_unanswered(const ElementDefinition& question, const Value& value);

/// "requireoneanswer": a required panel or page in which nothing is answered.
AnswerError panel_unanswered(const LocalText& required_error_text, const Wording& wording);

/// "exceedsize": a file that a person is about to add. Files that are in the answer already are not looked at.
std::optional<AnswerError> check_file_size(const FileDetails& question, double size_bytes, const Wording& wording);

} // namespace yardstick
