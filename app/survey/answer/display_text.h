#pragma once

#include "core/time_zone.h"
#include "survey/answer/piping.h"
#include "survey/definition/element_definition.h"

#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// A choice, a rating value, or "other" and its like, as a person sees it.
struct OfferedChoice {
    Value value;
    std::string text;
};

using OfferedChoices = std::vector<OfferedChoice>;

/// What the words of an answer depend on besides the question. Refers to what it is given.
struct AnswerWords {
    const TimeZone& zone;             ///< in which the style "date" has its day
    std::string_view locale;          ///< of the definition's texts, of numbers and dates
    /// Of standard words like "Yes". For `survey run` "", English: survey-core has no others without its translations. For the
    /// screen the person's own.
    std::string_view standard_locale;
    std::string_view comment;         ///< behind "other"
    const OfferedChoices* choices = nullptr; ///< offered now, if the form knows better than the definition (choicesFromQuestion)
    NameLookUp names;                 ///< for names in the texts of choices; may be empty
};

/// The choices that a select question's or a rating's definition names: its own, then none, refused, dontknow and other where
/// they are shown. Whether a condition hides one is for the form to know.
OfferedChoices defined_choices(const ElementDefinition& question, const AnswerWords& words);

/// The answer `value` as a text shows it (SURVEYJS.md section g): choices by their texts, lists of them joined with ", ",
/// "other" as its comment, booleans by their labels, results of expressions by their style. What is asked inside a matrix,
/// a multipletext or a dynamic panel keeps its shape, with titles as keys and words as values. Dates and other texts are as
/// stored. Empty for an empty answer, unless a choice stands for it. A value that is no choice stays as it is;
/// beside one that is it is left out (but not by imagepicker, nor with valuePropertyName). [any thread]
///
/// Measured with survey-core 3.1.1: useDisplayValuesInDynamicTexts = false counts for one choice only, not for a list or a
/// rating.
Value in_words(const ElementDefinition& question, const Value& value, const AnswerWords& words);

/// The text of the column that was chosen in one row of a `matrix`, for {matrix.row}. Several columns stay a list of values.
Value column_in_words(const MatrixDetails& matrix, const Value& column, const AnswerWords& words);

} // namespace yardstick
