#include "store/table.h"

#include <cassert>

namespace yardstick::store {

std::string Table::column_list() const
{
    std::string list;
    for (const TableColumn& column : columns)
        list += (list.empty() ? "" : ", ") + column.name;
    return list;
}

RowBuffer::RowBuffer(const Table& table)
{
    for (const TableColumn& column : table.columns)
        slots_.emplace_back().type = column.type;
}

void RowBuffer::use_in(soci::statement& statement)
{
    for (Slot& slot : slots_) {
        if (slot.type == ColumnType::integer)
            statement.exchange(soci::use(slot.integer, slot.indicator));
        else if (slot.type == ColumnType::real)
            statement.exchange(soci::use(slot.real, slot.indicator));
        else
            statement.exchange(soci::use(slot.text, slot.indicator));
    }
}

void RowBuffer::read_from(soci::statement& statement)
{
    for (Slot& slot : slots_) {
        if (slot.type == ColumnType::integer)
            statement.exchange(soci::into(slot.integer, slot.indicator));
        else if (slot.type == ColumnType::real)
            statement.exchange(soci::into(slot.real, slot.indicator));
        else
            statement.exchange(soci::into(slot.text, slot.indicator));
    }
}

void RowBuffer::assign(std::span<const Cell> cells)
{
    assert(cells.size() == slots_.size() && "a cell for every column");
    for (std::size_t column = 0; column < cells.size(); ++column) {
        Slot& slot = slots_[column];
        slot.indicator = std::holds_alternative<std::monostate>(cells[column]) ? soci::i_null : soci::i_ok;
        if (const auto* integer = std::get_if<std::int64_t>(&cells[column]))
            slot.integer = *integer;
        else if (const auto* real = std::get_if<double>(&cells[column]))
            slot.real = *real;
        else if (const auto* text = std::get_if<std::string_view>(&cells[column]))
            slot.text.assign(*text);
    }
}

std::vector<Cell> RowBuffer::cells() const
{
    std::vector<Cell> cells;
    for (const Slot& slot : slots_) {
        if (slot.indicator == soci::i_null)
            cells.emplace_back();
        else if (slot.type == ColumnType::integer)
            cells.emplace_back(std::int64_t{slot.integer});
        else if (slot.type == ColumnType::real)
            cells.emplace_back(slot.real);
        else
            cells.emplace_back(std::string_view(slot.text));
    }
    return cells;
}

namespace {

std::string insert_text(const Table& table)
{
    std::string places;
    for (const TableColumn& column : table.columns)
        places += (places.empty() ? ":" : ", :") + column.name;
    return "insert into " + table.name + " (" + table.column_list() + ") values (" + places + ")";
}

} // namespace

PreparedInsert::PreparedInsert(soci::session& sql, const Table& table) : buffer_(table), statement_(sql)
{
    buffer_.use_in(statement_);
    statement_.alloc();
    statement_.prepare(insert_text(table));
    statement_.define_and_bind();
}

void PreparedInsert::write(std::span<const Cell> cells)
{
    buffer_.assign(cells);
    statement_.execute(true);
}

} // namespace yardstick::store
