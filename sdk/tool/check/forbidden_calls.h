#pragma once

#include "check/finding.h"
#include "core/json.h"

namespace yardstick {

/// From now on this process may make only the system calls that a plugin's worker may when at work. One that is tried is
/// answered for, as finding_of_call() reads it, and ends the process. Throws Error when the kernel cannot.
void forbid_calls();

/// What such an answer says. No Finding's JSON is one.
bool is_forbidden_call(const Json& answer);
Finding finding_of_call(const Json& answer);

} // namespace yardstick
