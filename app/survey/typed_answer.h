#pragma once

#include "core/json.h"
#include "core/problem.h"
#include "survey/definition/element_definition.h"

#include <string>

namespace yardstick {

/// A number as an answer: a whole one stays whole, so that 4 is not written back as 4.0.
Json number_answer(double number);

/// An answer as a Problem shows it: JSON in one line, U+FFFD for bytes that are no UTF-8.
std::string shown_answer(const Json& answer);

/// `answer` as `question` keeps it: of choices the value that the survey wrote, of yes and no the values for them. Only its
/// type and its place among fixed choices are looked at; what depends on other answers is the session's.
/// A Problem names the question, what it takes and what came.
Result<Json> typed_answer(const ElementDefinition& question, const Json& answer);

/// The same from a text, as a file or a command line gives it: "4" becomes the number 4 where the question takes numbers, "a,b"
/// a list where it takes several, and what has parts is JSON.
Result<Json> typed_answer_from_text(const ElementDefinition& question, const std::string& text);

} // namespace yardstick
