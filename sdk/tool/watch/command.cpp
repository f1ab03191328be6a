#include "watch/command.h"

#include "core/error.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace yardstick {

namespace {

/// Started in a group of its own, so that a compiler that it started ends with it.
int start(const std::vector<std::string>& words, int output, pid_t& process)
{
    std::vector<char*> texts;
    for (const std::string& word : words)
        texts.push_back(const_cast<char*>(word.c_str()));
    texts.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, output, STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none); // what this program waits for in its own way ends others
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
    const int failure = posix_spawnp(&process, texts[0], &files, &attributes, texts.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    return failure;
}

/// Reads to the end. False when it was stopped before.
bool read_all(int from, int stop, std::string& text)
{
    for (;;) {
        std::array<pollfd, 2> waiting{pollfd{from, POLLIN, 0}, pollfd{stop, POLLIN, 0}};
        if (poll(waiting.data(), waiting.size(), -1) < 0)
            continue; // a signal, which `stop` tells of
        if (waiting[1].revents != 0)
            return false;
        std::array<char, 4096> buffer;
        const ssize_t count = read(from, buffer.data(), buffer.size());
        if (count == 0)
            return true;
        if (count > 0)
            text.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

} // namespace

CommandEnd run_command(const std::vector<std::string>& words, int stop)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw Error(std::string("No process can be started: ") + std::strerror(errno) + '.');
    pid_t process = -1;
    const int failure = start(words, ends[1], process);
    close(ends[1]);
    CommandEnd end;
    if (failure != 0) {
        close(ends[0]);
        return {127, false, words[0] + ": " + std::strerror(failure) + '\n'};
    }
    end.is_stopped = !read_all(ends[0], stop, end.said);
    if (end.is_stopped)
        kill(-process, SIGKILL);
    close(ends[0]);
    int status = 0;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    end.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return end;
}

} // namespace yardstick
