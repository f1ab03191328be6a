#include "check/check.h"
#include "check/forbidden_calls.h"
#include "check/own_process.h"
#include "check/trial.h"

#include <array>
#include <clocale>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>

#include <malloc.h>
#include <signal.h>

namespace yardstick {

namespace {

/// All that a host does with a metric.
void use(const Trial& trial, const Batch& batch)
{
    MetricState state = trial.state_of(batch);
    score(state);
    const SavedState saved = save(state);
    MetricState other = trial.start();
    load(other, saved);
    merge(state, other);
    score(state);
    static_cast<void>(other.load("no saved state"));
}

Finding is_silent(Trial& trial)
{
    const std::int64_t before = bytes_printed();
    use(trial, trial.rows(100));
    const std::int64_t bytes = bytes_printed() - before;
    return bytes == 0 ? passed() : failed("it printed " + std::to_string(bytes) + " bytes");
}

Finding keeps_states_apart(Trial& trial)
{
    const Batch mine = trial.rows(60);
    const Batch theirs = trial.rows(60);
    MetricState one = trial.start();
    MetricState other = trial.start();
    for (std::int64_t row = 0; row < 60; row += 20) {
        add(one, rows_of(mine, Slice{row, 20}));
        add(other, rows_of(theirs, Slice{row, 20}));
    }
    if (const Finding found = same_or_fail("beside another state", trial.figure_of(mine), score(one)); found.outcome != Outcome::pass)
        return found;
    return same_or_fail("beside another state", trial.figure_of(theirs), score(other));
}

Finding works_in_threads(Trial& trial)
{
    constexpr int rounds = 200;
    const std::array<Batch, 2> batches{trial.rows(64), trial.rows(64)};
    const std::array<Figure, 2> expected{trial.figure_of(batches[0]), trial.figure_of(batches[1])};
    std::array<std::optional<Finding>, 2> found;
    const auto work = [&](std::size_t place) {
        try {
            for (int round = 0; round < rounds; ++round)
                if (Finding same = same_or_fail("in two threads at once", expected[place], trial.figure_of(batches[place])); same.outcome != Outcome::pass)
                    found[place] = std::move(same);
        } catch (const Refused& refusal) {
            found[place] = failed(std::string("in two threads at once: ") + refusal.what());
        }
    };
    std::thread second(work, 1);
    work(0);
    second.join();
    return found[0] ? *found[0] : found[1].value_or(passed());
}

std::size_t bytes_in_use()
{
    const auto memory = mallinfo2();
    return memory.uordblks + memory.hblkhd;
}

Finding gives_memory_back(Trial& trial)
{
#if defined(__SANITIZE_ADDRESS__)
    static_cast<void>(trial);
    return skipped("the address sanitizer counts leaks itself");
#else
    constexpr int rounds = 500;
    const Batch batch = trial.rows(100);
    for (int round = 0; round < 50; ++round) // what is set aside once and kept is no leak
        use(trial, batch);
    const std::size_t before = bytes_in_use();
    for (int round = 0; round < rounds; ++round)
        use(trial, batch);
    const std::size_t after = bytes_in_use();
    if (after <= before + 16 * rounds)
        return passed();
    return failed("each state that is started and ended leaves about " + std::to_string((after - before) / (2 * rounds)) + " bytes behind");
#endif
}

std::size_t entries_of(const char* folder)
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder))
        ++count;
    return count;
}

Finding leaves_no_files_open(Trial& trial)
{
    const std::size_t before = entries_of("/proc/self/fd");
    use(trial, trial.rows(100));
    const std::size_t after = entries_of("/proc/self/fd");
    return after <= before ? passed() : failed("it left " + std::to_string(after - before) + " files open");
}

Finding leaves_no_threads(Trial& trial)
{
    const std::size_t before = entries_of("/proc/self/task");
    use(trial, trial.rows(100));
    const std::size_t after = entries_of("/proc/self/task");
    return after <= before ? passed() : failed("it left " + std::to_string(after - before) + " threads behind");
}

Finding leaves_process_alone(Trial& trial)
{
    const std::filesystem::path folder = std::filesystem::current_path();
    const std::string locale = std::setlocale(LC_ALL, nullptr);
    std::array<void (*)(int), 32> handlers{};
    const auto handler_of = [](int number) {
        struct sigaction action{};
        sigaction(number, nullptr, &action);
        return action.sa_handler;
    };
    for (int number = 1; number < 32; ++number)
        handlers[static_cast<std::size_t>(number)] = handler_of(number);

    use(trial, trial.rows(100));
    if (std::filesystem::current_path() != folder)
        return failed("it changed the current folder to " + std::filesystem::current_path().string());
    if (std::setlocale(LC_ALL, nullptr) != locale)
        return failed(std::string("it changed the locale to ") + std::setlocale(LC_ALL, nullptr));
    for (int number = 1; number < 32; ++number)
        if (handler_of(number) != handlers[static_cast<std::size_t>(number)])
            return failed("it handles signal " + std::to_string(number) + " itself");
    return passed();
}

Finding only_computes(Trial& trial)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static_cast<void>(trial);
    return skipped("a sanitizer makes calls of its own");
#else
    const std::array<Batch, 2> batches{trial.example_rows(), trial.rows(90)};
    forbid_calls();
    for (const Batch& batch : batches)
        use(trial, batch);
    return passed();
#endif
}

} // namespace

std::span<const Check> conduct_checks()
{
    static const std::array list{
        Check{"conduct.silent", "It prints nothing.", "Throw, or fill ys_problem: the program shows that sentence.", is_silent},
        Check{"conduct.apart", "Two states do not disturb each other.", "Keep all that add changes in the state; use no globals.", keeps_states_apart},
        Check{"conduct.threads", "Two states can be used in two threads.", "Keep all that add changes in the state; use no globals.", works_in_threads},
        Check{"conduct.memory", "What is set aside for a state is given back with it.", "Free in end what start, add, merge and load set aside.", gives_memory_back},
        Check{"conduct.files", "It leaves no files open.", "A metric opens nothing: what it needs comes in rows and parameters.", leaves_no_files_open},
        Check{"conduct.no_threads", "It starts no threads.", "The program runs metrics in parallel itself.", leaves_no_threads},
        Check{"conduct.process", "It leaves folder, locale and signals of the program alone.", "Take the call out; write numbers with std::to_chars.", leaves_process_alone},
        Check{"conduct.calls", "It only computes: it makes no system call that the program forbids.", "Take the call out: what a metric needs comes in fields and parameters.", only_computes},
    };
    return list;
}

} // namespace yardstick
