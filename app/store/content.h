#pragma once

#include "store/backup.h"
#include "store/database.h"

namespace yardstick::store {


/// Reads everything, in one snapshot.
Content content_of(Database& database);

/// Puts the content of `from` in the place of what `to` holds, in one transaction, and compares the two before it
/// commits. The schemas must be of one version.
Content copy_content(Database& from, Database& to);

/// Throws Error when the database is damaged, or when a response has not exactly one revision that counts.
void check_rules(Database& database);

} // namespace yardstick::store
