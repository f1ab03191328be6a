#pragma once

#include "host/formula.h"
#include "host/formula_state.h"
#include "scoring/metric.h"
#include "survey/expression/scope.h"

#include <optional>
#include <vector>

namespace yardstick {

/// A Problem when a parameter that expressions expect as one number is several, or none: they would take a list for a text.
Result<void> check_parameters(const Formula& formula, const MetricCard& card, const ParameterValues& parameters);

/// The rows of a batch, and what a formula's expressions come to in them. No JSON is built: a name is looked up in its column.
///
/// Valid as long as the formula and the batch live and are not changed. [one thread]
class FormulaRows final : public Scope {
public:
    /// Column k of the batch is field k of the card; `parameters` are the card's, as check_parameters wants them.
    FormulaRows(const Formula& formula, const Batch& batch, const ParameterValues& parameters);

    /// The terms in a row, or nothing when it does not count: `where` does not hold, an answer is blank, or what should be a
    /// number is none, such as a quotient by zero.
    std::optional<TermValues> terms(std::int64_t row);

    /// A Problem once an expression has asked what time it is: its figure would come out different tomorrow.
    Result<void> check_time() const;

    Value look_up(const Name& name) const override;
    Instant now() const override
    {
        has_asked_the_time_ = true;
        return {};
    }
    const TimeZone& time_zone() const override { return time_zone_; }

private:
    Value at(std::size_t place) const;

    const Formula& formula_;
    const Batch& batch_;
    std::vector<Value> parameters_;
    std::int64_t row_ = 0;
    TimeZone time_zone_ = TimeZone::utc(); // columns of dates are in UTC
    mutable bool has_asked_the_time_ = false;
};

} // namespace yardstick
