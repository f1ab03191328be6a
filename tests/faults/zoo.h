#pragma once

#include "support/shared_data.h"

#include <array>

/// Under sanitizers workers have no limits: what the zoo does would be done.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SKIP_WITHOUT_SANDBOX() SKIP_CASE("under sanitizers plugins have no limits")
#else
#define SKIP_WITHOUT_SANDBOX() static_cast<void>(0)
#endif

namespace yardstick::test {

/// When an animal of the zoo (zoo.c) shows what it is.
enum class Shows {
    when_loaded, ///< it is never used
    at_a_three,  ///< it works until it is given a rating of 3
    never        ///< what it tries has no effect: its figures are right
};

struct Animal {
    const char* name;
    Shows shows;
    const char* reason; ///< which must be in what is said of it
};

/// A new animal is a line here (CMake reads the names) and a branch in zoo.c.
constexpr std::array zoo{std::to_array<Animal>({
    {"null_pointer", Shows::at_a_three, "crashed (Segmentation fault) while satisfied added rows"},
    {"stack_overflow", Shows::at_a_three, "crashed (Segmentation fault) while satisfied added rows"},
    {"aborts", Shows::at_a_three, "crashed (Aborted) while satisfied added rows"},
    {"heap_overwrite", Shows::at_a_three, "crashed ("},
    {"double_free", Shows::at_a_three, "crashed (Aborted) while satisfied added rows; it printed: double free or corruption"},
    {"hangs", Shows::at_a_three, "gave no answer for"},
    {"sleeps", Shows::at_a_three, "gave no answer for"},
    {"forks", Shows::at_a_three, "was stopped, since it tried to start a process or a thread"},
    {"starts_thread", Shows::at_a_three, "was stopped, since it tried what plugins may not"},
    {"runs_program", Shows::at_a_three, "was stopped, since it tried to run another program"},
    {"opens_file", Shows::at_a_three, "was stopped, since it tried to open a file"},
    {"writes_file", Shows::at_a_three, "was stopped, since it tried to open a file"},
    {"opens_socket", Shows::at_a_three, "was stopped, since it tried to reach the network"},
    {"uses_io_uring", Shows::at_a_three, "was stopped, since it tried to use io_uring"},
    {"kills_parent", Shows::at_a_three, "was stopped, since it tried to send a signal to another process"},
    {"writes_code", Shows::at_a_three, "was stopped, since it tried to run code that it wrote itself"},
    {"writes_code_twice_mapped", Shows::at_a_three, "was stopped, since it tried to run code that it wrote itself"},
    {"catches_signals", Shows::at_a_three, "was stopped, since it tried to change how signals are handled"},
    {"eats_memory", Shows::at_a_three, "crashed (Segmentation fault) while satisfied added rows"},
    {"throws", Shows::at_a_three, "crashed (Aborted)"},
    {"exits", Shows::at_a_three, "ended its process itself, with code 0"},
    {"closes_connection", Shows::at_a_three, "was stopped, since it tried to close what connects it with the program"},
    {"closes_output", Shows::at_a_three, "was stopped, since it tried to close what connects it with the program"},
    {"closes_in_disguise", Shows::at_a_three, "was stopped, since it tried to close what connects it with the program"},
    {"tells_errors", Shows::at_a_three, "was stopped, since it tried to copy a file that is open"},
    {"blocks_signals", Shows::at_a_three, "gave no answer for"},
    {"writes_garbage", Shows::at_a_three, "sent what is no answer"},
    {"answers_early", Shows::at_a_three, "sent what is no answer"},
    {"floods", Shows::at_a_three, "sent what is no answer"},
    {"steers_terminal", Shows::at_a_three, "it printed: ?c??All is well"},
    {"prints_much", Shows::at_a_three, "crashed (Aborted) while satisfied added rows; it printed: last words"},
    {"saves_much", Shows::at_a_three, "a state of 9 MiB is too large: at most 8 are kept"},
    {"saves_without_end", Shows::at_a_three, "gave no answer for"},
    {"returns_nan", Shows::at_a_three, "finite numbers"},
    {"leaves_domain", Shows::at_a_three, "value, expected one between 0 and 100, unless its data are wrong"},
    {"prints", Shows::never, ""},
    {"writes_rows", Shows::never, ""},
    {"reads_at_load", Shows::never, ""},
    {"crashes_at_unload", Shows::never, ""},
    {"crashes_at_load", Shows::when_loaded, "crashed (Aborted) while it was loaded"},
    {"hangs_at_load", Shows::when_loaded, "gave no answer for"},
    {"writes_at_load", Shows::when_loaded, "was stopped, since it tried to open a file while it was loaded"},
    {"leaves_at_load", Shows::when_loaded, "ended its process itself, with code 7 while it was loaded"},
    {"writes_code_at_load", Shows::when_loaded, "was stopped, since it tried to run code that it wrote itself while it was loaded"},
    {"denies_filters_at_load", Shows::when_loaded, "was stopped, since it tried to change what it may do while it was loaded"},
    {"needs_sibling", Shows::when_loaded, "it needs libzoo_sibling.so, which is not part of the system: link it statically"},
    {"lies_about_size", Shows::when_loaded, "aligned to a power of two"},
    {"lies_about_card", Shows::when_loaded, "card of the library, expected the card in the manifest"},
})};

} // namespace yardstick::test
