#pragma once

#include "store/dialect.h"

namespace yardstick::store {

/// Connects to "postgresql://…", which `description` names for people. The caller owns the Dialect. Throws Error when the
/// server cannot be reached or the database holds something else.
///
/// The one function of a library that is loaded when a server is opened: what PostgreSQL brings with it (some twenty libraries
/// for encryption and directories) would otherwise be loaded at every start, also where the workspace is a file.
extern "C" Dialect* yardstick_open_postgresql(const std::string& location, const std::string& description);

} // namespace yardstick::store
