#include "worker/sandbox.h"

#include "core/descriptor.h"
#include "core/error.h"
#include "worker/system_call_filter.h"
#include "worker/trapped_calls.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace yardstick {

namespace {

[[noreturn]] void fail(const std::string& doing)
{
    throw Error("A plugin cannot be kept from harm: " + doing + ": " + std::strerror(errno) + '.');
}

/// Nobody without privilege can raise a limit that was set from outside, and nothing needs it.
template <class Resource>
void limit(Resource resource, rlim_t most)
{
    rlimit value{};
    if (getrlimit(resource, &value) != 0)
        fail("a limit");
    const rlim_t lowest = std::min(most, value.rlim_max);
    value = {lowest, lowest};
    if (setrlimit(resource, &value) != 0)
        fail("a limit");
}

/// Everything that this kernel can forbid of files: it may know more kinds of access than the header that this was built with.
std::uint64_t all_access(long version)
{
    constexpr std::uint64_t refer = 1ull << 13, truncate = 1ull << 14, device_control = 1ull << 15;
    std::uint64_t access = LANDLOCK_ACCESS_FS_MAKE_SYM * 2 - 1; // version 1: all from EXECUTE to MAKE_SYM
    if (version >= 2)
        access |= refer;
    if (version >= 3)
        access |= truncate;
    if (version >= 5)
        access |= device_control;
    return access;
}

void allow_below(const Descriptor& rules, const std::filesystem::path& path, std::uint64_t access)
{
    const Descriptor opened(open(path.c_str(), O_PATH | O_CLOEXEC));
    if (!opened.is_open())
        return; // what is not there needs no rule
    const landlock_path_beneath_attr rule{access, opened.number()};
    if (syscall(SYS_landlock_add_rule, rules.number(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
        fail("a rule for " + path.string());
}

/// A second wall: the filter lets a plugin open nothing at all. Where the kernel lacks Landlock the program says so to its user.
void protect_files()
{
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return;
    const landlock_ruleset_attr forbidden{all_access(version)};
    const Descriptor rules(static_cast<int>(syscall(SYS_landlock_create_ruleset, &forbidden, sizeof forbidden, 0)));
    if (!rules.is_open())
        fail("files");
    constexpr std::uint64_t read_files = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE;
    for (const char* folder : {"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"})
        allow_below(rules, folder, read_files | LANDLOCK_ACCESS_FS_READ_DIR);
    allow_below(rules, "/etc/ld.so.cache", read_files);
    if (syscall(SYS_landlock_restrict_self, rules.number(), 0) != 0)
        fail("files");
}

} // namespace

void enter_sandbox(std::size_t memory)
{
    limit(RLIMIT_AS, memory);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_STACK, rlim_t{8} << 20);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        fail("new rights");
    protect_files();
    handle_trapped_calls();
    allow_only(SystemCalls::of_loading);
}

void close_sandbox(int library)
{
    allow_only(SystemCalls::of_work, library);
}

} // namespace yardstick
