#pragma once

#include "core/json.h"
#include "report/table_writer.h"
#include "survey/definition/element_definition.h"

#include <functional>
#include <string>
#include <vector>

namespace yardstick {

struct Definition;

/// How answers stand in a table: as the survey words them, for people, or as they are stored, for programs.
enum class AnswerStyle { labels, codes };

/// One column of the answers to a question.
struct AnswerColumn {
    std::string code;  ///< "topics/price"
    std::string label; ///< "Topics: The price"
    /// The cell of a response with these answers; takes what it gives away from `rest`, of which all was there at first. Refers
    /// to the definition.
    std::function<TableCell(const Json& answers, Json& rest)> read;
};

/// The columns of a question and of its comment, by the rule that ResponseColumns states.
std::vector<AnswerColumn> answer_columns(const ElementDefinition& question, const Definition& definition, AnswerStyle style);

/// The column of a value under `name` that is no question's.
AnswerColumn stored_column(const std::string& name);

} // namespace yardstick
