#include "import/rejects_file.h"

#include "core/error.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

namespace yardstick {

RejectsFile::RejectsFile(std::filesystem::path file, char delimiter, const std::vector<std::string>& header)
    : file_(std::move(file)), delimiter_(delimiter), columns_(header.size()), out_(file_, std::ios::binary | std::ios::trunc)
{
    write(header, "line", "reason");
}

void RejectsFile::write_cell(const std::string& cell)
{
    quoted_.resize(2 * cell.size() + 2);
    out_.write(quoted_.data(), static_cast<std::streamsize>(csv_write(quoted_.data(), quoted_.size(), cell.data(), cell.size())));
}

void RejectsFile::write(const std::vector<std::string>& cells, const std::string& line, const std::string& reason)
{
    for (const std::string& cell : cells) {
        write_cell(cell);
        out_.put(delimiter_);
    }
    for (std::size_t missing = cells.size(); missing < columns_; ++missing)
        out_.put(delimiter_); // of a row that was too short, so that its line and reason stand below their names
    write_cell(line);
    out_.put(delimiter_);
    write_cell(reason);
    out_.put('\n');
    if (!out_)
        throw Error(fmt::format("{} cannot be written: {}", file_.string(), std::strerror(errno)));
}

void RejectsFile::add(const CsvRow& row, const std::string& reason)
{
    write(row.cells, std::to_string(row.line), reason);
}

void RejectsFile::close()
{
    out_.close();
    if (!out_)
        throw Error(fmt::format("{} cannot be written: {}", file_.string(), std::strerror(errno)));
}

} // namespace yardstick
