#include "import/csv_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <utility>

namespace yardstick {

namespace {

// A quote that nobody closes would otherwise draw the rest of the file into one cell.
constexpr std::size_t most_row_bytes = std::size_t{16} << 20;

// The parser lengthens the memory of a cell by this much at a time, 128 bytes unless told: a long cell would be moved
// a hundred thousand times.
constexpr std::size_t cell_growth = std::size_t{1} << 16;

int never_blank(unsigned char)
{
    return 0; // blanks around a cell belong to it
}

} // namespace

CsvReader::CsvReader(TextSource source, char delimiter, std::string file_name)
    : source_(std::move(source)), file_name_(std::move(file_name))
{
    csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    csv_set_space_func(&parser_, never_blank);
    csv_set_blk_size(&parser_, cell_growth);
}

CsvReader::~CsvReader()
{
    csv_free(&parser_);
}

void CsvReader::take_cell(void* cell, std::size_t size, void* self)
{
    auto& reader = *static_cast<CsvReader*>(self);
    if (reader.cell_count_ == reader.cells_.size())
        reader.cells_.emplace_back();
    reader.cells_[reader.cell_count_++].assign(static_cast<const char*>(cell), size);
}

void CsvReader::take_row(int, void* self)
{
    static_cast<CsvReader*>(self)->is_row_done_ = true;
}

tl::unexpected<Problem> CsvReader::problem(std::int64_t line, Problem problem) const
{
    problem.where = fmt::format("{}:{}", file_name_, line);
    return tl::unexpected(std::move(problem));
}

Result<void> CsvReader::feed()
{
    // Line breaks are "\n", "\r\n" and "\r". The parser ends a row at the "\r" and ignores the "\n" after it.
    if (std::exchange(is_after_return_, false) && text_.front() == '\n') {
        const bool is_inside_row = row_bytes_ > 0;
        if (is_inside_row && csv_parse(&parser_, text_.data(), 1, take_cell, take_row, this) != 1)
            return problem(line_, {{}, "quotes", "cells whose quotes are closed", "a line break"});
        text_.remove_prefix(1);
        return {};
    }
    const std::size_t found = text_.find_first_of("\r\n");
    const bool has_break = found != std::string_view::npos;
    const std::string_view part = text_.substr(0, has_break ? found + 1 : text_.size());
    if (row_bytes_ == 0) {
        row_line_ = line_;
        cell_count_ = 0;
    }
    const bool is_empty_line = row_bytes_ == 0 && has_break && found == 0;
    if (!is_empty_line) {
        row_bytes_ += part.size();
        if (csv_parse(&parser_, part.data(), part.size(), take_cell, take_row, this) != part.size()) {
            if (csv_error(&parser_) == CSV_ENOMEM)
                throw std::bad_alloc();
            return problem(
                line_, {{}, "quotes", "a quote only around a whole cell, and doubled inside it", "one in the middle of a cell"});
        }
        if (row_bytes_ > most_row_bytes)
            return problem(row_line_, {{}, "row", "at most 16 MB", "more: a quote is not closed"});
    }
    if (is_row_done_)
        row_bytes_ = 0;
    line_ += has_break;
    is_after_return_ = has_break && part.back() == '\r';
    text_.remove_prefix(part.size());
    return {};
}

Result<bool> CsvReader::next(CsvRow& row)
{
    while (!is_row_done_ && !is_at_end_) {
        if (text_.empty()) {
            const auto piece = source_.next();
            if (!piece) {
                is_at_end_ = true;
                return problem(line_, piece.error());
            }
            text_ = *piece;
            if (!text_.empty())
                continue;
            is_at_end_ = true;
            if (csv_fini(&parser_, take_cell, take_row, this) != 0)
                return problem(row_line_, {{}, "quoted cell", "a closing quote", "the end of the file"});
            continue;
        }
        if (const auto fed = feed(); !fed) {
            is_at_end_ = true;
            return tl::unexpected(fed.error());
        }
    }
    if (!std::exchange(is_row_done_, false))
        return false;
    row.line = row_line_;
    row.cells.resize(cell_count_);
    for (std::size_t i = 0; i < cell_count_; ++i)
        std::swap(row.cells[i], cells_[i]);
    return true;
}

} // namespace yardstick
