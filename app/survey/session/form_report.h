#pragma once

#include "core/json.h"
#include "survey/session/form_model.h"

namespace yardstick::session {

/// A question and where it stands: "panel[0].q", "matrix.row.column".
struct PlacedQuestion {
    std::string path;
    Question* question = nullptr;
    bool is_visible = false;
};

/// All questions in file order, children behind their parents. Makes the rows and entries that are asked for.
std::vector<PlacedQuestion> placed_questions(FormModel& form);

/// visiblePages, visibleQuestions, required, readOnly, panels and questions (SURVEYJS.md section i), added to `report`.
void add_state(FormModel& form, Json& report);

/// errors: {path: [kind, …]}, with panels as "#name".
Json errors_of(FormModel& form);

std::string_view name_of(FormState state);

} // namespace yardstick::session
