#pragma once

#include "scoring/card.h"
#include "survey/survey.h"

#include <string>
#include <vector>

namespace yardstick {

/// Why it is this question that feeds a field.
enum class FeedReason {
    chosen,   ///< the binding names it
    measure,  ///< the survey says so: it is the question's `measure`
    name,     ///< question or column and field have one name
    response, ///< the field is a property of every response: channel, site, occurred_at
    nothing   ///< none does
};

/// What feeds one field of a metric from one source, and whether it can.
struct FieldFeed {
    std::string question; ///< or a path into its answer, a column, a property of the response; empty where nothing feeds it
    FeedReason reason = FeedReason::nothing;
    std::string expected; ///< what it would have to be, where it cannot give the field's type: "a question that gives numbers"
    std::string found;    ///< and what it is: "remark, a comment"

    bool is_fed() const { return reason != FeedReason::nothing && expected.empty(); }
};

/// What feeds `field` from `source`: `chosen` unless that is empty, else the question whose `measure` it is, else the question,
/// column or property of its name. `survey` is null for a record kind.
FieldFeed feed_of(const Field& field, const std::string& chosen, const std::string& source, const Survey* survey);

/// The question that a path such as "service.speed" or "tasks[0].done" starts in; null when there is none.
const Question* question_at(const Survey& survey, const std::string& path);

/// True when `source` has this question (or a path into its answer), column or property.
bool has_question(const std::string& question, const std::string& source, const Survey* survey);

/// The names of all questions of a survey or all columns of a record kind.
std::vector<std::string> question_names(const std::string& source, const Survey* survey);

/// Those of them that can give values of `type`.
std::vector<std::string> questions_that_give(FieldType type, const std::string& source, const Survey* survey);

} // namespace yardstick
