#pragma once

#include "core/problem.h"
#include "survey/survey.h"

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace yardstick {

/// What one picture of a definition may take, and all of them together, in bytes: a definition is read whole, wherever it is used.
inline constexpr std::size_t largest_survey_picture = 1u << 20;
inline constexpr std::size_t most_survey_pictures = 8u << 20;

/// Reads a definition that stands in `file`, with the pictures that it names by their place beside that file: each `imageLink` and each
/// `img` in HTML becomes a data: URL, so that it travels with the definition. PNG, JPEG, GIF, BMP and SVG.
///
/// A picture that is not there, too large, elsewhere or of another kind stays a name and is shown as its words; `warnings` say so,
/// each with its place and the reason. Nothing is fetched from the net.
Checked<Survey> read_survey_with_pictures(std::string_view json, const std::filesystem::path& file, Problems* warnings = nullptr);

} // namespace yardstick
