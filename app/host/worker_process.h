#pragma once

#include "host/worker_message.h"
#include "host/worker_start.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace yardstick {

/// A message that came in.
struct Message {
    MessageHeader header;
    std::string content;
};

/// How a worker ended, in words.
struct WorkerEnd {
    std::string how;     ///< "crashed (Segmentation fault)", "gave no answer for 10 s", "ended its process itself, with code 0"
    std::string printed; ///< the last line that it printed, or nothing
};

/// A running yardstick-worker, and the socket to it. Killed and waited for when this object ends. [one thread at a time]
class WorkerProcess {
public:
    using Deadline = std::chrono::steady_clock::time_point;

    /// Throws Error when the system starts no process.
    explicit WorkerProcess(const WorkerStart& start);
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    /// Sends a message; keeps what the worker sends meanwhile, so that neither waits for the other. False when the worker took
    /// nothing of it for `limit`, sent more than it may, or is gone.
    bool send(MessageKind kind, std::uint32_t call, std::string_view content, std::chrono::milliseconds limit);

    /// The next message. Nothing when it was not there by then, when what came is none, or when the worker is gone.
    std::optional<Message> receive(Deadline deadline);
    /// The next message, if it is there already.
    std::optional<Message> receive_if_there();

    /// Ends the process, if it has not ended by itself. What it sent before can still be received.
    WorkerEnd end(std::chrono::milliseconds limit);

private:
    enum class Trouble { none, too_slow, too_much, gone, garbage };

    short wait_for_socket(short wanted, Deadline deadline);
    bool wait_to_send(Deadline deadline);
    void read_available();
    std::optional<Message> take_message();
    std::optional<int> wait_for_end();
    std::string how_it_ended(std::optional<int> status, std::chrono::milliseconds limit) const;
    bool read_printed();
    std::string last_printed_line() const;

    StartedWorker worker_;
    Trouble trouble_ = Trouble::none;
    std::string incoming_;
    std::size_t taken_ = 0; ///< of `incoming_`
    std::string printed_;   ///< the end of it
};

} // namespace yardstick
