#pragma once

#include "viewmodel/workspace.h"

namespace yardstick {

/// Sets the target that a metric (or a binding, by its name) should reach from a day on, in one department. Refused where one of them
/// does not exist. Durable when it returns. Throws Error when the world fails.
Result<void> set_target(Workspace& workspace, const DatedTarget& target);

} // namespace yardstick
