#pragma once

#include "scoring/batch.h"
#include "scoring/card.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// What a metric makes of a group of rows: before names, periods and suppression are added (see Score).
struct Figure {
    std::optional<double> value;     ///< empty: no data, which is not zero
    std::int64_t n = 0;              ///< rows that counted
    std::optional<std::int64_t> k;   ///< numerator of a share
    std::optional<double> low, high; ///< 95 % interval in the unit of the value
    std::optional<double> standard_error;
    std::string interval;            ///< "Wilson 95 %", or why there is none: "none: a count"

    bool operator==(const Figure&) const = default;
};

/// The values of a card's parameters, in the card's order; each is one number or several.
using ParameterValues = std::vector<std::vector<double>>;

/// A saved state of a metric: bytes that only the metric understands.
using SavedState = std::string;

/// States that a metric is working out. Called once, it waits for them.
using PendingStates = std::function<Result<std::vector<SavedState>>()>;

/// A scoring rule, wherever it runs. Port: implemented by `host`, in this process or in a worker.
///
/// Coarse on purpose: a call carries many rows or many states, so that crossing to another process costs little.
/// A Problem names the plugin and the metric; after one the metric is still usable. [any thread, several at once]
class Metric {
public:
    virtual ~Metric() = default;

    virtual const MetricCard& card() const = 0;

    /// One saved state for each slice of `batch`, whose column k is field k of the card.
    virtual Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices,
                                                       const ParameterValues& parameters) = 0;
    /// The same, for one who has other work meanwhile: `batch` may be changed as soon as this returns. Several may be under way.
    virtual PendingStates begin_accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters);
    /// Merges `states` in the order given and scores them. No states, or empty ones, score as no rows.
    virtual Result<Figure> score(std::span<const std::string_view> states, const ParameterValues& parameters) = 0;
};

} // namespace yardstick
