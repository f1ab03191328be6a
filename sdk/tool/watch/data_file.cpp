#include "watch/data_file.h"

#include "core/instant.h"
#include "core/joined.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

namespace yardstick {

namespace {

std::optional<double> number_of(const std::string& cell)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (failure != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> date_of(const std::string& cell)
{
    if (const auto instant = parse_instant(cell))
        return instant->time_since_epoch().count();
    if (const auto day = parse_day(cell))
        return std::chrono::milliseconds(day->time_since_epoch()).count();
    return std::nullopt;
}

std::vector<std::string> choices_of(const std::string& cell)
{
    std::vector<std::string> items;
    for (std::size_t from = 0, end = 0; end != std::string::npos; from = end + 1) {
        end = cell.find(';', from);
        items.push_back(cell.substr(from, end == std::string::npos ? end : end - from));
    }
    return items;
}

/// Adds a cell that is not blank; false when it is of another type.
bool add_cell(Column& column, const std::string& cell)
{
    switch (column.type) {
    case FieldType::number:
        if (const auto number = number_of(cell))
            return column.add_number(*number), true;
        return false;
    case FieldType::boolean:
        if (cell == "true" || cell == "false")
            return column.add_boolean(cell == "true"), true;
        return false;
    case FieldType::date:
        if (const auto date = date_of(cell))
            return column.add_date(*date), true;
        return false;
    case FieldType::text:
        return column.add_text(cell), true;
    case FieldType::choices:
        return column.add_choices(choices_of(cell)), true;
    }
    return false;
}

const char* in_words(FieldType type)
{
    switch (type) {
    case FieldType::number:
        return "a number like 12.5";
    case FieldType::boolean:
        return "true or false";
    case FieldType::date:
        return "a date like 2026-01-15T09:30:00Z or 2026-01-15";
    case FieldType::text:
    case FieldType::choices:
        break; // every text is one
    }
    return "a text";
}

} // namespace

Checked<DataFile> DataFile::read(const std::filesystem::path& file)
{
    DataFile data;
    data.name_ = file.filename().string();
    auto source = TextSource::open(file, "UTF-8");
    if (!source)
        return tl::unexpected(Problems{source.error()});
    CsvReader reader(std::move(*source), ',', data.name_);
    Problems problems;
    CsvRow row;
    for (;;) {
        const auto is_row = reader.next(row);
        if (!is_row)
            return tl::unexpected(Problems{is_row.error()});
        if (!*is_row)
            break;
        if (data.columns_.empty())
            data.columns_ = row.cells;
        else if (row.cells.size() == data.columns_.size())
            data.rows_.push_back(row);
        else
            problems.push_back({data.where(row.line), "row", std::to_string(data.columns_.size()) + " cells, as in the first line", std::to_string(row.cells.size())});
    }
    if (data.columns_.empty())
        problems.push_back({data.where(1), "first line", "the names of fields, with commas between", "none"});
    std::set<std::string> seen;
    for (const std::string& column : data.columns_)
        if (!seen.insert(column).second)
            problems.push_back({data.where(1), "column " + column, "once", "twice"});
    if (!problems.empty())
        return tl::unexpected(std::move(problems));
    return data;
}

Problems DataFile::check_columns(const std::vector<MetricCard>& cards) const
{
    std::set<std::string> fields;
    for (const MetricCard& card : cards)
        for (const Field& field : card.fields)
            fields.insert(field.name);
    Problems problems;
    for (const std::string& column : columns_)
        if (!fields.contains(column))
            problems.push_back({where(1), "column", "a field of the metrics, one of " + joined({fields.begin(), fields.end()}), '"' + column + '"'});
    return problems;
}

std::string DataFile::missing_field(const MetricCard& card) const
{
    for (const Field& field : card.fields)
        if (std::find(columns_.begin(), columns_.end(), field.name) == columns_.end())
            return field.name;
    return {};
}

Checked<Batch> DataFile::rows_for(const MetricCard& card) const
{
    Batch batch;
    Problems problems;
    for (const Field& field : card.fields) {
        const auto place = static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), field.name) - columns_.begin());
        auto column = std::make_shared<Column>(field.type);
        for (const CsvRow& row : rows_) {
            if (row.cells[place].empty())
                column->add_blank();
            else if (!add_cell(*column, row.cells[place]))
                problems.push_back({where(row.line), "column " + field.name, in_words(field.type), '"' + row.cells[place] + '"'});
        }
        batch.columns.push_back(std::move(column));
    }
    batch.rows = static_cast<std::int64_t>(rows_.size());
    if (!problems.empty())
        return tl::unexpected(std::move(problems));
    return batch;
}

} // namespace yardstick
