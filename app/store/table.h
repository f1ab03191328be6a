#pragma once

#include <soci/soci.h>

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace yardstick::store {

enum class ColumnType { text, integer, real, json };

struct TableColumn {
    std::string name;
    ColumnType type = ColumnType::text;
};

/// A table as the program knows it: its columns in the order of the schema, and the key that orders its rows.
struct Table {
    std::string name;
    std::vector<TableColumn> columns;
    std::string key; ///< "source, name, version"

    std::string column_list() const; ///< "id, revision, …"
};

/// A value on its way into a column; the text must live until it is written.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string_view>;

/// Variables that SOCI binds to, one per column. They never move, because SOCI keeps their addresses.
class RowBuffer {
public:
    explicit RowBuffer(const Table& table);
    RowBuffer(const RowBuffer&) = delete;
    RowBuffer& operator=(const RowBuffer&) = delete;

    void use_in(soci::statement& statement);  ///< by position, for writing
    void read_from(soci::statement& statement); ///< by position, for reading

    void assign(std::span<const Cell> cells);

    bool is_null(std::size_t column) const { return slots_[column].indicator == soci::i_null; }
    const std::string& text(std::size_t column) const { return slots_[column].text; } ///< stale where the cell is null
    std::int64_t integer(std::size_t column) const { return slots_[column].integer; }
    double real(std::size_t column) const { return slots_[column].real; }

    std::vector<Cell> cells() const; ///< texts point into this buffer

private:
    struct Slot {
        ColumnType type = ColumnType::text;
        std::string text;
        long long integer = 0;
        double real = 0.0;
        soci::indicator indicator = soci::i_ok;
    };
    std::deque<Slot> slots_;
};

/// Writes rows into one table, fast for many of them. `finish()` must be called, in the same transaction.
class RowWriter {
public:
    virtual ~RowWriter() = default;
    virtual void write(std::span<const Cell> cells) = 0;
    virtual void finish() {}
};

/// A prepared insert, kept for reuse: quickest for single rows, and on SQLite for many.
class PreparedInsert final : public RowWriter {
public:
    PreparedInsert(soci::session& sql, const Table& table);
    void write(std::span<const Cell> cells) override;

private:
    RowBuffer buffer_; // the statement keeps its addresses
    soci::statement statement_;
};

} // namespace yardstick::store
