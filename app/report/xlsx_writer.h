#pragma once

#include "report/table_writer.h"

#include <filesystem>
#include <memory>

struct lxw_workbook;
struct lxw_worksheet;

namespace yardstick {

/// A table as the one sheet of an Excel workbook. Texts are text cells whatever they begin with, so that nothing in them is
/// ever computed; numbers are number cells. The first row stays in sight.
class XlsxWriter final : public TableWriter {
public:
    // What a sheet has room for (Microsoft, "Excel specifications and limits").
    static constexpr std::int64_t most_rows = 1'048'576;
    static constexpr std::size_t most_columns = 16'384;
    static constexpr std::size_t longest_text = 32'767; ///< characters; a longer text is cut, and ends with …

    explicit XlsxWriter(std::filesystem::path file);
    ~XlsxWriter() override;

    /// At most `most_rows`, of at most `most_columns` cells.
    void write(std::span<const TableCell> row) override;
    void finish() override;
    std::int64_t texts_cut() const override { return texts_cut_; }

private:
    void check_rows_on_disk() const;
    void write_text(unsigned short column, const std::string& text);
    [[noreturn]] void fail(const std::string& why) const;

    std::filesystem::path file_, unfinished_;
    lxw_workbook* workbook_ = nullptr;   ///< until finished
    lxw_worksheet* worksheet_ = nullptr; ///< the workbook's
    std::uint32_t row_ = 0;
    std::int64_t texts_cut_ = 0;
};

} // namespace yardstick
