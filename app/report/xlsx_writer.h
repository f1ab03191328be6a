#pragma once

#include "report/table_writer.h"

#include <filesystem>
#include <memory>

struct lxw_workbook;
struct lxw_worksheet;

namespace yardstick {

/// Writes the sheet that workbook.h promises; a part of the library that is loaded for it.
class XlsxWriter final : public TableWriter {
public:
    explicit XlsxWriter(std::filesystem::path file);
    ~XlsxWriter() override;

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

/// The one function of that library: a new writer, which the caller owns.
extern "C" TableWriter* yardstick_open_workbook(const std::filesystem::path& file);

} // namespace yardstick
