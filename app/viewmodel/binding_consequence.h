#pragma once

#include "scoring/binding.h"

#include <string>
#include <vector>

namespace yardstick {

/// What it does to figures when `binding` is kept, in a sentence: from when on they are computed with it, and what becomes of the
/// versions before. `history` is everything that was bound until then.
std::string consequence_of(const Binding& binding, const std::vector<Binding>& history);

/// What the version before sets and `binding` leaves out, in a sentence: "Version 2 does not take over satisfied=5 of version 1.";
/// empty when there is none. `history` is everything that was bound until then.
std::string left_behind_by(const Binding& binding, const std::vector<Binding>& history);

} // namespace yardstick
