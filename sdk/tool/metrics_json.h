#pragma once

#include "core/json.h"
#include "core/problem.h"

#include <filesystem>
#include <string_view>

namespace yardstick {

/// True for the name that a file of metrics without code has.
bool is_metrics_file(const std::filesystem::path& file);

/// How the name of a manifest beside a library ends, and whether `file` has such a name.
inline constexpr std::string_view manifest_ending = ".plugin.json";
bool is_manifest_file(const std::filesystem::path& file);

/// The plugin that `path` leads to: a library, a metrics.json, or a folder that holds the one or the other; the libraries
/// of a source folder are in its `build/plugins`.
Result<std::filesystem::path> plugin_file(const std::filesystem::path& path);

/// A metrics.json in the shape of a manifest (schemas/plugin.schema.json), for all who look at cards: each parameter with
/// its values, each row of an example as an object. What has another form than it should stays as it is; formulas stay.
Json as_manifest(Json metrics_file);

} // namespace yardstick
