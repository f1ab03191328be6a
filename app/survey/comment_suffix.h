#pragma once

#include <string_view>

namespace yardstick {

/// What was written beside the answer "visit" is kept under "visit-Comment", as SurveyJS has it.
inline constexpr std::string_view comment_suffix = "-Comment";

} // namespace yardstick
