#pragma once

#include "core/problem.h"
#include "host/read_plugin.h"

#include <filesystem>

namespace yardstick {

/// Copies the files of a plugin into FOLDER/ID, all of them or none: what was in that place gives way at the last moment and is kept as
/// `replaced_plugin`, and what else stood beside it stays. A Problem when the library is no longer the one that was read, or something else has the place. Throws Error,
/// which names the file, when the disk refuses.
Result<void> put_plugin(const ReadPlugin& plugin, const std::filesystem::path& folder);

/// Where the plugin is kept that gave way to another of its id; the search passes it over, and it can be added again.
std::filesystem::path replaced_plugin(const std::string& id, const std::filesystem::path& folder);

/// Copies a plugin to where replaced ones are kept, as far as the disk allows.
void keep_replaced(const ReadPlugin& plugin, const std::filesystem::path& folder);

/// Deletes the files of a plugin, and its folder if nothing else is in it. Throws Error when the disk refuses.
void delete_plugin(const ReadPlugin& plugin, const std::filesystem::path& folder);

} // namespace yardstick
