#pragma once

#include <filesystem>

namespace yardstick::store {

/// Throws Error, with the reason and what to do, when `file` cannot be opened as a workspace: it is missing, something
/// else, on a network share, or not writable. Does not touch it.
void check_workspace_file(const std::filesystem::path& file);

/// Makes a workspace at `file`, completely or not at all, and the folder above it. Returns false, and does nothing, when
/// a file is there already.
bool make_workspace_file(const std::filesystem::path& file);

} // namespace yardstick::store
