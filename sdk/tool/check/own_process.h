#pragma once

#include "core/json.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// How a piece of work in another process ended.
struct ProcessEnd {
    bool has_answered = false; ///< it wrote its answer, all of it, and nothing else
    bool is_late = false;      ///< time was over
    Json answer;
    std::string how;           ///< why there is no answer, for people: "ended by signal 11 (Segmentation fault)"
};

/// Runs this program again with `arguments`, and waits at most `limit` for the answer that it writes with `answer_with`, or
/// until something can be read from `stop`. What it prints is kept from the terminal; the last line of it goes into `how`.
/// [any thread]
ProcessEnd run_in_own_process(const std::vector<std::string>& arguments, std::chrono::milliseconds limit, int stop = -1);

/// In that process: limits memory, processor time and files, and dies with the one that started it.
void limit_this_process(std::chrono::milliseconds limit);
/// In that process: hands over the answer and ends at once, without the library's own clearing up. Bytes in it that are not
/// UTF-8 become a sign for such.
[[noreturn]] void answer_with(const Json& answer);
/// The same of an answer that is written out already. May be called by the handler of a signal.
[[noreturn]] void answer_with_text(std::string_view json);
/// In that process: bytes printed so far, on standard output and standard error.
std::int64_t bytes_printed();

} // namespace yardstick
