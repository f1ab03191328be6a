#pragma once

#include "core/problem.h"
#include "host/read_plugin.h"

#include <filesystem>

namespace yardstick {

/// Copies the files of a plugin into FOLDER/ID, all of them or none: what was in that place gives way at the last moment, and what
/// else stood beside it stays. A Problem when the library is no longer the one that was read, or something else has the place. Throws Error,
/// which names the file, when the disk refuses.
Result<void> put_plugin(const ReadPlugin& plugin, const std::filesystem::path& folder);

/// Deletes the files of a plugin, and its folder if nothing else is in it. Throws Error when the disk refuses.
void delete_plugin(const ReadPlugin& plugin, const std::filesystem::path& folder);

} // namespace yardstick
