#include "report/workbook.h"

#include "core/lazy_library.h"
#include "report/xlsx_writer.h"

namespace yardstick {

std::unique_ptr<TableWriter> open_workbook(const std::filesystem::path& file)
{
    using Open = decltype(yardstick_open_workbook);
    Open& open = function_of<Open>({"xlsx", "writes Excel workbooks"}, "yardstick_open_workbook");
    return std::unique_ptr<TableWriter>(open(file));
}

} // namespace yardstick
