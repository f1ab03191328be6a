#include "host/worker_start.h"

#include "core/error.h"
#include "host/worker_message.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yardstick {

namespace {

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

struct Pipe {
    Descriptor out, in;
};

Pipe make_pipe()
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw no_process(errno);
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// A program that was started by one which ignores the end of its children inherits that, and is then not told how a worker ended.
void listen_to_ends()
{
    struct sigaction action {};
    if (sigaction(SIGCHLD, nullptr, &action) == 0 && action.sa_handler == SIG_IGN)
        std::signal(SIGCHLD, SIG_DFL);
}

/// `inherited` is pairs of a file of this program and its number in the worker.
template <std::size_t count>
pid_t spawn(const WorkerStart& start, const std::array<std::pair<int, int>, count>& inherited)
{
    std::string path = start.program.string(), name = start.library.string(), limit = std::to_string(start.memory);
    std::array<char*, 4> arguments{path.data(), name.data(), limit.data(), nullptr};
    // Nothing of this program's surroundings concerns a plugin, and its figures must not depend on them.
    std::string zone = "TZ=UTC", locale = "LC_ALL=C.UTF-8";
    std::array<char*, 3> surroundings{zone.data(), locale.data(), nullptr};

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    for (const auto& [ours, theirs] : inherited)
        posix_spawn_file_actions_adddup2(&files, ours, theirs);
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

StartedWorker start_worker(const WorkerStart& start)
{
    std::array<int, 2> sockets{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        throw no_process(errno);
    Descriptor socket(sockets[0]);
    const Descriptor their_socket(sockets[1]);
    Pipe printed = make_pipe(), lifeline = make_pipe();
    const Descriptor output = moved_up(printed.in.number()), connection = moved_up(their_socket.number()), segment = moved_up(start.segment),
                     image = moved_up(start.image), life = moved_up(lifeline.out.number());
    listen_to_ends();
    const pid_t process = spawn(start, std::array<std::pair<int, int>, 5>{{{output.number(), STDERR_FILENO},
                                                                           {connection.number(), worker_socket},
                                                                           {segment.number(), worker_segment},
                                                                           {image.number(), worker_library},
                                                                           {life.number(), worker_lifeline}}});
    fcntl(socket.number(), F_SETFL, O_NONBLOCK);
    // The other end waits: a plugin that prints much must not lose its last words, which may say why it ends.
    fcntl(printed.out.number(), F_SETFL, O_NONBLOCK);
    return {process, std::move(socket), std::move(printed.out), std::move(lifeline.in)};
}

} // namespace yardstick
