#include "host/worker_process.h"

#include "host/plugin_text.h"
#include "host/wait_awake.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <span>

#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace yardstick {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

// The largest is a state, or the cards of many metrics.
constexpr std::uint64_t largest_message = 2 * largest_state;
// While rows are sent answers are kept until someone asks for them.
constexpr std::size_t most_kept = largest_states + largest_message;
// Of what it prints only the last line is of use.
constexpr std::size_t most_printed_kept = 4096;

milliseconds left_until(WorkerProcess::Deadline deadline)
{
    return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(deadline - Clock::now()));
}

/// Waits for one of `waiting`; false when the deadline came first.
bool wait_for(std::span<pollfd> waiting, WorkerProcess::Deadline deadline)
{
    for (;;) {
        const int ready = poll(waiting.data(), waiting.size(), static_cast<int>(left_until(deadline).count()));
        if (ready > 0)
            return true;
        if (ready == 0 || errno != EINTR)
            return false;
    }
}

std::string in_words(milliseconds time)
{
    return time.count() % 1000 == 0 ? std::to_string(time.count() / 1000) + " s" : std::to_string(time.count()) + " ms";
}

} // namespace

WorkerProcess::WorkerProcess(const WorkerStart& start) : worker_(start_worker(start)) {}

WorkerProcess::~WorkerProcess()
{
    if (worker_.process > 0) {
        kill(worker_.process, SIGKILL);
        wait_for_end();
    }
}

bool WorkerProcess::send(MessageKind kind, std::uint32_t call, std::string_view content, milliseconds limit)
{
    const MessageHeader header{kind, call, content.size()};
    std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
    bytes += content;
    // The worker may first be at all the chunks that are under way; after that it takes the message without a break.
    const Deadline last = Clock::now() + (segment_places + 1) * limit;
    Deadline deadline = std::min(last, Clock::now() + limit);
    for (std::string_view rest = bytes; !rest.empty();) {
        const ssize_t count = ::send(worker_.socket.number(), rest.data(), rest.size(), MSG_NOSIGNAL);
        if (count > 0) {
            rest.remove_prefix(static_cast<std::size_t>(count));
            deadline = std::min(last, Clock::now() + limit);
            continue;
        }
        if (errno == EINTR)
            continue;
        if (errno != EAGAIN)
            trouble_ = Trouble::gone;
        if (trouble_ != Trouble::none || !wait_to_send(deadline))
            return false;
    }
    return true;
}

/// What poll found of `wanted` at the socket; 0 when the deadline came first. Meanwhile the worker may print: it would wait for this
/// program otherwise.
short WorkerProcess::wait_for_socket(short wanted, Deadline deadline)
{
    for (;;) {
        std::array<pollfd, 2> waiting{pollfd{worker_.socket.number(), wanted, 0}, pollfd{worker_.printed.number(), POLLIN, 0}};
        if (!wait_for(waiting, deadline))
            return 0;
        if (waiting[1].revents != 0)
            read_printed();
        if (waiting[0].revents != 0)
            return waiting[0].revents;
        if (Clock::now() >= deadline)
            return 0;
    }
}

/// Waits until the worker takes or sends something; what it sends is no reason to wait longer.
bool WorkerProcess::wait_to_send(Deadline deadline)
{
    const short ready = wait_for_socket(POLLIN | POLLOUT, deadline);
    if (ready == 0 || Clock::now() >= deadline)
        trouble_ = Trouble::too_slow;
    else if ((ready & POLLIN) != 0)
        read_available();
    if (trouble_ == Trouble::none && incoming_.size() - taken_ > most_kept)
        trouble_ = Trouble::too_much;
    return trouble_ == Trouble::none;
}

std::optional<Message> WorkerProcess::receive(Deadline deadline)
{
    for (;;) {
        std::optional<Message> message;
        if (wait_awake([&] { return (message = receive_if_there()).has_value() || trouble_ != Trouble::none; }))
            return message;
        if (Clock::now() >= deadline || wait_for_socket(POLLIN, deadline) == 0) {
            trouble_ = Trouble::too_slow;
            return std::nullopt;
        }
    }
}

std::optional<Message> WorkerProcess::receive_if_there()
{
    if (auto message = take_message())
        return message;
    read_available();
    return take_message();
}

