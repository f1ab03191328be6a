#pragma once

#include "scoring/batch.h"
#include "scoring/card.h"

namespace yardstick {

/// Made-up rows for the fields of `card`, the same on every computer and for ever: a metric version must always give the same
/// figure for them (FEATURES F13). Answers of every kind that surveys give, and one in eight blank.
Batch probe_rows(const MetricCard& card);

} // namespace yardstick
