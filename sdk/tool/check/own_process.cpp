#include "check/own_process.h"

#include "core/error.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace yardstick {

namespace {

constexpr int answer_descriptor = 3;
constexpr std::string_view end_of_answer("\0end", 4);

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number)
    {
        if (number_ < 0)
            throw Error(std::string("No process can be started: ") + std::strerror(errno) + '.');
    }
    ~Descriptor() { close_it(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    void close_it()
    {
        if (number_ >= 0)
            close(number_);
        number_ = -1;
    }

private:
    int number_;
};

/// Far from the low numbers that the child is given, so that one dup2 cannot overwrite another's source.
int moved_up(int number)
{
    const int moved = fcntl(number, F_DUPFD_CLOEXEC, 100);
    close(number);
    return moved;
}

pid_t spawn(const std::vector<std::string>& arguments, int answer, int printed)
{
    std::vector<char*> texts;
    std::string program = "/proc/self/exe";
    texts.push_back(program.data());
    for (const std::string& argument : arguments)
        texts.push_back(const_cast<char*>(argument.c_str()));
    texts.push_back(nullptr);

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, printed, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, printed, STDERR_FILENO);
    posix_spawn_file_actions_adddup2(&files, answer, answer_descriptor);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP); // so that its own children end with it
    pid_t process = -1;
    const int failure = posix_spawn(&process, program.c_str(), &files, &attributes, texts.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    if (failure != 0)
        throw Error(std::string("No process can be started: ") + std::strerror(failure) + '.');
    return process;
}

using Deadline = std::chrono::steady_clock::time_point;

/// Reads until the other side is closed, time is over or `stop` can be read from. False for the latter two.
bool read_all(int from, Deadline deadline, int stop, std::string& text)
{
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        std::array<pollfd, 2> waiting{pollfd{from, POLLIN, 0}, pollfd{stop, POLLIN, 0}}; // one below 0 is left out
        const int ready = left.count() > 0 ? poll(waiting.data(), waiting.size(), static_cast<int>(left.count())) : 0;
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0 || waiting[1].revents != 0)
            return false;
        std::array<char, 4096> buffer;
        const ssize_t count = read(from, buffer.data(), buffer.size());
        if (count == 0)
            return true;
        if (count > 0)
            text.append(buffer.data(), static_cast<std::size_t>(count));
        if (text.ends_with(end_of_answer))
            return true; // what it does after its answer concerns nobody
    }
}

bool can_be_read(int descriptor)
{
    pollfd waiting{descriptor, POLLIN, 0};
    return poll(&waiting, 1, 0) > 0;
}

/// Waits until the process has ended, time is over or `stop` can be read from. False for the latter two: it goes on.
bool wait_for_end(pid_t process, Deadline deadline, int stop, int& status)
{
    for (;;) {
        const pid_t ended = waitpid(process, &status, WNOHANG);
        if (ended == process)
            return true;
        if (std::chrono::steady_clock::now() >= deadline || can_be_read(stop))
            return false;
        poll(nullptr, 0, 1);
    }
}

std::string last_line(int printed)
{
    std::array<char, 2048> buffer;
    const off_t size = lseek(printed, 0, SEEK_END);
    const off_t from = size > static_cast<off_t>(buffer.size()) ? size - static_cast<off_t>(buffer.size()) : 0;
    const ssize_t count = pread(printed, buffer.data(), buffer.size(), from);
    std::string text(buffer.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\0'))
        text.pop_back();
    return text.substr(text.find_last_of('\n') + 1).substr(0, 200);
}

std::string how_it_ended(int status)
{
    if (WIFSIGNALED(status))
        return "it was ended by signal " + std::to_string(WTERMSIG(status)) + " (" + strsignal(WTERMSIG(status)) + ')';
    return "it ended the process itself, with code " + std::to_string(WEXITSTATUS(status));
}

} // namespace

ProcessEnd run_in_own_process(const std::vector<std::string>& arguments, std::chrono::milliseconds limit, int stop)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw Error(std::string("No process can be started: ") + std::strerror(errno) + '.');
    const Descriptor answer(moved_up(ends[0]));
    Descriptor to_answer(moved_up(ends[1]));
    const Descriptor printed(moved_up(memfd_create("printed", MFD_CLOEXEC)));
    const pid_t process = spawn(arguments, to_answer.number(), printed.number());
    to_answer.close_it();

    ProcessEnd end;
    std::string text;
    const auto deadline = std::chrono::steady_clock::now() + limit;
    int status = 0;
    bool is_in_time = read_all(answer.number(), deadline, stop, text);
    const bool is_whole = text.ends_with(end_of_answer);
    // A plugin can close what the answer goes through, and stay.
    const bool has_ended = is_in_time && !is_whole && wait_for_end(process, deadline, stop, status);
    is_in_time = is_whole || has_ended;
    // Whether it answered or not, nothing of it goes on: neither itself nor what it started.
    kill(-process, SIGKILL);
    while (!has_ended && waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    if (is_whole)
        end.answer = Json::parse(text.substr(0, text.size() - end_of_answer.size()), nullptr, false);
    end.has_answered = end.answer.is_object();
    if (end.has_answered)
        return end;
    end.is_late = !is_in_time && !can_be_read(stop);
    end.how = is_whole           ? "it wrote into a file that it did not open"
              : is_in_time       ? how_it_ended(status)
              : end.is_late      ? "it gave no answer within " + std::to_string(limit.count()) + " ms"
                                 : "it was stopped";
    if (const std::string said = last_line(printed.number()); !said.empty())
        end.how += "; it printed: " + said;
    return end;
}

void limit_this_process(std::chrono::milliseconds limit)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    signal(SIGPIPE, SIG_IGN);
    const auto limit_to = [](auto resource, rlim_t most) {
        const rlimit value{most, most};
        setrlimit(resource, &value);
    };
    limit_to(RLIMIT_CORE, 0);
    limit_to(RLIMIT_NOFILE, 64);
    limit_to(RLIMIT_FSIZE, 16u << 20);
    limit_to(RLIMIT_CPU, static_cast<rlim_t>(limit.count() / 1000 + 2));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // which set terabytes of addresses aside
    limit_to(RLIMIT_AS, rlim_t{4} << 30);
#endif
}

void answer_with(const Json& answer)
{
    answer_with_text(answer.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void answer_with_text(std::string_view json)
{
    for (const std::string_view part : {json, end_of_answer})
        for (std::size_t written = 0; written < part.size();) {
            const ssize_t count = write(answer_descriptor, part.data() + written, part.size() - written);
            if (count <= 0 && errno != EINTR)
                _exit(3);
            if (count > 0)
                written += static_cast<std::size_t>(count);
        }
    _exit(0);
}

std::int64_t bytes_printed()
{
    std::fflush(stdout);
    std::fflush(stderr);
    struct stat file{};
    fstat(STDOUT_FILENO, &file);
    return file.st_size;
}

} // namespace yardstick
