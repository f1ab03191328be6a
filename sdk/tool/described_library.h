#pragma once

#include "core/json.h"
#include "core/problem.h"

#include <chrono>
#include <filesystem>

namespace yardstick {

/// The manifest that stands beside a plugin's library (schemas/plugin.schema.json), from its code. That runs in a process of
/// its own: whatever it does there, the caller goes on. A Problem says why there is no manifest; throws Error when no
/// process can be started.
Result<Json> describe_library(const std::filesystem::path& file, std::chrono::milliseconds limit = std::chrono::seconds(30));

/// What such a process does: hands over the manifest, or why there is none, and ends.
[[noreturn]] void describe_here(const std::filesystem::path& file);

} // namespace yardstick
