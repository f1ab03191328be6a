#include "report/xlsx_writer.h"

#include "core/error.h"
#include "report/workbook.h"

#include <xlsxwriter.h>

#include <cassert>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <utility>

namespace yardstick {

namespace {

// Beyond this a double no longer tells neighbouring whole numbers apart.
constexpr std::int64_t largest_exact = std::int64_t{1} << 53;

constexpr std::string_view ellipsis = "…";

bool begins_character(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// The bytes of the first `count` characters of `text`; all of them when it has no more.
std::size_t bytes_of_characters(const std::string& text, std::size_t count)
{
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (begins_character(text[at]) && ++seen > count)
            return at;
    return text.size();
}

} // namespace

XlsxWriter::XlsxWriter(std::filesystem::path file) : file_(std::move(file)), unfinished_(file_.string() + ".part")
{
    // Found out now rather than when all is written, and by us: the library would speak on standard error.
    if (!std::ofstream(unfinished_))
        fail(std::strerror(errno));
    // Rows wait in a file beside the workbook: where temporary files usually go may be memory.
    std::string folder = file_.has_parent_path() ? file_.parent_path().string() : ".";
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    options.use_zip64 = LXW_TRUE;
    workbook_ = workbook_new_opt(unfinished_.c_str(), &options);
    if (workbook_)
        worksheet_ = workbook_add_worksheet(workbook_, nullptr);
    if (!worksheet_)
        fail("its folder has no room for temporary files");
    worksheet_freeze_panes(worksheet_, 1, 0);
}

XlsxWriter::~XlsxWriter()
{
    if (unfinished_.empty())
        return;
    if (workbook_)
        workbook_close(workbook_); // the only way to be rid of it
    std::error_code ignored;
    std::filesystem::remove(unfinished_, ignored);
}

void XlsxWriter::fail(const std::string& why) const
{
    throw Error("The file " + file_.string() + " cannot be written: " + why + '.');
}

void XlsxWriter::write_text(unsigned short column, const std::string& text)
{
    const std::size_t whole = bytes_of_characters(text, workbook::longest_text);
    if (whole == text.size()) {
        worksheet_write_string(worksheet_, row_, column, text.c_str(), nullptr);
        return;
    }
    ++texts_cut_;
    const std::string cut = text.substr(0, bytes_of_characters(text, workbook::longest_text - 1)) + std::string(ellipsis);
    worksheet_write_string(worksheet_, row_, column, cut.c_str(), nullptr);
}

void XlsxWriter::write(std::span<const TableCell> row)
{
    assert(row_ < workbook::most_rows && row.size() <= workbook::most_columns && "a table that a sheet has room for");
    for (std::size_t at = 0; at < row.size(); ++at) {
        const auto column = static_cast<unsigned short>(at);
        if (const auto* text = std::get_if<std::string>(&row[at]))
            write_text(column, *text);
        else if (const auto* number = std::get_if<double>(&row[at]))
            worksheet_write_number(worksheet_, row_, column, *number, nullptr);
        else if (const auto* whole = std::get_if<std::int64_t>(&row[at])) {
            if (-largest_exact <= *whole && *whole <= largest_exact)
                worksheet_write_number(worksheet_, row_, column, static_cast<double>(*whole), nullptr);
            else
                write_text(column, std::to_string(*whole));
        }
    }
    ++row_;
    check_rows_on_disk();
}

// The library does not look whether the rows that wait in a file of their own got there, and would close a workbook without them.
void XlsxWriter::check_rows_on_disk() const
{
    if (std::ferror(worksheet_->optimize_tmpfile) != 0)
        fail("its folder has no room for the rows");
}

void XlsxWriter::finish()
{
    std::fflush(worksheet_->optimize_tmpfile);
    check_rows_on_disk();
    const lxw_error error = workbook_close(std::exchange(workbook_, nullptr));
    if (error != LXW_NO_ERROR)
        fail(lxw_strerror(error));
    std::error_code failure;
    std::filesystem::rename(unfinished_, file_, failure);
    if (failure)
        fail(failure.message());
    unfinished_.clear();
}

[[gnu::visibility("default")]] TableWriter* yardstick_open_workbook(const std::filesystem::path& file)
{
    return new XlsxWriter(file);
}

} // namespace yardstick
