#include "core/whole_file.h"

#include "core/error.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>

namespace yardstick {

void write_whole_file(const std::filesystem::path& file, std::string_view content)
{
    const std::filesystem::path unfinished = file.string() + ".part";
    const auto fail = [&](const std::string& why) {
        std::error_code ignored;
        std::filesystem::remove(unfinished, ignored);
        throw Error("The file " + file.string() + " cannot be written: " + why + '.');
    };
    std::ofstream out(unfinished, std::ios::binary);
    out << content;
    out.close();
    if (!out)
        fail(std::strerror(errno));
    std::error_code failure;
    std::filesystem::rename(unfinished, file, failure);
    if (failure)
        fail(failure.message());
}

} // namespace yardstick
