#pragma once

#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

/// Ends the test case here and makes ctest count it as skipped, with the reason.
#define SKIP_CASE(reason)                                                                                              \
    do {                                                                                                               \
        std::cout << "SKIPPED: " << (reason) << std::endl;                                                             \
        return;                                                                                                        \
    } while (false)

namespace yardstick::test {

/// The folder of real data and golden figures: YARDSTICK_SHARED, by default ../shared beside the checkout.
/// May not exist: tests that need it call SKIP_CASE then.
std::filesystem::path shared_folder();

/// tests/fixtures of this checkout.
std::filesystem::path fixtures_folder();

/// A file's whole content. Throws std::runtime_error when it cannot be read.
std::string read_file(const std::filesystem::path& file);

/// A folder that exists as long as this object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// A CSV file with a header, for golden figures: every cell as text, `cell(row, "column")`.
class CsvTable {
public:
    explicit CsvTable(const std::filesystem::path& file);
    std::size_t rows() const { return rows_.size(); }
    const std::string& cell(std::size_t row, const std::string& column) const;
    /// The cell as a number; NaN when it is empty or NA.
    double number(std::size_t row, const std::string& column) const;
    bool has_column(const std::string& column) const;

private:
    std::vector<std::string> header_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace yardstick::test
