#pragma once

#include <string>

namespace yardstick {

/// A UUID of version 4 (RFC 9562) from the system's secure source: no time is in it, and a list of them tells nothing
/// about the order in which they were made. [any thread]
std::string random_uuid();

} // namespace yardstick
