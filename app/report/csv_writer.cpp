#include "report/csv_writer.h"

#include "core/error.h"
#include "survey/expression/number_text.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace yardstick {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_plain_number(const std::string& text)
{
    const auto is_of_number = [](char c) { return ('0' <= c && c <= '9') || c == '.' || c == ','; };
    return text.size() > 1 && std::all_of(text.begin() + 1, text.end(), is_of_number);
}

bool looks_like_formula(const std::string& text)
{
    if (text.empty() || std::string_view("=+-@\t\r").find(text.front()) == std::string_view::npos)
        return false;
    return !((text.front() == '-' || text.front() == '+') && is_plain_number(text));
}

void append_text(std::string& line, const std::string& text)
{
    const char* const apostrophe = looks_like_formula(text) ? "'" : "";
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        line += apostrophe + text;
        return;
    }
    line += '"';
    line += apostrophe;
    for (const char c : text) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

} // namespace

CsvWriter::CsvWriter(std::filesystem::path file) : file_(std::move(file)), unfinished_(file_.string() + ".part"), out_(unfinished_, std::ios::binary)
{
    out_ << byte_order_mark;
    if (!out_)
        fail();
}

CsvWriter::~CsvWriter()
{
    if (unfinished_.empty())
        return;
    out_.close();
    std::error_code ignored;
    std::filesystem::remove(unfinished_, ignored);
}

void CsvWriter::fail() const
{
    throw Error("The file " + file_.string() + " cannot be written: " + std::strerror(errno) + '.');
}

void CsvWriter::write(std::span<const TableCell> row)
{
    line_.clear();
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (column > 0)
            line_ += ',';
        if (const auto* text = std::get_if<std::string>(&row[column]))
            append_text(line_, *text);
        else if (const auto* whole = std::get_if<std::int64_t>(&row[column]))
            line_ += std::to_string(*whole);
        else if (const auto* number = std::get_if<double>(&row[column]))
            line_ += text_from(*number);
    }
    line_ += "\r\n";
    if (!(out_ << line_))
        fail();
}

void CsvWriter::finish()
{
    out_.close();
    if (!out_)
        fail();
    std::error_code error;
    std::filesystem::rename(unfinished_, file_, error);
    if (error)
        throw Error("The file " + file_.string() + " cannot be written: " + error.message() + '.');
    unfinished_.clear();
}

} // namespace yardstick
