#include "scoring/metric.h"

namespace yardstick {

PendingStates Metric::begin_accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters)
{
    return [states = accumulate(batch, slices, parameters)] { return states; };
}

} // namespace yardstick
