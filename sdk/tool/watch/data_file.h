#pragma once

#include "core/problem.h"
#include "import/csv_reader.h"
#include "scoring/batch.h"
#include "scoring/card.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yardstick {

/// Rows of an author's own, to try metrics with: a CSV file in UTF-8, whose columns have the names of fields.
///
/// A blank cell is a blank answer. numbers as 12.5, booleans as true or false, dates as 2026-01-15T09:30:00Z or 2026-01-15
/// (midnight UTC), choices with semicolons between.
class DataFile {
public:
    /// Each Problem names file and line; a row has as many cells as there are columns.
    static Checked<DataFile> read(const std::filesystem::path& file);

    /// A Problem for each column that is a field of none of these cards: a typo, mostly.
    Problems check_columns(const std::vector<MetricCard>& cards) const;
    /// The first field of the card without a column; empty when all are there.
    std::string missing_field(const MetricCard& card) const;

    /// The rows as columns of the card, all of whose fields are there. A Problem for each cell of another type.
    Checked<Batch> rows_for(const MetricCard& card) const;

private:
    std::string where(std::int64_t line) const { return name_ + ':' + std::to_string(line); }

    std::string name_;
    std::vector<std::string> columns_;
    std::vector<CsvRow> rows_;
};

} // namespace yardstick
