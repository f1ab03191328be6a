#include "core/whole_file.h"
#include "host/metric_rows.h"
#include "opened_animal.h"
#include "zoo.h"

#include <catch2/catch.hpp>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <thread>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yardstick;
using namespace std::chrono_literals;
using Catch::Contains;
using test::OpenedAnimal;

namespace {

const std::vector<Slice> four_rows{{0, 4}};

/// True as soon as `is_so` is; false when it never was.
bool becomes_true(const std::function<bool()>& is_so)
{
    const auto last = std::chrono::steady_clock::now() + 60s;
    while (!is_so()) {
        if (std::chrono::steady_clock::now() > last)
            return false;
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

/// What /proc says of a process in a line such as "PPid:".
std::string status_of(const std::filesystem::path& process, const std::string& name)
{
    std::ifstream lines(process / "status");
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(name + ":\t"))
            return line.substr(name.size() + 2);
    return {};
}

/// The process that `parent` started; 0 while there is none.
pid_t child_of(pid_t parent)
{
    for (const auto& entry : std::filesystem::directory_iterator("/proc"))
        if (std::isdigit(static_cast<unsigned char>(entry.path().filename().string().front())) && status_of(entry.path(), "PPid") == std::to_string(parent))
            return std::stoi(entry.path().filename().string());
    return 0;
}

bool blocks_signals(pid_t process)
{
    const std::string blocked = process > 0 ? status_of("/proc/" + std::to_string(process), "SigBlk") : "";
    return blocked.find_first_not_of('0') != std::string::npos;
}

/// Whether that is so in a program of its own, which it may change for good.
bool is_so_in_another_program(const std::function<bool()>& is_so)
{
    const pid_t program = fork();
    REQUIRE(program >= 0);
    if (program == 0)
        _exit(is_so() ? 0 : 1);
    int status = 0;
    waitpid(program, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// The line of a limit in what /proc says of a process, without its blanks.
std::string limit_of(pid_t process, const std::string& name)
{
    std::ifstream lines("/proc/" + std::to_string(process) + "/limits");
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(name)) {
            std::erase(line, ' ');
            return line;
        }
    return {};
}

bool lower_for_good(__rlimit_resource_t resource, rlim_t most)
{
    const rlimit value{most, most};
    return setrlimit(resource, &value) == 0;
}

/// From now on no filter of system calls can be added, here and in programs that this one starts.
bool deny_filters()
{
    std::array code{sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 0), sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_seccomp, 1, 0),
                    sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prctl, 0, 1), sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
                    sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
    const sock_fprog filter{code.size(), code.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

/// Handles a signal in another way as long as it lives.
class Handling {
public:
    Handling(int number, void (*handler)(int)) : number_(number), before_(std::signal(number, handler)) {}
    Handling(const Handling&) = delete;
    ~Handling() { std::signal(number_, before_); }

private:
    int number_;
    void (*before_)(int);
};

} // namespace

TEST_CASE("a worker ends with a program that is killed, whatever its plugin does", "[faults]")
{
    SKIP_WITHOUT_SANDBOX();
    REQUIRE(prctl(PR_SET_CHILD_SUBREAPER, 1) == 0); // so that an orphan can be waited for
    const pid_t program = fork();
    REQUIRE(program >= 0);
    if (program == 0) {
        WorkerSettings settings = OpenedAnimal::impatient();
        settings.limit = 600s;
        OpenedAnimal opened("blocks_signals", settings);
        static_cast<void>(opened.metric().accumulate(test::numbers({5, 3, 1, 2}), four_rows, {}));
        _exit(0);
    }
    pid_t worker = 0;
    CHECK(becomes_true([&] { return blocks_signals(worker = child_of(program)); }));
    kill(program, SIGKILL);
    waitpid(program, nullptr, 0);
    REQUIRE(worker > 0);
    CHECK(becomes_true([&] { return waitpid(worker, nullptr, WNOHANG) == worker; }));
    kill(worker, SIGKILL); // if it did not
    prctl(PR_SET_CHILD_SUBREAPER, 0);
}

TEST_CASE("how a worker ended is known also to a program that was started by one which ignores its children's ends", "[faults]")
{
    const Handling ignored(SIGCHLD, SIG_IGN);
    const OpenedAnimal opened("aborts");
    REQUIRE(opened.metrics);
    const auto states = opened.metric().accumulate(test::numbers({3}), std::vector<Slice>{{0, 1}}, {});
    REQUIRE_FALSE(states);
    CHECK_THAT(states.error().text(), Contains("crashed (Aborted)"));
}

TEST_CASE("a library that is written over while its plugin runs makes no difference to it", "[faults]")
{
    const test::TemporaryFolder folder;
    std::filesystem::copy(test::built / "faults/raw", folder.path());
    std::string id;
    const auto manifest = Manifest::read(folder.path() / "raw.plugin.json", id);
    REQUIRE(manifest);
    std::filesystem::copy_file(folder.path() / "sound.so", manifest->library, std::filesystem::copy_options::overwrite_existing);
    const auto metrics = test::open_in_worker(*manifest);
    REQUIRE(metrics);
    {
        const std::string nothing(std::filesystem::file_size(manifest->library), '\0');
        std::fstream(manifest->library, std::ios::in | std::ios::out | std::ios::binary) << nothing;
    }
    CHECK(*test::score_rows(*metrics->front(), test::numbers({5, 4, 1}), {}).value == Approx(200 / 3.0));
}

TEST_CASE("a worker that cannot be started again fails the metric and throws nothing", "[faults]")
{
    const test::TemporaryFolder folder;
    WorkerSettings settings = OpenedAnimal::impatient();
    const auto program = std::exchange(settings.program, folder.path() / "worker");
    std::filesystem::create_symlink(program, settings.program);
    const OpenedAnimal opened("aborts", settings);
    REQUIRE(opened.metrics);
    std::filesystem::remove(settings.program);
    for (int time = 0; time < 2; ++time) {
        const auto states = opened.metric().accumulate(test::numbers({3}), std::vector<Slice>{{0, 1}}, {});
        REQUIRE_FALSE(states);
        CHECK_THAT(states.error().text(), Contains("metric aborts.satisfied") && Contains(time == 0 ? "crashed" : "cannot be started"));
    }
}

TEST_CASE("limits that are lower than a worker's own stay as they are, and its plugin is used", "[faults]")
{
    SKIP_WITHOUT_SANDBOX();
    CHECK(is_so_in_another_program([] {
        constexpr rlim_t stack = 4 << 20, addresses = 800 << 20;
        if (!lower_for_good(RLIMIT_STACK, stack) || !lower_for_good(RLIMIT_AS, addresses))
            return false;
        WorkerSettings settings = OpenedAnimal::impatient();
        settings.memory = std::size_t{1} << 30;
        const OpenedAnimal opened("prints", settings);
        const pid_t worker = child_of(getpid());
        return opened.metrics && limit_of(worker, "Max stack size") == "Maxstacksize41943044194304bytes" &&
               limit_of(worker, "Max address space") == "Maxaddressspace838860800838860800bytes";
    }));
}

TEST_CASE("a plugin that this computer cannot be protected from is refused, and has not failed", "[faults]")
{
    SKIP_WITHOUT_SANDBOX();
    CHECK(is_so_in_another_program([] {
        if (!deny_filters())
            return false;
        const OpenedAnimal opened("prints");
        return !opened.metrics && opened.metrics.error().text().find("A plugin cannot be kept from harm: ") == 0 && opened.failures.empty();
    }));
}
