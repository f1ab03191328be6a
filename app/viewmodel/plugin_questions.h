#pragma once

#include "scoring/found_plugin.h"
#include "viewmodel/confirmation.h"

#include <filesystem>
#include <string>

namespace yardstick {

/// What is asked before a plugin is added; `present`, which may be null, has its id already. To trust it comes first among the answers,
/// to add it alone second.
Confirmation question_to_add(const FoundPlugin& plugin, const FoundPlugin* present, bool is_safe_mode);

Confirmation question_to_remove(const FoundPlugin& plugin);
Confirmation question_to_trust_folder(const std::filesystem::path& folder);

/// What is said of a plugin that was trusted just now.
std::string what_follows_trust(const FoundPlugin& plugin, bool is_safe_mode);

} // namespace yardstick
