#pragma once

#include "core/json.h"
#include "core/problem.h"

#include <filesystem>
#include <string>

namespace yardstick {

/// The manifest beside a library: "helpdesk/helpdesk.so" has "helpdesk/helpdesk.plugin.json".
std::filesystem::path manifest_beside(const std::filesystem::path& library);

/// The manifest of `file`, which is a manifest or a library. Only a library without one beside it is loaded, and so runs.
Result<Json> manifest_of(const std::filesystem::path& file);

/// A manifest for people: the plugin, and each metric's card. Missing keys are left out.
std::string in_words(const Json& manifest);

} // namespace yardstick
