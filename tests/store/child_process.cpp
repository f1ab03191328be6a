#include "store/child_process.h"

#include <csignal>
#include <exception>
#include <stdexcept>

#include <sys/wait.h>
#include <unistd.h>

namespace yardstick::test {

ChildProcess::ChildProcess(const std::function<void(const Tell&)>& work)
{
    int ends[2];
    if (pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    id_ = fork();
    if (id_ < 0)
        throw std::runtime_error("no child process");
    if (id_ > 0) {
        close(ends[1]);
        pipe_ = ends[0];
        return;
    }
    close(ends[0]);
    const Tell tell = [&](const std::string& line) {
        const std::string text = line + "\n";
        if (write(ends[1], text.data(), text.size()) < 0)
            _exit(2);
    };
    try {
        work(tell);
        _exit(0);
    } catch (const std::exception& error) {
        tell(error.what());
        _exit(1);
    }
}

ChildProcess::~ChildProcess()
{
    if (id_ > 0)
        kill();
    close(pipe_);
}

std::string ChildProcess::heard()
{
    std::string line;
    for (char c = 0; read(pipe_, &c, 1) == 1 && c != '\n';)
        line += c;
    return line;
}

void ChildProcess::kill()
{
    ::kill(id_, SIGKILL);
    waitpid(id_, nullptr, 0);
    id_ = -1;
}

bool ChildProcess::has_succeeded()
{
    int status = 0;
    waitpid(id_, &status, 0);
    id_ = -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace yardstick::test