/// Reads what is there, but no more than a message: it may never end.
void WorkerProcess::read_available()
{
    incoming_.erase(0, taken_);
    taken_ = 0;
    std::array<char, 65536> buffer; // not cleared: it is read only as far as it was written
    for (std::size_t most = largest_message + sizeof(MessageHeader); most > 0;) {
        const ssize_t count = recv(worker_.socket.number(), buffer.data(), std::min(most, buffer.size()), 0);
        if (count > 0) {
            incoming_.append(buffer.data(), static_cast<std::size_t>(count));
            most -= static_cast<std::size_t>(count);
            if (static_cast<std::size_t>(count) < buffer.size())
                return; // that was all
            continue;
        }
        if (count < 0 && errno == EINTR)
            continue;
        if (count == 0 || errno != EAGAIN)
            trouble_ = Trouble::gone;
        return;
    }
}

std::optional<Message> WorkerProcess::take_message()
{
    Message message;
    const std::string_view rest = std::string_view(incoming_).substr(taken_);
    if (rest.size() < sizeof message.header)
        return std::nullopt;
    std::memcpy(&message.header, rest.data(), sizeof message.header);
    if (message.header.size > largest_message) {
        trouble_ = Trouble::garbage;
        return std::nullopt;
    }
    if (rest.size() - sizeof message.header < message.header.size)
        return std::nullopt;
    message.content = rest.substr(sizeof message.header, message.header.size);
    taken_ += sizeof message.header + message.header.size;
    return message;
}

WorkerEnd WorkerProcess::end(milliseconds limit)
{
    // A process whose socket is gone is about to end by itself.
    constexpr milliseconds patience{500};
    if (trouble_ == Trouble::gone)
        if (const Descriptor process(static_cast<int>(syscall(SYS_pidfd_open, worker_.process, 0))); process.is_open()) {
            pollfd ended{process.number(), POLLIN, 0};
            wait_for(std::span(&ended, 1), Clock::now() + patience);
        }
    kill(worker_.process, SIGKILL);
    const std::optional<int> status = wait_for_end();
    while (read_printed()) { // it is dead: there is an end to what it printed
    }
    return {how_it_ended(status, limit), last_printed_line()};
}

std::string WorkerProcess::how_it_ended(std::optional<int> status, milliseconds limit) const
{
    if (trouble_ == Trouble::too_slow)
        return "gave no answer for " + in_words(limit);
    if (trouble_ == Trouble::too_much)
        return "sent more than " + std::to_string(most_kept >> 20) + " MiB of answers at once";
    if (trouble_ != Trouble::gone)
        return "sent what is no answer";
    if (!status)
        return "ended, and the system does not say how";
    if (WIFEXITED(*status))
        return "ended its process itself, with code " + std::to_string(WEXITSTATUS(*status));
    if (WTERMSIG(*status) == SIGKILL)
        return "closed its connection, or was killed from outside";
    if (WTERMSIG(*status) == SIGSYS) // while it had signals blocked, so nobody could say which
        return "was stopped, since it tried what plugins may not";
    return std::string("crashed (") + strsignal(WTERMSIG(*status)) + ')';
}

/// Nothing when the system kept no word of it.
std::optional<int> WorkerProcess::wait_for_end()
{
    int status = 0;
    pid_t ended = -1;
    while ((ended = waitpid(worker_.process, &status, 0)) < 0 && errno == EINTR) {
    }
    worker_.process = -1;
    return ended > 0 ? std::optional(status) : std::nullopt;
}

/// Takes in what the worker printed; false when nothing is there.
bool WorkerProcess::read_printed()
{
    std::array<char, 65536> buffer; // not cleared: it is read only as far as it was written
    ssize_t count = -1;
    while ((count = ::read(worker_.printed.number(), buffer.data(), buffer.size())) < 0 && errno == EINTR) {
    }
    if (count == 0)
        worker_.printed = Descriptor(); // it has closed it, and is not waited for there any more
    if (count <= 0)
        return false;
    printed_.append(buffer.data(), static_cast<std::size_t>(count));
    printed_.erase(0, printed_.size() - std::min(printed_.size(), most_printed_kept));
    return true;
}

std::string WorkerProcess::last_printed_line() const
{
    constexpr std::size_t longest = 200;
    std::string_view text = printed_;
    while (!text.empty() && (text.back() == '\n' || text.back() == '\0'))
        text.remove_suffix(1);
    return plugin_text(text.substr(text.find_last_of('\n') + 1).substr(0, longest));
}

} // namespace yardstick
