#include "import/table_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick {

namespace {

// As much of the beginning as it takes to see the delimiter.
constexpr std::size_t beginning_bytes = 1 << 16;

} // namespace

TableFile::TableFile(std::filesystem::path file) : file_(std::move(file)), name_(file_.filename().string())
{
    std::error_code unreadable;
    const auto bytes = std::filesystem::file_size(file_, unreadable);
    bytes_ = unreadable ? 0 : static_cast<std::int64_t>(bytes);
}

bool TableFile::has_nul(const std::string& cell)
{
    return cell.find('\0') != std::string::npos;
}

Result<std::unique_ptr<CsvReader>> TableFile::open() const
{
    return TextSource::open(file_, form_.encoding.value).map([&](TextSource source) {
        return std::make_unique<CsvReader>(std::move(source), form_.delimiter.value.front(), name_);
    });
}

Result<std::unique_ptr<CsvReader>> TableFile::open_below_header() const
{
    auto reader = open();
    CsvRow header;
    if (reader)
        if (const auto read = (*reader)->next(header); !read)
            return tl::unexpected(read.error());
    return reader;
}

Problems TableFile::detect(const ImportMap* map)
{
    std::error_code unreadable;
    if (std::filesystem::exists(file_, unreadable) && !std::filesystem::is_regular_file(file_, unreadable))
        return {{file_.string(), "file", "one that can be read from the beginning more than once", "a folder or a pipe"}};
    const auto encoding = detect_encoding(file_);
    if (!encoding)
        return {encoding.error()};
    form_.encoding = encoding->encoding;
    form_.has_byte_order_mark = encoding->has_byte_order_mark;
    if (map && map->encoding)
        form_.encoding = {*map->encoding, "map"};
    if (map && map->delimiter) {
        form_.delimiter = {std::string(1, *map->delimiter), "map"};
        return read_header();
    }
    auto source = TextSource::open(file_, form_.encoding.value);
    if (!source)
        return {source.error()};
    std::string beginning;
    while (beginning.size() < beginning_bytes) {
        const auto piece = source->next();
        if (!piece || piece->empty())
            break; // what is wrong there is said, with its line, when rows are read
        beginning += *piece;
    }
    form_.delimiter = detect_delimiter(beginning);
    return read_header();
}

Problems TableFile::read_header()
{
    auto reader = open();
    if (!reader)
        return {reader.error()};
    CsvRow row;
    const auto read = (*reader)->next(row);
    if (!read)
        return {read.error()};
    if (!*read)
        return {{name_ + ":1", "file", "a line with the names of the columns", "nothing"}};
    if (std::any_of(row.cells.begin(), row.cells.end(), has_nul))
        return {{fmt::format("{}:{}", name_, row.line), "header", "text, or the right encoding in the map (UTF-16LE, UTF-16BE)",
                 "NUL bytes"}};
    form_.columns = row.cells;
    return {};
}

Problems TableFile::settle_cells(RowMapper& mapper, const Progress& progress)
{
    const ImportMap& map = mapper.map();
    CellForm cells{map.date_order.value_or(DateOrder::day_first), map.decimal.value_or('.')};
    form_.decimal = {std::string(1, cells.decimal), map.decimal ? "map" : "assumed"};
    form_.date_order =
        map.date_order ? Finding{*map.date_order == DateOrder::day_first ? "dmy" : "mdy", "map"} : Finding{"ymd", "assumed"};
    if (!mapper.wants_date_order() && !mapper.wants_decimal())
        return {};

    FormEvidence evidence(name_);
    auto reader = open_below_header();
    if (!reader)
        return {reader.error()};
    CsvRow row;
    for (std::int64_t rows = 0;; ++rows) {
        const auto read = (*reader)->next(row);
        if (!read)
            return {read.error()};
        if (!*read)
            break;
        if (row.cells.size() == form_.columns.size() && !mapper.is_skipped(row))
            mapper.gather(row, evidence);
        if (rows % rows_between_progress == 0)
            progress(rows, (*reader)->bytes_read());
    }
    Problems problems;
    if (mapper.wants_date_order()) {
        if (const auto order = evidence.date_order(form_.date_order))
            cells.date_order = *order;
        else
            problems.push_back(order.error());
    }
    if (mapper.wants_decimal()) {
        if (const auto decimal = evidence.decimal(form_.decimal))
            cells.decimal = *decimal;
        else
            problems.push_back(decimal.error());
    }
    mapper.settle(cells);
    return problems;
}

} // namespace yardstick
