#pragma once

#include "survey/session/form_report.h"

#include <string_view>
#include <vector>

namespace yardstick::session {

/// An answer that its question could not have been given by a person, only from outside: by a file, a command, a trigger. A
/// form keeps it as survey-core does, without a word; whoever takes answers from outside tells it.
struct Misfit {
    PlacedQuestion placed;
    std::string_view what; ///< "answer outside the choices", "answer of another type", "text that is too long"
};

/// The misfits of all questions, in file order. Lengths are in UTF-16 code units, as a browser counts them.
std::vector<Misfit> misfits_of(FormModel& form);

} // namespace yardstick::session
