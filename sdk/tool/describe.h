#pragma once

#include "core/json.h"
#include "core/problem.h"

#include <filesystem>
#include <string>

namespace yardstick {

/// The manifest beside a library: "helpdesk/helpdesk.so" has "helpdesk/helpdesk.plugin.json".
std::filesystem::path manifest_beside(const std::filesystem::path& library);

/// The manifest of a plugin, by its manifest, its library, its metrics.json, or the folder of one of these. Only a library
/// without a manifest beside it is loaded, and so runs.
Result<Json> manifest_of(const std::filesystem::path& path);

/// A manifest for people: the plugin, and each metric's card. Missing keys are left out.
std::string in_words(const Json& manifest);

} // namespace yardstick
