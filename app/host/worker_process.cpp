#include "host/worker_process.h"

#include "core/error.h"
#include "host/plugin_text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace yardstick {

namespace {

using Deadline = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

// A state or the states of a score: more than any metric keeps, and less than would harm this program.
constexpr std::uint64_t largest_message = std::uint64_t{256} << 20;

Error no_process(int number)
{
    return Error(std::string("The process of a plugin cannot be started: ") + std::strerror(number) + '.');
}

/// The same file under a number far from those that the worker is given, so that one dup2 cannot overwrite another's source.
Descriptor moved_up(int number)
{
    constexpr int first_free = 100;
    Descriptor moved(fcntl(number, F_DUPFD_CLOEXEC, first_free));
    if (!moved.is_open())
        throw no_process(errno);
    return moved;
}

milliseconds left_until(Deadline deadline)
{
    return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(deadline - std::chrono::steady_clock::now()));
}

/// What poll found of `wanted`; 0 when the deadline came first.
short wait_for(int descriptor, short wanted, Deadline deadline)
{
    for (;;) {
        pollfd waiting{descriptor, wanted, 0};
        const int ready = poll(&waiting, 1, static_cast<int>(left_until(deadline).count()));
        if (ready > 0)
            return waiting.revents;
        if (ready == 0 || errno != EINTR)
            return 0;
    }
}

std::string in_words(milliseconds time)
{
    return time.count() % 1000 == 0 ? std::to_string(time.count() / 1000) + " s" : std::to_string(time.count()) + " ms";
}

pid_t spawn(const std::filesystem::path& program, const std::filesystem::path& library, std::size_t memory, int socket, int segment, int printed)
{
    std::string path = program.string(), name = library.string(), limit = std::to_string(memory);
    std::array<char*, 4> arguments{path.data(), name.data(), limit.data(), nullptr};
    // Nothing of this program's surroundings concerns a plugin, and its figures must not depend on them.
    std::string zone = "TZ=UTC", locale = "LC_ALL=C.UTF-8";
    std::array<char*, 3> surroundings{zone.data(), locale.data(), nullptr};

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&files, printed, STDERR_FILENO);
    posix_spawn_file_actions_adddup2(&files, socket, worker_socket);
    posix_spawn_file_actions_adddup2(&files, segment, worker_segment);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, usual;
    sigemptyset(&none);
    sigfillset(&usual);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    // A group of its own: a Ctrl+C at the terminal is for this program alone.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t process = -1;
    const int failure = posix_spawn(&process, path.c_str(), &files, &attributes, arguments.data(), surroundings.data());
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    if (failure != 0)
        throw Error(path + ": The process of a plugin cannot be started: " + std::strerror(failure) + '.');
    return process;
}

} // namespace

WorkerProcess::WorkerProcess(const std::filesystem::path& program, const std::filesystem::path& library, int segment, std::size_t memory)
{
    std::array<int, 2> sockets{}, pipe{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        throw no_process(errno);
    socket_ = Descriptor(sockets[0]);
    const Descriptor their_socket(sockets[1]);
    // A plugin that prints without end fills the pipe and goes on: nobody waits for what it says.
    if (pipe2(pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        throw no_process(errno);
    printed_ = Descriptor(pipe[0]);
    const Descriptor their_output(pipe[1]);
    process_ = spawn(program, library, memory, moved_up(their_socket.number()).number(), moved_up(segment).number(), moved_up(their_output.number()).number());
    fcntl(socket_.number(), F_SETFL, O_NONBLOCK);
}

WorkerProcess::~WorkerProcess()
{
    if (process_ > 0) {
        kill(process_, SIGKILL);
        wait_for_end();
    }
}

bool WorkerProcess::send(MessageKind kind, std::uint32_t call, std::string_view content, milliseconds limit)
{
    const MessageHeader header{kind, call, content.size()};
    std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
    bytes += content;
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const ssize_t count = ::send(socket_.number(), rest.data(), rest.size(), MSG_NOSIGNAL);
        if (count > 0) {
            rest.remove_prefix(static_cast<std::size_t>(count));
            continue;
        }
        if (errno == EINTR)
            continue;
        if (errno != EAGAIN) {
            trouble_ = Trouble::gone;
            return false;
        }
        const short ready = wait_for(socket_.number(), POLLIN | POLLOUT, std::chrono::steady_clock::now() + limit);
        if (ready == 0) {
            trouble_ = Trouble::too_slow;
            return false;
        }
        if ((ready & POLLIN) != 0)
            read_available();
        if (trouble_ != Trouble::none)
            return false;
    }
    return true;
}

std::optional<Message> WorkerProcess::receive(milliseconds limit)
{
    const auto deadline = std::chrono::steady_clock::now() + limit;
    for (;;) {
        if (auto message = receive_if_there())
            return message;
        if (trouble_ != Trouble::none)
            return std::nullopt;
        if (wait_for(socket_.number(), POLLIN, deadline) == 0) {
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

void WorkerProcess::read_available()
{
    incoming_.erase(0, taken_);
    taken_ = 0;
    std::array<char, 65536> buffer; // not cleared: it is read only as far as it was written
    for (;;) {
        const ssize_t count = recv(socket_.number(), buffer.data(), buffer.size(), 0);
        if (count > 0) {
            incoming_.append(buffer.data(), static_cast<std::size_t>(count));
            if (static_cast<std::size_t>(count) < buffer.size() || incoming_.size() > largest_message + sizeof(MessageHeader))
                return; // that was all, or more follows once this is taken
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
    // A process whose socket is gone is about to end, unless it closed the socket itself.
    constexpr milliseconds patience{500};
    if (trouble_ == Trouble::gone)
        if (const Descriptor process(static_cast<int>(syscall(SYS_pidfd_open, process_, 0))); process.is_open())
            wait_for(process.number(), POLLIN, std::chrono::steady_clock::now() + patience);
    kill(process_, SIGKILL);
    const int status = wait_for_end();
    return {how_it_ended(status, limit), last_printed_line()};
}

std::string WorkerProcess::how_it_ended(int status, milliseconds limit) const
{
    if (trouble_ == Trouble::too_slow)
        return "gave no answer for " + in_words(limit);
    if (trouble_ != Trouble::gone)
        return "sent what is no answer";
    if (WIFEXITED(status))
        return "ended its process itself, with code " + std::to_string(WEXITSTATUS(status));
    if (WTERMSIG(status) == SIGKILL)
        return "closed its connection, or was killed from outside";
    if (WTERMSIG(status) == SIGSYS) // while it had signals blocked, so nobody could say which
        return "was stopped, since it tried what plugins may not";
    return std::string("crashed (") + strsignal(WTERMSIG(status)) + ')';
}

int WorkerProcess::wait_for_end()
{
    int status = 0;
    while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = -1;
    return status;
}

std::string WorkerProcess::last_printed_line() const
{
    constexpr std::size_t longest = 200;
    std::string text;
    std::array<char, 4096> buffer;
    for (ssize_t count = 0; (count = ::read(printed_.number(), buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), static_cast<std::size_t>(count));
    while (!text.empty() && (text.back() == '\n' || text.back() == '\0'))
        text.pop_back();
    const std::string line = text.substr(text.find_last_of('\n') + 1).substr(0, longest);
    return plugin_text(line.data(), line.size());
}

} // namespace yardstick
