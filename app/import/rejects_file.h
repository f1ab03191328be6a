#pragma once

#include "import/csv_reader.h"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace yardstick {

/// The rows that were refused, as a table in UTF-8 of the file's own columns and two more: its line and the reason.
/// Mended, it can be imported with the same map. Throws Error when the disk is full.
class RejectsFile {
public:
    /// Makes the file, or empties it, and writes the header.
    RejectsFile(std::filesystem::path file, char delimiter, const std::vector<std::string>& header);

    void add(const CsvRow& row, const std::string& reason);
    void close();

private:
    void write(const std::vector<std::string>& cells, const std::string& line, const std::string& reason);
    void write_cell(const std::string& cell);

    std::filesystem::path file_;
    char delimiter_;
    std::size_t columns_;
    std::ofstream out_;
    std::string quoted_; ///< kept for its memory
};

} // namespace yardstick
