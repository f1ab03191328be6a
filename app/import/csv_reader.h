#pragma once

#include "core/problem.h"
#include "import/text_source.h"

#include <csv.h>

#include <cstdint>
#include <string>
#include <vector>

namespace yardstick {

/// One row of a table in a file.
struct CsvRow {
    std::vector<std::string> cells; ///< UTF-8, exactly as they stand, quotes taken off
    std::int64_t line = 0;          ///< of the file, counted from 1, on which the row starts
};

/// Reads a table (RFC 4180 with any delimiter) row by row; a file of any size takes the memory of one row.
///
/// Quoting is strict: a quote inside an unquoted cell, text after a closing quote and a quote that nobody closes end
/// the reading, because nothing behind them could be trusted. Cells may hold line breaks; empty lines are no rows.
/// [one thread]
class CsvReader {
public:
    /// `file_name` is for messages.
    CsvReader(TextSource source, char delimiter, std::string file_name);
    ~CsvReader();
    CsvReader(const CsvReader&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;

    /// Reads the next row into `row`; false at the end. After a Problem, which names file and line, nothing follows.
    Result<bool> next(CsvRow& row);

    std::int64_t bytes_read() const { return source_.bytes_read(); }

private:
    static void take_cell(void* cell, std::size_t size, void* self);
    static void take_row(int terminator, void* self);
    /// Hands the parser the text up to and including the next line break, or all that is left of the piece.
    Result<void> feed();
    tl::unexpected<Problem> problem(std::int64_t line, Problem problem) const;

    TextSource source_;
    std::string file_name_;
    csv_parser parser_{};
    std::string_view text_;        // of the source, not fed yet
    std::int64_t line_ = 1;        // of the text to be fed next
    std::int64_t row_line_ = 1;    // on which the row in the making starts
    std::size_t row_bytes_ = 0;    // fed of it
    bool is_after_return_ = false; // the last byte fed was a carriage return, whose line feed may follow
    bool is_row_done_ = false;
    bool is_at_end_ = false;
    std::size_t cell_count_ = 0;
    std::vector<std::string> cells_; // of the row in the making; kept from row to row for their memory
};

} // namespace yardstick
