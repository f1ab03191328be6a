#pragma once

#include "core/descriptor.h"
#include "host/worker_message.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

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
    /// Starts `program` for `library`; it inherits `segment`. `memory` is the most, in bytes, that it may use.
    /// Throws Error when the system starts no process.
    WorkerProcess(const std::filesystem::path& program, const std::filesystem::path& library, int segment, std::size_t memory);
    ~WorkerProcess();
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    /// Sends a message; takes in what the worker sends meanwhile, so that neither waits for the other. False when the worker
    /// took nothing for `limit`, or is gone.
    bool send(MessageKind kind, std::uint32_t call, std::string_view content, std::chrono::milliseconds limit);

    /// The next message. Nothing when none came within `limit`, when what came is none, or when the worker is gone.
    std::optional<Message> receive(std::chrono::milliseconds limit);
    /// The next message, if it is there already.
    std::optional<Message> receive_if_there();

    /// Ends the process, if it has not ended by itself.
    WorkerEnd end(std::chrono::milliseconds limit);

    pid_t id() const { return process_; }

private:
    enum class Trouble { none, too_slow, gone, garbage };

    void read_available();
    std::optional<Message> take_message();
    int wait_for_end();
    std::string how_it_ended(int status, std::chrono::milliseconds limit) const;
    std::string last_printed_line() const;

    pid_t process_ = -1;
    Descriptor socket_;
    Descriptor printed_;
    Trouble trouble_ = Trouble::none;
    std::string incoming_;
    std::size_t taken_ = 0; ///< of `incoming_`
};

} // namespace yardstick
