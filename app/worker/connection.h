#pragma once

#include "host/worker_message.h"

#include <string>
#include <string_view>

namespace yardstick {

/// The worker's end of the socket to the program.
class Connection {
public:
    /// The next message; false when the program closed the socket, or is gone.
    bool receive(MessageHeader& header, std::string& content);

    /// Sends a message; ends the process when the program is gone.
    void send(MessageKind kind, std::uint32_t call, std::string_view content);
};

} // namespace yardstick
