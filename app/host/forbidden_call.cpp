#include "host/forbidden_call.h"

#include "host/worker_message.h"

#include <algorithm>
#include <array>

#include <sys/syscall.h>

namespace yardstick {

namespace {

struct Attempt {
    const char* words;
    std::array<int, 8> calls;
};

constexpr int no_call = -1;

constexpr std::array attempts{
    Attempt{"open a file", {SYS_openat, SYS_openat2, SYS_creat, SYS_open, SYS_memfd_create, no_call, no_call, no_call}},
    Attempt{"change files", {SYS_unlink, SYS_unlinkat, SYS_rename, SYS_renameat2, SYS_mkdir, SYS_rmdir, SYS_ftruncate, SYS_chmod}},
    Attempt{"look at files", {SYS_stat, SYS_lstat, SYS_newfstatat, SYS_statx, SYS_access, SYS_faccessat2, SYS_readlink, SYS_getdents64}},
    Attempt{"reach the network", {SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_sendto, SYS_sendmsg, SYS_listen, no_call}},
    Attempt{"start a process or a thread", {SYS_fork, SYS_vfork, SYS_clone, SYS_clone3, no_call, no_call, no_call, no_call}},
    Attempt{"run another program", {SYS_execve, SYS_execveat, no_call, no_call, no_call, no_call, no_call, no_call}},
    Attempt{"send a signal to another process", {SYS_kill, SYS_tkill, SYS_tgkill, SYS_rt_sigqueueinfo, SYS_pidfd_send_signal, no_call, no_call, no_call}},
    Attempt{"change how signals are handled", {SYS_rt_sigaction, SYS_signalfd4, no_call, no_call, no_call, no_call, no_call, no_call}},
    Attempt{"change what it may do", {SYS_prctl, SYS_seccomp, SYS_prlimit64, SYS_setrlimit, SYS_fcntl, SYS_ioctl, no_call, no_call}},
    Attempt{"close what connects it with the program", {SYS_close, SYS_close_range, SYS_dup2, SYS_dup3, no_call, no_call, no_call, no_call}},
    Attempt{"copy a file that is open", {SYS_dup, no_call, no_call, no_call, no_call, no_call, no_call, no_call}},
    Attempt{"look into another process", {SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_pidfd_open, no_call, no_call, no_call, no_call}},
    Attempt{"run code that it wrote itself", {SYS_mprotect, SYS_mmap, SYS_pkey_mprotect, no_call, no_call, no_call, no_call, no_call}},
    Attempt{"use io_uring", {SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register, no_call, no_call, no_call, no_call, no_call}},
};

} // namespace

std::string attempt_in_words(std::string_view message)
{
    MessageReader reader(message);
    const auto call = reader.take<std::int32_t>();
    if (!reader.is_whole())
        return "do what plugins may not";
    for (const Attempt& attempt : attempts)
        if (call >= 0 && std::find(attempt.calls.begin(), attempt.calls.end(), call) != attempt.calls.end())
            return attempt.words;
    return "make system call " + std::to_string(call);
}

} // namespace yardstick
