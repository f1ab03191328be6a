#include "worker/connection.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <sys/uio.h>
#include <unistd.h>

namespace yardstick {

namespace {

bool read_all(void* to, std::size_t size)
{
    auto* next = static_cast<char*>(to);
    while (size > 0) {
        const ssize_t count = read(worker_socket, next, size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        next += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

} // namespace

bool Connection::receive(MessageHeader& header, std::string& content)
{
    if (!read_all(&header, sizeof header))
        return false;
    content.resize(header.size);
    return read_all(content.data(), content.size());
}

void Connection::send(MessageKind kind, std::uint32_t call, std::string_view content)
{
    MessageHeader header{kind, call, content.size()};
    std::array<iovec, 2> parts{iovec{&header, sizeof header}, iovec{const_cast<char*>(content.data()), content.size()}};
    while (parts[0].iov_len + parts[1].iov_len > 0) {
        ssize_t count = writev(worker_socket, parts.data(), 2);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            _exit(0); // the program is gone
        for (iovec& part : parts) {
            const std::size_t written = std::min(part.iov_len, static_cast<std::size_t>(count));
            part.iov_base = static_cast<char*>(part.iov_base) + written;
            part.iov_len -= written;
            count -= static_cast<ssize_t>(written);
        }
    }
}

} // namespace yardstick
