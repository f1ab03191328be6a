#pragma once

#include "store/workspace_store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yardstick {

/// What a workspace holds, in figures by which two workspaces can be compared.
struct Content {
    struct TableRows {
        std::string table;
        std::int64_t rows = 0;
    };
    std::vector<TableRows> tables;
    std::string hash; ///< BLAKE2b-256 in hex over every value of every row; answers count as parsed JSON, not as text

    bool operator==(const Content& other) const { return hash == other.hash; }
};

/// Reads the whole workspace, in one snapshot. Throws Error when it is damaged.
Content verify(WorkspaceStore& workspace);

/// Writes the workspace, as it is at this moment, to a new file: completely and compared, or not at all.
///
/// The file is a workspace of its own, in SQLite, whatever the workspace is kept in; it can be opened as one. Others may
/// go on working meanwhile. Throws Error when the file exists.
Content backup(WorkspaceStore& workspace, const std::string& file);

struct Restored {
    Content content;
    std::string kept_as; ///< the file that now holds what was at the location before; empty when nothing was
};

/// Puts the content of a backup at `location`, a file path or a server: makes a workspace there, or replaces what the
/// one there holds, in one transaction and after a backup of it. A backup of an older schema is migrated on the way; the
/// file itself is only read. Throws Error when the backup is no workspace or damaged; then the location is as it was.
Restored restore(const std::string& file, const std::string& location);

} // namespace yardstick
