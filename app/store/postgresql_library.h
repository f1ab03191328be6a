#pragma once

#include "store/dialect.h"

namespace yardstick::store {

/// Loads what opens PostgreSQL, the first time, and connects to `location`. Throws Error when that cannot be loaded, when the
/// server cannot be reached, or when the database holds something else. [any thread]
std::unique_ptr<Dialect> open_postgresql(const std::string& location);

} // namespace yardstick::store
