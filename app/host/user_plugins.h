#pragma once

#include "core/problem.h"
#include "host/read_plugin.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yardstick {

/// Copies the files of a plugin into FOLDER/ID, all of them or none. Those of `before`, which have its id, give way at the last moment and
/// are kept as `replaced_plugin`, the newest twenty files of an id; what else stands in that place stays. A Problem when the library is no longer the one that was read, or
/// something else has the place, also a link: what it leads to is not ours. Throws Error, which names the file, when the disk refuses.
Result<void> put_plugin(const ReadPlugin& plugin, const std::vector<ReadPlugin>& before, const std::filesystem::path& folder);

/// Where a plugin is kept that gave way to another of its id: .replaced/ID/ and the beginning of its file's SHA-256. The search passes it
/// over, and it can be added again.
std::filesystem::path replaced_plugin(const FoundPlugin& plugin, const std::filesystem::path& folder);

/// Deletes the files of a plugin, and its folder if nothing else is in it. Of a folder that is a link only the link goes. Throws Error when
/// the disk refuses.
void delete_plugin(const ReadPlugin& plugin, const std::filesystem::path& folder);

} // namespace yardstick
