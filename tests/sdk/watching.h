#pragma once

#include <catch2/catch.hpp>

#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace yardstick::test {

/// yardstick-plugin watch, at work: what it prints is read as it comes.
class Watching {
public:
    Watching(const std::filesystem::path& tool, std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {tool.string(), "watch"});
        std::vector<char*> words;
        for (std::string& argument : arguments)
            words.push_back(argument.data());
        words.push_back(nullptr);
        std::array<int, 2> ends{};
        REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
        process_ = fork();
        REQUIRE(process_ >= 0);
        if (process_ == 0) {
            dup2(ends[1], STDOUT_FILENO);
            dup2(ends[1], STDERR_FILENO);
            execv(words[0], words.data());
            _exit(127);
        }
        close(ends[1]);
        output_ = ends[0];
    }
    ~Watching()
    {
        if (process_ > 0)
            kill(process_, SIGKILL);
        finish();
        close(output_);
    }
    Watching(const Watching&) = delete;
    Watching& operator=(const Watching&) = delete;

    /// Reads until `words` have come after all that was waited for before, and gives how long that took in seconds. A minute
    /// is for a busy machine.
    double wait_for(const std::string& words)
    {
        const auto start = std::chrono::steady_clock::now();
        std::size_t found;
        while ((found = said_.find(words, seen_)) == std::string::npos)
            if (!read_more(start + std::chrono::seconds(60))) {
                INFO(said_);
                FAIL("expected \"" << words << "\" within a minute");
            }
        seen_ = found + words.size();
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }

    /// Sends a signal and waits for the end. The exit code, or 128 and the signal that ended it.
    int end_by(int number)
    {
        kill(process_, number);
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (read_more(deadline)) {
        }
        return finish();
    }

    const std::string& said() const { return said_; }
    int count(const std::string& words) const
    {
        int times = 0;
        for (std::size_t at = said_.find(words); at != std::string::npos; at = said_.find(words, at + 1))
            ++times;
        return times;
    }

private:
    /// False at the end, and when time is over.
    bool read_more(std::chrono::steady_clock::time_point deadline)
    {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        pollfd waiting{output_, POLLIN, 0};
        if (left.count() <= 0 || poll(&waiting, 1, static_cast<int>(left.count())) <= 0)
            return false;
        std::array<char, 4096> buffer;
        const ssize_t count = read(output_, buffer.data(), buffer.size());
        if (count > 0)
            said_.append(buffer.data(), static_cast<std::size_t>(count));
        return count > 0;
    }

    int finish()
    {
        if (process_ <= 0)
            return code_;
        int status = 0;
        while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
        }
        process_ = 0;
        return code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

    pid_t process_ = 0;
    int output_ = -1;
    int code_ = -1;
    std::string said_;
    std::size_t seen_ = 0;
};

} // namespace yardstick::test
