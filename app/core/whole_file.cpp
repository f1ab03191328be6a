#include "core/whole_file.h"

#include "core/error.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

namespace yardstick {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, const char* what, const std::string& why)
{
    throw Error("The file " + file.string() + " cannot be " + what + ": " + why + '.');
}

/// False, with the reason in errno, when the disk refuses.
bool write(const std::filesystem::path& file, std::string_view content)
{
    std::ofstream out(file, std::ios::binary);
    out << content;
    out.close();
    return !out.fail();
}

/// Waits until what was written is on the disk. False, with the reason in errno, when the disk refuses.
bool keep(const std::filesystem::path& file)
{
    const int descriptor = open(file.c_str(), O_WRONLY | O_CLOEXEC);
    const bool is_kept = descriptor >= 0 && fsync(descriptor) == 0;
    const int failure = errno;
    if (descriptor >= 0)
        close(descriptor);
    errno = failure;
    return is_kept;
}

} // namespace

std::string read_whole_file(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    if (stream && stream.peek() != std::ifstream::traits_type::eof())
        content << stream.rdbuf();
    if (!stream && !stream.eof())
        fail(file, "read", std::strerror(errno));
    return content.str();
}

void write_whole_file(const std::filesystem::path& file, std::string_view content)
{
    std::error_code failure;
    const auto kind = std::filesystem::status(file, failure).type();
    if (kind != std::filesystem::file_type::regular && kind != std::filesystem::file_type::not_found) {
        if (!write(file, content))
            fail(file, "written", std::strerror(errno));
        return;
    }
    const std::filesystem::path unfinished = file.string() + ".part";
    // Without the second, a power cut could leave the new name on an empty file.
    if (!write(unfinished, content) || !keep(unfinished)) {
        const std::string why = std::strerror(errno);
        std::filesystem::remove(unfinished, failure);
        fail(file, "written", why);
    }
    std::filesystem::rename(unfinished, file, failure);
    if (failure) {
        const std::string why = failure.message();
        std::filesystem::remove(unfinished, failure);
        fail(file, "written", why);
    }
}

} // namespace yardstick
