#pragma once

#include "scoring/metric.h"

#include <map>
#include <string>
#include <vector>

namespace yardstick {

/// The values of a card's parameters in its order: those of `own`, by name, and the card's for the others.
ParameterValues parameter_values(const std::map<std::string, std::vector<double>>& own, const MetricCard& card);

} // namespace yardstick
