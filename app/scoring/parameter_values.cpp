#include "scoring/parameter_values.h"

namespace yardstick {

ParameterValues parameter_values(const std::map<std::string, std::vector<double>>& own, const MetricCard& card)
{
    ParameterValues values;
    for (const Parameter& parameter : card.parameters) {
        const auto set = own.find(parameter.name);
        values.push_back(set == own.end() ? parameter.values : set->second);
    }
    return values;
}

} // namespace yardstick
