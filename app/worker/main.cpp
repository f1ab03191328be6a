#include "core/error.h"
#include "host/needed_libraries.h"
#include "host/worker_message.h"
#include "worker/opened_library.h"
#include "worker/sandbox.h"
#include "worker/service.h"
#include "worker/system_call_filter.h"
#include "worker/trapped_calls.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>

namespace yardstick {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_sandboxed = false; // the sanitizers' libraries need what it forbids
#else
constexpr bool is_sandboxed = true;
#endif

/// Kills this process when the program is gone, whatever its plugin is doing then and whichever signals it blocks: the kernel sends
/// the signal that is asked for here when the other end of the lifeline closes. (The one for a parent's death would come with the
/// death of the thread that started it.) Throws Error when it would not.
void end_with_the_program()
{
    if (fcntl(worker_lifeline, F_SETOWN, getpid()) < 0 || fcntl(worker_lifeline, F_SETSIG, SIGKILL) < 0 || fcntl(worker_lifeline, F_SETFL, O_ASYNC) < 0)
        throw Error(std::string("A plugin would outlive the program: ") + std::strerror(errno) + '.');
    pollfd lifeline{worker_lifeline, 0, 0};
    if (poll(&lifeline, 1, 0) != 0)
        _exit(0); // it was gone before
}

/// Nothing else of the program that starts it is left open: its files, its display, its database. And no number is left free below
/// those that a plugin may close. Throws Error where the kernel cannot (before Linux 5.9).
void keep_inherited_descriptors()
{
    if (close_range(worker_lifeline + 1, ~0u, 0) != 0)
        throw Error(std::string("A plugin cannot be kept from the program's files: ") + std::strerror(errno) + '.');
    for (int number = worker_lifeline + 1; number < first_own_descriptor; ++number)
        dup2(STDIN_FILENO, number);
}

std::string offer_of(const ys_plugin& plugin)
{
    MessageWriter offer;
    offer.add_text(plugin.id).add_text(plugin.version).add_text(plugin.department).add(static_cast<std::uint64_t>(plugin.metric_count));
    for (std::int64_t place = 0; place < plugin.metric_count; ++place)
        offer.add_text(plugin.metrics[place]->card);
    return offer.bytes();
}

void refuse_library(Connection& connection, const Problem& problem)
{
    connection.put(MessageKind::refused, 0, MessageWriter().add_text(problem.what).add_text(problem.expected).add_text(problem.found).bytes());
    connection.flush();
}

/// What the library needs of the system is loaded before it, so that loading it opens no file.
Result<void> load_needed_libraries()
{
    const off_t size = lseek(worker_library, 0, SEEK_END);
    void* image = size > 0 ? mmap(nullptr, static_cast<std::size_t>(size), PROT_READ, MAP_PRIVATE, worker_library, 0) : MAP_FAILED;
    if (image == MAP_FAILED)
        return {}; // the loader says what is wrong with it
    const auto names = needed_libraries({static_cast<const char*>(image), static_cast<std::size_t>(size)});
    munmap(image, static_cast<std::size_t>(size));
    for (const std::string& name : names)
        if (const auto loaded = load_needed_library(name); !loaded)
            return loaded;
    return {};
}

Result<const ys_plugin*> open_in_sandbox(const std::string& library, std::size_t memory)
{
    const std::string path = "/proc/self/fd/" + std::to_string(worker_library);
    const int opened = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (is_sandboxed)
        enter_sandbox(memory);
    if (const auto loaded = load_needed_libraries(); !loaded)
        return tl::unexpected(loaded.error());
    if (is_sandboxed)
        close_sandbox(opened);
    const LoaderCalls answered(path.c_str(), opened);
    return open_library(path, library);
}

void work(const std::string& library, std::size_t memory)
{
    Connection connection;
    const void* segment = mmap(nullptr, segment_places * segment_place_size, PROT_READ, MAP_SHARED, worker_segment, 0);
    if (segment == MAP_FAILED)
        return refuse_library(connection, {{}, "the rows", "memory that can be read", {}});
    use_lazy_files();
    const auto plugin = open_in_sandbox(library, memory);
    if (!plugin)
        return refuse_library(connection, plugin.error());
    connection.put(MessageKind::ready, 0, offer_of(**plugin));
    connection.flush();
    serve(connection, **plugin, static_cast<const std::byte*>(segment));
}

} // namespace

} // namespace yardstick

int main(int argument_count, char** arguments)
{
    // The program that starts it knows how; a person who tries gets one sentence.
    if (argument_count != 3) {
        std::fputs("yardstick-worker runs a plugin for Yardstick, which starts it by itself.\n", stderr);
        return 2;
    }
    try {
        yardstick::end_with_the_program();
        yardstick::keep_inherited_descriptors();
        yardstick::work(arguments[1], std::strtoull(arguments[2], nullptr, 10));
    } catch (const yardstick::Error& error) { // the computer lacks something, of which the plugin has no fault
        yardstick::Connection connection;
        yardstick::refuse_library(connection, {{}, error.what(), {}, {}});
        _exit(1);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        _exit(1);
    }
    _exit(0); // nothing of the plugin runs at the end
}
