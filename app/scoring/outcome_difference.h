#pragma once

#include "core/problem.h"
#include "scoring/metric.h"

#include <string>
#include <utility>

namespace yardstick {

/// True when two files of one metric version say the same of the same rows: figures that differ by no more than rounding, as another
/// compiler may add in another order; or a refusal each, in whatever words.
bool is_same_outcome(const Result<Figure>& a, const Result<Figure>& b);

/// Two that are not the same, in words: value and n, and of the rest what differs, with as few digits as tell them apart.
std::pair<std::string, std::string> told_apart(const Result<Figure>& a, const Result<Figure>& b);

} // namespace yardstick
