#pragma once

#include "import/csv_reader.h"
#include "import/detection.h"
#include "import/row_mapper.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace yardstick {

/// The file that an import reads, several times over: to find out how it is written, and then for its rows.
class TableFile {
public:
    explicit TableFile(std::filesystem::path file);

    /// Called with rows and bytes, every so many rows.
    using Progress = std::function<void(std::int64_t rows, std::int64_t bytes)>;
    static constexpr std::int64_t rows_between_progress = 2048;

    const std::filesystem::path& path() const { return file_; }
    const std::string& name() const { return name_; } ///< without its folders, for messages
    std::int64_t bytes() const { return bytes_; }     ///< 0 when there is no such file
    const Detection& form() const { return form_; }   ///< complete after both steps
    const std::vector<std::string>& header() const { return form_.columns; }

    /// First step: finds the encoding and the delimiter, unless `map`, which may be null, settles them, and reads the header.
    Problems detect(const ImportMap* map);
    /// Second step: finds the order of dates and the decimal sign from the cells, as far as the map leaves them open, and
    /// tells `mapper`.
    Problems settle_cells(RowMapper& mapper, const Progress& progress);

    /// A reader whose next row is the first below the header.
    Result<std::unique_ptr<CsvReader>> open_below_header() const;

    static bool has_nul(const std::string& cell);

private:
    Result<std::unique_ptr<CsvReader>> open() const;
    Problems read_header();

    std::filesystem::path file_;
    std::string name_;
    std::int64_t bytes_ = 0;
    Detection form_;
};

} // namespace yardstick
