#include "host/library_image.h"

#include "core/error.h"
#include "core/sha256.h"
#include "host/untrusted_file.h"

#include <cerrno>
#include <cstring>
#include <string_view>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace yardstick {

namespace {

Descriptor sealed_memory(std::string_view bytes)
{
    Descriptor memory(memfd_create("yardstick-plugin", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    const auto fail = [] { throw Error(std::string("Memory for the library of a plugin cannot be had: ") + std::strerror(errno) + '.'); };
    if (!memory.is_open())
        fail();
    while (!bytes.empty()) {
        const ssize_t count = write(memory.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            fail();
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (fcntl(memory.number(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        fail();
    return memory;
}

} // namespace

Result<LibraryImage> LibraryImage::read(const std::filesystem::path& library, const std::string& sha256)
{
    const auto bytes = read_library(library);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (sha256_of(*bytes) != sha256)
        return refuse("library " + library.string(), "the file that is trusted", "another one; look at it and trust it again");
    return LibraryImage(sealed_memory(*bytes));
}

} // namespace yardstick
