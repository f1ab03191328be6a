#pragma once

#include "check/check.h"

#include <chrono>
#include <cstdint>
#include <filesystem>

namespace yardstick {

/// One check of `metric` (-1: the plugin as a whole) in a process of its own, which ends within `limit`. Throws Error when it cannot be
/// started. [any thread]
Finding run_apart(const Check& check, const std::filesystem::path& library, int metric, std::uint64_t seed, std::chrono::milliseconds limit);

/// What such a process does: hands over its Finding and ends.
[[noreturn]] void run_check_here(const Check& check, const std::filesystem::path& library, int metric, std::uint64_t seed);

} // namespace yardstick
