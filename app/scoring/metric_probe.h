#pragma once

#include "core/problem.h"
#include "scoring/metric.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// What a metric makes of made-up rows (probe_rows.h), in two halves that are merged.
struct MetricProbe {
    Result<Figure> figure;          ///< or its refusal
    std::vector<SavedState> states; ///< of the halves; none where it refused one
};

MetricProbe probe_of(Metric& metric);

/// A probe on record, and the format of the states that its file keeps (VersionCheck::state_format).
struct ProbeRecord {
    MetricProbe probe;
    std::string state_format;
};

/// As JSON: the figure, or {"refused": why}; with "states", each a list of bytes, unless they are large; and "state_format".
std::string to_record(const ProbeRecord& record);

/// Nothing for a text that tells neither a figure nor a refusal: it proves nothing.
std::optional<ProbeRecord> from_record(const std::string& text);

/// True when the metric makes the same figure of states that another file left of the probe rows, alone and merged with its own.
bool reads_states(Metric& metric, const MetricProbe& own, const std::vector<SavedState>& others);

} // namespace yardstick
