#pragma once

#include "viewmodel/workspace.h"

#include <string>

namespace yardstick {

/// How many answered, without telling of fewer than a figure needs: "7", or "< 5".
std::string answered_text(const Round& round);

/// What those who answer `round` are told before they do, a sentence a line (survey/round_promise.h). `is_shared`: the
/// workspace is on a server, where others open it, too.
std::string promise_of(Workspace& workspace, const Round& round, bool is_shared);

/// The name of a team today, or its id where it is retired.
std::string team_name_of(Workspace& workspace, const Round& round);

/// The title of the survey that the round asks.
std::string survey_title_of(Workspace& workspace, const Round& round);

} // namespace yardstick
