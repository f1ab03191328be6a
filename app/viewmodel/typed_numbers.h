#pragma once

#include "core/problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// A finite number as people type one, with a point: "4.5", "-3". Nothing for any other text. Does not depend on the desktop's language.
std::optional<double> read_number(std::string_view text);

/// Numbers with commas or blanks between: "4,5", "4, 5". A Problem, which names `what`, where one of them is no number or there is none.
Result<std::vector<double>> read_numbers(std::string_view text, const std::string& what);

/// The numbers as they are typed: "4, 5".
std::string typed_numbers(const std::vector<double>& numbers);

} // namespace yardstick
