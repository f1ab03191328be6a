#include "core/error.h"
#include "host/worker_message.h"
#include "worker/opened_library.h"
#include "worker/sandbox.h"
#include "worker/service.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace yardstick {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_sandboxed = false; // the sanitizers' libraries need what it forbids
#else
constexpr bool is_sandboxed = true;
#endif

/// A signal ends this process when nobody holds the other end of what it prints to, whatever its plugin is doing then. (The signal
/// for a parent's death would come with the death of the thread that started it.)
void end_with_the_program()
{
    fcntl(STDERR_FILENO, F_SETOWN, getpid());
    fcntl(STDERR_FILENO, F_SETFL, fcntl(STDERR_FILENO, F_GETFL) | O_ASYNC);
}

/// What would open a file when it is first used is used now.
void prepare_libraries()
{
    tzset();
    const std::time_t now = 0;
    std::tm broken_down{};
    localtime_r(&now, &broken_down);
    static std::array<char, BUFSIZ> output;
    std::setvbuf(stdout, output.data(), _IOFBF, output.size());
}

std::string offer_of(const ys_plugin& plugin)
{
    MessageWriter offer;
    offer.add_text(plugin.id).add_text(plugin.version).add(static_cast<std::uint64_t>(plugin.metric_count));
    for (std::int64_t place = 0; place < plugin.metric_count; ++place)
        offer.add_text(plugin.metrics[place]->card);
    return offer.bytes();
}

void refuse_library(Connection& connection, const Problem& problem)
{
    connection.put(MessageKind::refused, 0, MessageWriter().add_text(problem.what).add_text(problem.expected).add_text(problem.found).bytes());
    connection.flush();
}

void work(const std::filesystem::path& library, std::size_t memory)
{
    Connection connection;
    const void* segment = mmap(nullptr, segment_places * segment_place_size, PROT_READ, MAP_SHARED, worker_segment, 0);
    if (segment == MAP_FAILED)
        return refuse_library(connection, {{}, "the rows", "memory that can be read", {}});
    close(worker_segment);
    prepare_libraries();
    if (is_sandboxed)
        enter_sandbox(library, memory);
    const auto plugin = open_library(library);
    if (!plugin)
        return refuse_library(connection, plugin.error());
    if (is_sandboxed)
        close_sandbox();
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
    yardstick::end_with_the_program();
    // Nothing else of the program that starts it is left open: its files, its display, its database.
    close_range(yardstick::worker_segment + 1, ~0u, 0);
    try {
        yardstick::work(arguments[1], std::strtoull(arguments[2], nullptr, 10));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        _exit(1);
    }
    _exit(0); // nothing of the plugin runs at the end
}
