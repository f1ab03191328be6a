#pragma once

#include "store/dialect.h"

namespace yardstick::store {

/// Connects to "postgresql://…". Throws Error when the server cannot be reached or the database holds something else.
std::unique_ptr<Dialect> open_postgresql(const std::string& location);

} // namespace yardstick::store
