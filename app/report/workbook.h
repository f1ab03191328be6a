#pragma once

#include "report/table_writer.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>

namespace yardstick {

/// What a sheet has room for (Microsoft, "Excel specifications and limits").
namespace workbook {

inline constexpr std::int64_t most_rows = 1'048'576;
inline constexpr std::size_t most_columns = 16'384;
inline constexpr std::size_t longest_text = 32'767; ///< characters; a longer text is cut, and ends with …

} // namespace workbook

/// A table as the one sheet of an Excel workbook, of at most `most_rows` rows of at most `most_columns` cells. Texts are text cells
/// whatever they begin with, so that nothing in them is ever computed; numbers are number cells. The first row stays in sight.
///
/// Written by a library that is loaded the first time: what libxlsxwriter stands on (encryption above all) took two milliseconds
/// of every start. Throws Error when the world fails.
std::unique_ptr<TableWriter> open_workbook(const std::filesystem::path& file);

} // namespace yardstick
