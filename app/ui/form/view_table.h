#pragma once

#include "ui/form/question_view.h"

#include <memory>

namespace yardstick::ui {

/// The view of a question, by its type. Every type has one.
std::unique_ptr<QuestionView> make_view(session::Question& question, FormContext& context);

} // namespace yardstick::ui
