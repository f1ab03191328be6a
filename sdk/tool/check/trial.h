#pragma once

#include "check/finding.h"
#include "host/metric_state.h"
#include "opened_metric.h"

#include <yardstick/abi.h>

#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace yardstick {

/// A call that the plugin refused, or a figure that the host refuses, where the check expected neither.
class Refused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// One metric under trial, with rows that its own examples make believable. A check gets a new one, in a process of its own.
///
/// All that a call refuses is thrown as Refused; a check catches it where a refusal is an answer.
class Trial {
public:
    Trial(OpenedMetric metric, std::uint64_t seed);

    const ys_metric& table() const { return *metric_.table; }
    /// The metric as the program runs it.
    Metric& metric() { return *metric_.metric; }
    const MetricCard& card() const { return metric_.announced.card; }
    const std::vector<WorkedExample>& examples() const { return metric_.announced.examples; }
    std::mt19937_64& random() { return random_; }
    std::size_t random_below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

    /// Rows like those of the examples, some answers blank. Every batch differs; the seed decides.
    Batch rows(std::int64_t count);
    /// All rows of all examples, in order.
    const Batch& example_rows() const { return pool_; }
    /// Rows of which each answer is blank.
    Batch blank_rows(std::int64_t count) const;
    bool has_field(FieldType type) const;

    MetricState start() const { return start(defaults_); }
    MetricState start(const ParameterValues& parameters) const;
    const ParameterValues& defaults() const { return defaults_; }
    MetricState state_of(const Batch& batch) const;
    Figure figure_of(const Batch& batch) const;

private:
    OpenedMetric metric_;
    std::mt19937_64 random_;
    Batch pool_;
    ParameterValues defaults_;
};

/// Adds a slice, or all rows.
void add(MetricState& state, const Batch& batch, Slice slice);
void add(MetricState& state, const Batch& batch);
void merge(MetricState& state, const MetricState& other);
Figure score(const MetricState& state);
SavedState save(const MetricState& state);
void load(MetricState& state, std::string_view saved);

/// The same rows in columns of their own; the rows in the order of `places`.
Batch rows_of(const Batch& batch, const std::vector<std::int64_t>& places);
Batch rows_of(const Batch& batch, Slice slice);
/// Columns that may be changed, in a batch that shows them.
std::vector<std::shared_ptr<Column>> own_columns(Batch& batch);

/// "66.7 of n 3", or "no value of n 0".
std::string in_words(const Figure& figure);
/// Fails when the figures differ by more than rounding.
Finding same_or_fail(const std::string& what, const Figure& expected, const Figure& found);

} // namespace yardstick
