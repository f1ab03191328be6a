#pragma once

#include "store/table.h"

#include <span>

namespace yardstick::store {

/// Every table of the schema but schema_history, as schemas/store has them. Backup, restore and verify go by this list.
std::span<const Table> all_tables();

const Table& response_table();
const Table& day_state_table();

} // namespace yardstick::store
