#pragma once

#include "store/database.h"

#include <span>
#include <string>

namespace yardstick::store {

/// A step from one schema to the next: a file of schemas/store/DIALECT, built into the program.
struct Migration {
    int version;      ///< counts from 1
    const char* name; ///< "first"
    const char* script;
};

std::span<const Migration> sqlite_migrations();
std::span<const Migration> postgresql_migrations();
std::span<const Migration> migrations_for(const Dialect& dialect);

/// The version of the newest step that was applied; 0 when the database has no schema of ours.
int schema_version(Database& database);

enum class OlderSchema {
    is_copied, ///< kept as it was, beside the workspace or in another schema of the server's database
    may_go,    ///< the database is itself a copy
};

/// Applies what is missing, each step in one transaction with its stamp in schema_history. Throws Error when the schema
/// is newer than the newest of `migrations`.
void migrate(Database& database, std::span<const Migration> migrations, OlderSchema older = OlderSchema::is_copied);

} // namespace yardstick::store
