#include "viewmodel/whole_file.h"

#include "core/error.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace yardstick {

std::string whole_file(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    if (!stream)
        throw Error("The file " + file.string() + " cannot be read: " + std::strerror(errno) + '.');
    return content.str();
}

} // namespace yardstick
