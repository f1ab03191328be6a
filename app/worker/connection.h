#pragma once

#include "host/worker_message.h"

#include <string>
#include <string_view>

namespace yardstick {

/// The worker's end of the socket to the program.
class Connection {
public:
    /// The next message; false when the program closed the socket, or is gone. `content` is valid until the next call.
    bool receive(MessageHeader& header, std::string_view& content);

    /// True when the next message is here already.
    bool has_next() const;

    /// Adds a message to those that the next `flush` sends: most calls have more than one answer, and each sending wakes the program.
    void put(MessageKind kind, std::uint32_t call, std::string_view content);
    /// Sends what was put; ends the process when the program is gone.
    void flush();

private:
    bool fill(std::size_t size);

    std::string incoming_;
    std::size_t taken_ = 0; ///< of `incoming_`
    std::string outgoing_;
};

} // namespace yardstick
