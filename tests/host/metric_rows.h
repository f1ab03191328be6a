#pragma once

#include "scoring/metric.h"

#include <catch2/catch.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace yardstick::test {

/// A batch of one number column. Empty values are blank.
inline Batch numbers(const std::vector<std::optional<double>>& values)
{
    auto column = std::make_shared<Column>(FieldType::number);
    for (const auto& value : values) {
        if (value)
            column->add_number(*value);
        else
            column->add_blank();
    }
    return {{column}, static_cast<std::int64_t>(values.size())};
}

/// The parameters that a card names when nobody sets any.
inline ParameterValues default_parameters(const MetricCard& card)
{
    ParameterValues values;
    for (const Parameter& parameter : card.parameters)
        values.push_back(parameter.values);
    return values;
}

/// What a metric makes of all rows of a batch, in slices of `slice_rows`.
inline Figure score_rows(Metric& metric, const Batch& batch, const ParameterValues& parameters, std::int64_t slice_rows = 1 << 20)
{
    std::vector<Slice> slices;
    for (std::int64_t first = 0; first < batch.rows; first += slice_rows)
        slices.push_back({first, std::min(slice_rows, batch.rows - first)});
    const auto states = metric.accumulate(batch, slices, parameters);
    REQUIRE(states);
    const auto figure = metric.score(std::vector<std::string_view>(states->begin(), states->end()), parameters);
    REQUIRE(figure);
    return *figure;
}

} // namespace yardstick::test
