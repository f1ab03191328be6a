#include "progress_line.h"

#include <iostream>

#include <unistd.h>

namespace yardstick {

namespace {

constexpr const char* start_over = "\r\x1b[K"; // to the line's begin, and all of it away

} // namespace

ProgressLine::ProgressLine() : is_on_terminal_(isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(const std::string& text)
{
    if (!is_on_terminal_)
        return;
    std::cerr << start_over << text << std::flush;
    is_shown_ = true;
}

void ProgressLine::clear()
{
    if (is_shown_)
        std::cerr << start_over << std::flush;
    is_shown_ = false;
}

} // namespace yardstick
