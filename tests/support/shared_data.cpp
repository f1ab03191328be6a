#include "support/shared_data.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>

#include <unistd.h>

namespace yardstick::test {

std::filesystem::path shared_folder()
{
    if (const char* folder = std::getenv("YARDSTICK_SHARED"))
        return folder;
    return std::filesystem::path(YARDSTICK_SOURCE_DIR).parent_path() / "shared";
}

std::filesystem::path fixtures_folder()
{
    return std::filesystem::path(YARDSTICK_SOURCE_DIR) / "tests" / "fixtures";
}

std::string read_file(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw std::runtime_error("cannot read " + file.string());
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

TemporaryFolder::TemporaryFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "yardstick-test-XXXXXX").string();
    if (!mkdtemp(name.data()))
        throw std::runtime_error("cannot make a folder like " + name);
    path_ = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

namespace {

// Golden files have no line breaks in their cells, so a line is a row.
std::vector<std::string> split_row(const std::string& line)
{
    std::vector<std::string> cells(1);
    bool is_quoted = false;
    for (const char c : line) {
        if (c == '"')
            is_quoted = !is_quoted;
        else if (c == ',' && !is_quoted)
            cells.emplace_back();
        else if (c != '\r')
            cells.back() += c;
    }
    return cells;
}

} // namespace

CsvTable::CsvTable(const std::filesystem::path& file)
{
    std::istringstream lines(read_file(file));
    std::string line;
    std::getline(lines, line);
    header_ = split_row(line);
    while (std::getline(lines, line))
        rows_.push_back(split_row(line));
}

bool CsvTable::has_column(const std::string& column) const
{
    return std::find(header_.begin(), header_.end(), column) != header_.end();
}

const std::string& CsvTable::cell(std::size_t row, const std::string& column) const
{
    const auto found = std::find(header_.begin(), header_.end(), column);
    if (found == header_.end())
        throw std::runtime_error("no column " + column);
    return rows_.at(row).at(static_cast<std::size_t>(found - header_.begin()));
}

double CsvTable::number(std::size_t row, const std::string& column) const
{
    const std::string& text = cell(row, column);
    double value = std::numeric_limits<double>::quiet_NaN();
    if (!text.empty() && text != "NA")
        std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace yardstick::test
