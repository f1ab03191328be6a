#include "host/untrusted_file.h"

#include "core/descriptor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>

namespace yardstick {

namespace {

/// Reads to the end, but no more than `most` and one more byte. False, with the reason in errno, when it cannot be read.
bool read_bytes(const Descriptor& file, std::size_t most, std::string& bytes)
{
    std::array<char, 65536> buffer; // not cleared: it is read only as far as it was written
    while (bytes.size() <= most) {
        const ssize_t count = read(file.number(), buffer.data(), std::min(buffer.size(), most + 1 - bytes.size()));
        if (count == 0)
            return true;
        if (count < 0 && errno != EINTR)
            return false;
        bytes.append(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    return true;
}

Result<std::string> read_file(const std::filesystem::path& file, const std::string& name, std::size_t most)
{
    const auto refuse_with = [&](const std::string& found) {
        return refuse("file " + name, "a plain file of at most " + std::to_string(most >> 20) + " MiB that can be read", found);
    };
    // What is looked at is what was opened: another file may stand there a moment later. A pipe would be waited for without O_NONBLOCK.
    const Descriptor opened(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status {};
    if (!opened.is_open() || fstat(opened.number(), &status) != 0)
        return refuse_with(std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        return refuse_with("another kind of file");
    if (static_cast<std::size_t>(status.st_size) > most)
        return refuse_with(std::to_string(status.st_size) + " bytes");
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(status.st_size));
    if (!read_bytes(opened, most, bytes))
        return refuse_with(std::strerror(errno));
    if (bytes.size() > most)
        return refuse_with("more"); // it grew meanwhile
    return bytes;
}

} // namespace

Result<std::string> read_description(const std::filesystem::path& file)
{
    return read_file(file, file.filename().string(), largest_description);
}

Result<std::string> read_library(const std::filesystem::path& file)
{
    constexpr std::size_t largest_library = std::size_t{256} << 20;
    return read_file(file, file.string(), largest_library);
}

} // namespace yardstick
