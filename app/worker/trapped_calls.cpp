#include "worker/trapped_calls.h"

#include "host/worker_message.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

namespace yardstick {

namespace {

// Read by the handler of a signal, which is given nothing else.
const char* library_path = nullptr; ///< null when no library is being loaded
int library_descriptor = -1;

template <class Value>
Value argument(const ucontext_t& caller, int place)
{
    constexpr int registers[] = {REG_RDI, REG_RSI, REG_RDX, REG_R10};
    return (Value)caller.uc_mcontext.gregs[registers[place]]; // a number or a pointer
}

std::optional<long> answer_to_opening(const char* path, int flags)
{
    if ((flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)) != 0)
        return std::nullopt;
    if (library_descriptor < 0 || std::strcmp(path, library_path) != 0)
        return -ENOENT;
    const int descriptor = library_descriptor;
    library_descriptor = -1; // the loader closes it
    return descriptor;
}

std::optional<long> answer_to_loader(int call, const ucontext_t& caller)
{
    switch (call) {
    case SYS_open:
        return answer_to_opening(argument<const char*>(caller, 0), argument<int>(caller, 1));
    case SYS_openat:
        return answer_to_opening(argument<const char*>(caller, 1), argument<int>(caller, 2));
    case SYS_newfstatat: {
        const bool is_of_open_file = (argument<int>(caller, 3) & AT_EMPTY_PATH) != 0 && *argument<const char*>(caller, 1) == '\0';
        if (is_of_open_file && syscall(SYS_fstat, argument<int>(caller, 0), argument<void*>(caller, 2)) == 0)
            return 0;
        return -ENOENT;
    }
    case SYS_stat:
    case SYS_lstat:
    case SYS_access:
    case SYS_faccessat:
    case SYS_faccessat2:
    case SYS_readlink:
    case SYS_readlinkat:
        return -ENOENT;
    default:
        return std::nullopt;
    }
}

[[noreturn]] void report_forbidden_call(int call)
{
    struct {
        MessageHeader header{MessageKind::forbidden, 0, sizeof(std::int32_t)};
        std::int32_t call = 0;
    } message;
    message.call = call;
    constexpr std::size_t size = sizeof message.header + sizeof message.call;
    const ssize_t ignored = write(worker_socket, &message, size);
    static_cast<void>(ignored);
    _exit(1);
}

/// Runs in the place of the forbidden call, so it makes no more than simple calls itself.
void handle(int, siginfo_t* info, void* context)
{
    auto& caller = *static_cast<ucontext_t*>(context);
    const std::optional<long> answer = library_path ? answer_to_loader(info->si_syscall, caller) : std::nullopt;
    if (!answer)
        report_forbidden_call(info->si_syscall);
    caller.uc_mcontext.gregs[REG_RAX] = *answer;
}

} // namespace

void handle_trapped_calls()
{
    struct sigaction action {};
    action.sa_sigaction = handle;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigaction(SIGSYS, &action, nullptr);
}

LoaderCalls::LoaderCalls(const char* path, int descriptor)
{
    library_path = path;
    library_descriptor = descriptor;
}

LoaderCalls::~LoaderCalls()
{
    library_path = nullptr;
}

} // namespace yardstick
