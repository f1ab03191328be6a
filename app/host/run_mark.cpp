#include "host/run_mark.h"

#include "core/error.h"
#include "core/whole_file.h"

#include <csignal>
#include <cstdlib>
#include <sstream>
#include <string_view>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace yardstick {

namespace {

constexpr std::string_view name_start = "desktop-";

const RunMark* mark_of_this_program = nullptr; // for the signal handler, which is given nothing

void end_cleanly(int signal)
{
    RunMark::remove_this_programs();
    std::signal(signal, SIG_DFL);
    raise(signal);
}

/// What tells the display at a Wayland socket from a later one there.
std::string stamp_of(const std::string& socket)
{
    struct stat status {};
    if (stat(socket.c_str(), &status) != 0)
        return "gone";
    return std::to_string(status.st_ino) + '-' + std::to_string(status.st_ctim.tv_sec) + '-' + std::to_string(status.st_ctim.tv_nsec);
}

/// The socket of the Wayland display that windows are shown on; empty: they are shown elsewhere.
std::string wayland_socket()
{
    const auto text = [](const char* name) {
        const char* value = std::getenv(name);
        return std::string(value ? value : "");
    };
    if (text("WAYLAND_DISPLAY").empty() || text("GDK_BACKEND") == "x11")
        return {};
    return (std::filesystem::path(text("XDG_RUNTIME_DIR")) / text("WAYLAND_DISPLAY")).string();
}

/// The text of a mark: boot, then the display's socket and stamp, a line each.
std::string text_of_mark(const std::string& boot)
{
    const std::string socket = wayland_socket();
    return boot + '\n' + socket + '\n' + (socket.empty() ? "" : stamp_of(socket)) + '\n';
}

bool tells_of_a_crash(const std::string& mark, const std::string& boot)
{
    std::istringstream lines(mark);
    std::string its_boot;
    std::string socket;
    std::string stamp;
    std::getline(lines, its_boot);
    std::getline(lines, socket);
    std::getline(lines, stamp);
    return its_boot == boot && (socket.empty() || stamp_of(socket) == stamp);
}

} // namespace

RunMark::RunMark(const std::filesystem::path& folder, const std::string& boot)
{
    if (folder.empty())
        return;
    try {
        std::filesystem::create_directories(folder);
        look_at_others(folder, boot);
        set(folder, boot);
    } catch (const Error&) {
    } catch (const std::filesystem::filesystem_error&) {
    }
}

void RunMark::look_at_others(const std::filesystem::path& folder, const std::string& boot)
{
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename().string().starts_with(name_start))
            try {
                look_at(entry.path(), boot);
            } catch (const Error&) { // somebody else's, such as root's: it tells nothing
            }
}

void RunMark::look_at(const std::filesystem::path& mark, const std::string& boot)
{
    const auto lock = FileLock::try_take(mark);
    if (!lock)
        return; // its program runs
    has_other_crashed_ = has_other_crashed_ || tells_of_a_crash(read_whole_file(mark), boot);
    std::error_code ignored;
    std::filesystem::remove(mark, ignored);
}

// Locked and written under a name that others pass over.
void RunMark::set(const std::filesystem::path& folder, const std::string& boot)
{
    const std::string number = std::to_string(getpid());
    const std::filesystem::path unfinished = folder / ("." + number);
    write_whole_file(unfinished, text_of_mark(boot));
    if (auto lock = FileLock::try_take(unfinished))
        lock_.emplace(std::move(*lock));
    path_ = (folder / (std::string(name_start) + number)).string();
    std::filesystem::rename(unfinished, path_);
}

void RunMark::remove() const noexcept
{
    if (!path_.empty())
        unlink(path_.c_str());
}

void RunMark::remove_on_signals() const
{
    mark_of_this_program = this;
    for (const int signal : {SIGTERM, SIGHUP, SIGINT})
        if (std::signal(signal, end_cleanly) == SIG_IGN)
            std::signal(signal, SIG_IGN);
}

void RunMark::remove_this_programs() noexcept
{
    if (mark_of_this_program)
        mark_of_this_program->remove();
}

std::string RunMark::boot_of_this_machine()
{
    try {
        std::string boot = read_whole_file("/proc/sys/kernel/random/boot_id");
        boot.resize(boot.find_last_not_of('\n') + 1);
        return boot;
    } catch (const Error&) {
        return {};
    }
}

} // namespace yardstick
