#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <variant>

namespace yardstick {

/// One cell of a table that is exported: blank, a number or a text. A zero is a number and never blank.
using TableCell = std::variant<std::monostate, std::int64_t, double, std::string>;

/// A text, or a blank cell where there is none.
inline TableCell text_cell(std::string text)
{
    return text.empty() ? TableCell() : TableCell(std::move(text));
}

/// Writes a table into a file, row by row and in the memory of one row. Without finish() there is no table: what was written
/// is taken away again. Throws Error when the world fails.
class TableWriter {
public:
    virtual ~TableWriter() = default;
    virtual void write(std::span<const TableCell> row) = 0;
    virtual void finish() = 0;

    /// Texts that the format has no room for, written up to where it has.
    virtual std::int64_t texts_cut() const { return 0; }
};

} // namespace yardstick
