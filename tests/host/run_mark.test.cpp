#include "host/run_mark.h"
#include "support/environment.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

using namespace yardstick;
using test::Environment;

namespace {

/// A program that marks itself and ends by `signal`; 0: as it should.
void run_program(const std::filesystem::path& folder, const std::string& boot, int signal)
{
    const pid_t program = fork();
    REQUIRE(program >= 0);
    if (program == 0) {
        {
            const RunMark mark(folder, boot);
            mark.remove_on_signals();
            if (signal != 0)
                raise(signal);
        }
        _exit(0);
    }
    int status = 0;
    waitpid(program, &status, 0);
    REQUIRE((signal == 0 ? WIFEXITED(status) : WIFSIGNALED(status) && WTERMSIG(status) == signal));
}

} // namespace

TEST_CASE("a program that was killed is known to the next one, once", "[host]")
{
    const test::TemporaryFolder folder;
    run_program(folder.path(), "boot", SIGKILL);
    {
        const RunMark next(folder.path(), "boot");
        CHECK(next.has_other_crashed());
    }
    CHECK_FALSE(RunMark(folder.path(), "boot").has_other_crashed());
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a program that ends as it should, or is asked to by a signal, leaves no mark", "[host]")
{
    const int signal = GENERATE(0, SIGTERM, SIGHUP, SIGINT);
    const test::TemporaryFolder folder;
    run_program(folder.path() / "it's new", "boot", signal);
    CHECK(std::filesystem::is_empty(folder.path() / "it's new"));
    CHECK_FALSE(RunMark(folder.path() / "it's new", "boot").has_other_crashed());
}

TEST_CASE("a program that still runs has not crashed", "[host]")
{
    const test::TemporaryFolder folder;
    int told[2];
    REQUIRE(pipe(told) == 0);
    const pid_t program = fork();
    REQUIRE(program >= 0);
    if (program == 0) {
        close(told[0]);
        const RunMark mark(folder.path(), "boot");
        if (write(told[1], "m", 1) == 1)
            pause();
        _exit(1);
    }
    close(told[1]);
    char marked = 0;
    REQUIRE(read(told[0], &marked, 1) == 1); // none comes from a program that has ended
    close(told[0]);
    CHECK_FALSE(RunMark(folder.path(), "boot").has_other_crashed());
    kill(program, SIGKILL);
    waitpid(program, nullptr, 0);
    CHECK(RunMark(folder.path(), "boot").has_other_crashed());
}

TEST_CASE("a mark from before the machine was started again tells nothing", "[host]")
{
    const test::TemporaryFolder folder;
    run_program(folder.path(), "an earlier boot", SIGKILL);
    CHECK_FALSE(RunMark(folder.path(), "boot").has_other_crashed());
    CHECK(std::filesystem::is_empty(folder.path()));
    CHECK(RunMark::boot_of_this_machine().size() == 36);
}

TEST_CASE("a mark of a Wayland display that is gone tells nothing", "[host]")
{
    const test::TemporaryFolder folder;
    const auto marks = folder.path() / "marks";
    const Environment runtime("XDG_RUNTIME_DIR", folder.path().c_str());
    const Environment display("WAYLAND_DISPLAY", "wayland-0");
    const Environment backend("GDK_BACKEND", nullptr);
    const auto socket_file = folder.path() / "wayland-0";
    std::ofstream(socket_file) << "a socket";
    run_program(marks, "boot", SIGKILL);
    CHECK(RunMark(marks, "boot").has_other_crashed());
    run_program(marks, "boot", SIGKILL);
    std::filesystem::rename(socket_file, folder.path() / "the old one"); // keeps its number from being used again
    std::ofstream(socket_file) << "another socket";
    CHECK_FALSE(RunMark(marks, "boot").has_other_crashed());
}

TEST_CASE("a mark that cannot be opened hides no other, and keeps no program from marking itself", "[host]")
{
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "desktop-0"); // nor can root open it for writing
    run_program(folder.path(), "boot", SIGKILL);
    const RunMark mark(folder.path(), "boot");
    CHECK(mark.has_other_crashed());
    CHECK(std::filesystem::is_regular_file(folder.path() / ("desktop-" + std::to_string(getpid()))));
}

TEST_CASE("where no mark can be set the program runs without", "[host]")
{
    CHECK_FALSE(RunMark("/dev/null/folder", "boot").has_other_crashed());
}
