#pragma once

#include "report/table_writer.h"

#include <filesystem>
#include <fstream>

namespace yardstick {

/// A table as CSV (RFC 4180): commas, lines that end with CR LF, quotes around what needs them and doubled inside; UTF-8
/// behind a byte order mark, without which spreadsheets take it for another encoding.
///
/// A spreadsheet computes a cell that begins like a formula, whoever wrote it (OWASP, "CSV Injection"). So a text that begins
/// with = + - @, a tab or a carriage return gets an apostrophe in front, unless all of it is a plain number. Numbers have a
/// point, and the digits that they need to be read back as the same.
class CsvWriter final : public TableWriter {
public:
    explicit CsvWriter(std::filesystem::path file);
    ~CsvWriter() override;

    void write(std::span<const TableCell> row) override;
    void finish() override;

private:
    [[noreturn]] void fail() const;

    std::filesystem::path file_, unfinished_;
    std::ofstream out_;
    std::string line_;
};

} // namespace yardstick
