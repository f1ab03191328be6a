#include "worker/connection.h"

#include "host/wait_awake.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <unistd.h>

namespace yardstick {

/// Reads until at least `size` bytes are there that were not taken.
bool Connection::fill(std::size_t size)
{
    if (incoming_.size() - taken_ >= size)
        return true;
    incoming_.erase(0, taken_);
    taken_ = 0;
    while (incoming_.size() < size) {
        wait_awake([] {
            pollfd socket{worker_socket, POLLIN, 0};
            return poll(&socket, 1, 0) != 0;
        });
        std::array<char, 65536> buffer; // not cleared: it is read only as far as it was written
        const ssize_t count = read(worker_socket, buffer.data(), buffer.size());
        if (count == 0 || (count < 0 && errno != EINTR))
            return false;
        incoming_.append(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    return true;
}

bool Connection::receive(MessageHeader& header, std::string_view& content)
{
    if (!fill(sizeof header))
        return false;
    std::memcpy(&header, incoming_.data() + taken_, sizeof header);
    if (!fill(sizeof header + header.size))
        return false;
    content = std::string_view(incoming_).substr(taken_ + sizeof header, header.size);
    taken_ += sizeof header + header.size;
    return true;
}

bool Connection::has_next() const
{
    MessageHeader header;
    const std::string_view rest = std::string_view(incoming_).substr(taken_);
    if (rest.size() < sizeof header)
        return false;
    std::memcpy(&header, rest.data(), sizeof header);
    return rest.size() - sizeof header >= header.size;
}

void Connection::put(MessageKind kind, std::uint32_t call, std::string_view content)
{
    const MessageHeader header{kind, call, content.size()};
    outgoing_.append(reinterpret_cast<const char*>(&header), sizeof header);
    outgoing_ += content;
}

void Connection::flush()
{
    std::string_view rest = outgoing_;
    while (!rest.empty()) {
        const ssize_t count = write(worker_socket, rest.data(), rest.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            _exit(0); // the program is gone
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    outgoing_.clear();
}

} // namespace yardstick
