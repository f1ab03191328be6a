#pragma once

#include "store/dialect.h"

#include <filesystem>

namespace yardstick::store {

/// True when `file` begins like a workspace: an SQLite database with our application id. Changes nothing, and leaves the
/// locks of those who have it open alone.
bool is_workspace_file(const std::filesystem::path& file);

/// Opens the SQLite file, which must exist, for writing in WAL mode with every commit synchronised. What is wrong with it
/// is said of `shown_as`, the name that its user knows.
std::unique_ptr<Dialect> open_sqlite(const std::filesystem::path& file, const std::filesystem::path& shown_as);

/// The same for a file that is just being made: creates it and writes our application id.
std::unique_ptr<Dialect> create_sqlite(const std::filesystem::path& file, const std::filesystem::path& shown_as);

} // namespace yardstick::store
