#include "worker/system_call_filter.h"

#include "core/error.h"
#include "host/worker_message.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <memory>

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

namespace yardstick {

namespace {

// What every metric may need: memory, time, and what is open already.
constexpr std::array calls_of_work{
    SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(lseek), SCMP_SYS(fstat), SCMP_SYS(poll),
    SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise), SCMP_SYS(futex), SCMP_SYS(getrandom), SCMP_SYS(sysinfo),
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep), SCMP_SYS(restart_syscall), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(getrusage),
    SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(gettid), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(exit), SCMP_SYS(exit_group)};

// What loading the system's libraries needs besides. Files are opened for reading only, see below.
constexpr std::array calls_of_loading{
    SCMP_SYS(mmap), SCMP_SYS(mprotect), SCMP_SYS(close), SCMP_SYS(newfstatat), SCMP_SYS(stat), SCMP_SYS(access), SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getcwd), SCMP_SYS(uname), SCMP_SYS(arch_prctl),
    SCMP_SYS(rt_sigaction), SCMP_SYS(prctl), SCMP_SYS(seccomp)};

void check(int result, const char* doing)
{
    if (result < 0)
        throw Error(std::string("A plugin cannot be kept from harm: ") + doing + ": " + std::strerror(-result) + '.');
}

void allow_loading(scmp_filter_ctx filter)
{
    for (const int call : calls_of_loading)
        check(seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0), "a rule");
    constexpr scmp_datum_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
    check(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, writing, 0)), "a rule");
    check(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, writing, 0)), "a rule");
}

/// Its own descriptors; with those of the program it would cut the lifeline. The kernel looks at 32 bits of the number.
void allow_closing(scmp_filter_ctx filter)
{
    static_assert((first_own_descriptor & (first_own_descriptor - 1)) == 0, "its numbers are those with a higher bit set");
    for (scmp_datum_t bit = first_own_descriptor; bit <= 0x8000'0000; bit <<= 1)
        check(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(close), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, bit, bit)), "a rule");
}

/// Memory that can be run is what lies in the library, as it lies there: `code` is sealed, and once the loader has closed it no
/// other file can take its number. Of memory without a file the kernel does not look at the number, and would map it once more to
/// be written to.
void allow_memory(scmp_filter_ctx filter, int code)
{
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        check(seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)), "a rule");
    if (code >= 0)
        check(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 3, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC | PROT_WRITE, PROT_EXEC),
                               SCMP_A3(SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, 0), SCMP_A4(SCMP_CMP_EQ, static_cast<scmp_datum_t>(code))),
              "a rule");
}

void allow_work(scmp_filter_ctx filter, int code)
{
    allow_closing(filter);
    allow_memory(filter, code);
    // The C library prepares a first thread by handling the two signals that it keeps to itself; the thread is what is forbidden.
    for (const int reserved : {32, 33})
        check(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(rt_sigaction), 1, SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(reserved))), "a rule");
}

} // namespace

void use_lazy_files()
{
    tzset();
    const std::time_t now = 0;
    std::tm broken_down{};
    localtime_r(&now, &broken_down);
    static std::array<char, BUFSIZ> output;
    std::setvbuf(stdout, output.data(), _IOFBF, output.size());
}

void allow_only(SystemCalls allowed, int code)
{
    const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_TRAP), seccomp_release);
    if (!filter)
        throw Error("A plugin cannot be kept from harm: no filter of system calls can be made.");
    check(seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2), "a fast filter"); // a binary tree: each message passes it twice
    for (const int call : calls_of_work)
        check(seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0), "a rule");
    // To itself, or abort() would be misreported.
    check(seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()))), "a rule");
    if (allowed == SystemCalls::of_loading)
        allow_loading(filter.get());
    else
        allow_work(filter.get(), code);
    check(seccomp_load(filter.get()), "the kernel refuses a filter of system calls");
}

} // namespace yardstick
